import { z } from 'zod';
import { date, line, slug } from './parts.ts';

/** What the front matter of a file in `content/guides/` may hold. */
export const guideSchema = z.strictObject({
  title: line.meta({
    description: 'The name of the reading path.',
    examples: ['Quantization in six papers'],
  }),
  summary: line.max(200, 'Keep the summary to 200 characters.').meta({
    description: 'One sentence that ends with a period, at most 200 characters.',
    examples: ['From vector quantization to integer-only training.'],
  }),
  minutes: z
    .int()
    .min(1)
    .optional()
    .meta({
      description: 'Reading time of the whole path, in minutes.',
      examples: [240],
    }),
  prerequisites: z
    .array(slug)
    .optional()
    .meta({
      description: 'Slugs of guides to read before.',
      examples: [['start-here']],
    }),
  tags: z
    .array(slug)
    .optional()
    .meta({
      description: 'Tags from content/tags.yaml.',
      examples: [['low-bit']],
    }),
  updated: date.meta({
    description: 'The day it was last revised.',
    examples: ['2026-11-22'],
  }),
});

export type GuideData = z.output<typeof guideSchema>;
