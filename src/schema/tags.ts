import { z } from 'zod/mini';
import { describe } from './field.ts';
import { line, slug } from './parts.ts';

/** One tag of the controlled vocabulary. */
export const tagSchema = z.strictObject({
  id: describe(slug, {
    description: 'The id in addresses and front matter.',
    examples: ['int8'],
  }),
  label: describe(line, { description: 'The name on pages.', examples: ['int8'] }),
  description: describe(line, {
    description: 'What the tag means, in one sentence.',
    examples: ['Weights and activations as 8-bit integers.'],
  }),
  synonyms: describe(z.optional(z.array(line)), {
    description: 'Other words for the same thing.',
    examples: [['8-bit', 'eight bit']],
  }),
  formerIds: describe(z.optional(z.array(slug)), {
    description:
      'Ids this tag had before it was renamed, and those merged into it; their addresses lead here.',
    examples: [['8-bit']],
  }),
});

/** `content/tags.yaml`: every tag an entry may carry. */
export const tagsSchema = z.array(tagSchema);

/** A tag that entries may have. */
export type Tag = z.output<typeof tagSchema>;
