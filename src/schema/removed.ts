import { z } from 'zod/mini';
import { describe } from './field.ts';
import { date, kinds, line } from './parts.ts';

const siteId = z
  .string()
  .check(
    z.regex(
      new RegExp(`^(?:${kinds.join('|')}|tags|devices|guides)/[a-z0-9]+(?:-[a-z0-9]+)*$`),
      'Write it as its address has it, as in "papers/mobilenetv2" or "tags/int8".',
    ),
  );

/** Something that was on the list and is no more: an entry, a category, a tag, a device or a guide. */
export const removedItemSchema = z.strictObject({
  id: describe(siteId, {
    description: 'What it was, as its address has it.',
    examples: ['papers/a-withdrawn-paper'],
  }),
  title: describe(line, { description: 'What it was called.', examples: ['A withdrawn paper'] }),
  removed: describe(date, { description: 'The day it was removed.', examples: ['2026-11-30'] }),
  because: describe(line, {
    description: 'Why, in one sentence for the readers of its page.',
    examples: ['Its authors withdrew it: the measured speed-up was a fault of the benchmark.'],
  }),
  instead: describe(z.optional(siteId), {
    description: 'What to read or use instead: something on the list.',
    examples: ['papers/mobilenetv2'],
  }),
  formerIds: describe(z.optional(z.array(siteId)), {
    description: 'Ids it had before; their addresses say the same.',
    examples: [['papers/a-paper']],
  }),
});

/** `content/removed.yaml`: what was taken from the list; its addresses say why. */
export const removedSchema = z.array(removedItemSchema);

/** Something that was on the list and is no more. */
export type Removed = z.output<typeof removedItemSchema>;
