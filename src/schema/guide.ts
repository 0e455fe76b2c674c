import { z } from 'zod/mini';
import { describe } from './field.ts';
import { date, line, slug } from './parts.ts';

/** What the front matter of a file in `content/guides/` may hold. */
export const guideSchema = z.strictObject({
  title: describe(line, {
    description: 'The name of the reading path.',
    examples: ['Quantization in six papers'],
  }),
  summary: describe(line.check(z.maxLength(200, 'Keep the summary to 200 characters.')), {
    description: 'One sentence that ends with a period, at most 200 characters.',
    examples: ['From vector quantization to integer-only training.'],
  }),
  minutes: describe(z.optional(z.int().check(z.minimum(1))), {
    description: 'Reading time of the whole path, in minutes.',
    examples: [240],
  }),
  prerequisites: describe(z.optional(z.array(slug)), {
    description: 'Slugs of guides to read before.',
    examples: [['start-here']],
  }),
  tags: describe(z.optional(z.array(slug)), {
    description: 'Tags from content/tags.yaml.',
    examples: [['low-bit']],
  }),
  formerSlugs: describe(z.optional(z.array(slug)), {
    description: 'Slugs this guide had before it was renamed; their addresses lead here.',
    examples: [['first-steps']],
  }),
  updated: describe(date, {
    description: 'The day it was last revised.',
    examples: ['2026-11-22'],
  }),
});

/** The checked front matter of a guide. */
export type GuideData = z.output<typeof guideSchema>;

/** A step of a reading path: its title, its anchor on the page, and the ids of the entries that it gives to read. */
export type GuideStep = { title: string; anchor: string; entries: string[] };
