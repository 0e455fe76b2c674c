import { z } from 'zod/mini';
import { field } from './field.ts';
import { line, slug } from './parts.ts';

const word = {
  id: field(slug, {
    label: 'Id',
    description: 'The id in addresses.',
    examples: ['web'],
  }),
  label: field(line, {
    label: 'Name',
    description: 'The word as entries write it and pages show it.',
    examples: ['Web'],
  }),
  aliases: field(z.optional(z.array(line)), {
    label: 'Aliases',
    description: 'Other words for the same thing.',
    examples: [['Web browser']],
  }),
};
const words = z.array(z.strictObject(word));

const interfaces = z.array(
  z.strictObject({
    ...word,
    vendor: field(z.optional(line), {
      label: 'Maker',
      description: 'The maker whose accelerators it reaches: a label of vendors.',
      examples: ['Qualcomm'],
    }),
  }),
);

const about = (description: string, examples: string[]) => ({
  ...{ label: description, description, examples: [[{ id: 'a-word', label: examples[0] }]] },
});

/** `content/vocabularies.yaml`: the words that entries may use, each with others for the same thing, and further terms of the subject. */
export const vocabulariesSchema = z.strictObject({
  platforms: field(words, about('Where software runs.', ['Web'])),
  backends: field(words, about('CPUs, and interfaces to GPUs.', ['Vulkan'])),
  vendors: field(words, about('Makers of accelerators.', ['Qualcomm'])),
  interfaces: field(interfaces, about('Interfaces to accelerators.', ['QNN'])),
  modelFormats: field(words, about('Formats of models.', ['ONNX'])),
  precisions: field(words, about('Number formats.', ['int8'])),
  languages: field(words, about('Programming languages.', ['C++'])),
  terms: field(
    z.optional(words),
    about('Terms of texts and queries: who searches for one name of a thing finds the others.', [
      'speech recognition',
    ]),
  ),
});

/** The words that entries may use for formats, interfaces and the like. */
export type Vocabularies = z.output<typeof vocabulariesSchema>;
/** A word of a vocabulary, with its other names. */
export type Word = Vocabularies['interfaces'][number];
