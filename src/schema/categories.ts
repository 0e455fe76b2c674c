import { z } from 'zod/mini';
import { describe } from './field.ts';
import { formerId, line, slug } from './parts.ts';

/** One category: an ordered place where entries of a kind are listed. */
export const categorySchema = z.strictObject({
  id: describe(slug, {
    description: 'The id in addresses and front matter.',
    examples: ['quantization'],
  }),
  title: describe(line, { description: 'The name on pages.', examples: ['Quantization'] }),
  description: describe(line, {
    description: 'What belongs here, in one to three sentences.',
    examples: ['Representing weights and activations with fewer bits.'],
  }),
  holds: describe(z.optional(z.literal('engines')), {
    description:
      'What the entries here are, where pages do more with them: engines are compared by what they run on and read.',
    examples: ['engines'],
  }),
  formerIds: describe(z.optional(z.array(formerId)), {
    description:
      'Ids this category had before it was renamed, and those merged into it, with the kind where it stood in another; their addresses lead here.',
    examples: [['low-bit']],
  }),
});

const categoryList = z.array(categorySchema);

/** `content/categories.yaml`: the categories of each kind, in reading order; a kind that the list does not use has none. */
export const categoriesSchema = z.strictObject({
  papers: describe(categoryList, { description: 'Categories of papers.', examples: [[]] }),
  libraries: describe(categoryList, { description: 'Categories of libraries.', examples: [[]] }),
  tutorials: describe(categoryList, { description: 'Categories of tutorials.', examples: [[]] }),
  tools: describe(categoryList, { description: 'Categories of tools.', examples: [[]] }),
});

/** A category of one kind. */
export type Category = z.output<typeof categorySchema>;
/** The categories of every kind, in the order in which pages show them. */
export type Categories = z.output<typeof categoriesSchema>;
