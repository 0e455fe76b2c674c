import { z } from 'zod/mini';
import { field } from './field.ts';
import { date, line } from './parts.ts';

const workId = z
  .string()
  .check(
    z.regex(
      /^(?:arxiv:\S+|doi:10\.\d{4,9}\/\S+|https?:\/\/\S+)$/,
      'Write arxiv:2301.00001, doi:10.1000/182 or a whole address, as npm run scout shows it.',
    ),
  );

/** A related list as far as somebody has been through it. */
export const seenListSchema = z.strictObject({
  repository: field(z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/, 'Write owner/name.')), {
    label: 'Repository',
    description: 'The GitHub repository of the list, as owner/name.',
    examples: ['somebody/awesome-list'],
  }),
  commit: field(
    z.string().check(z.regex(/^[0-9a-f]{40}$/, 'Write the whole commit: 40 digits from 0 to f.')),
    {
      label: 'Commit',
      description: 'Its newest commit at that time.',
      examples: ['0123456789abcdef0123456789abcdef01234567'],
    },
  ),
});

/** `content/scout.yaml`: what `npm run scout` need not propose again. */
export const scoutSchema = z.strictObject({
  seen: field(
    z.optional(
      z.strictObject({
        until: field(date, {
          label: 'Until',
          description: 'The day up to which somebody has been through the candidates.',
          examples: ['2026-11-30'],
        }),
        lists: field(z.optional(z.array(seenListSchema)), {
          label: 'Lists',
          description: 'The related lists as they stood then.',
          examples: [[]],
        }),
      }),
    ),
    {
      label: 'Seen',
      description: 'How far somebody has been through the candidates.',
      examples: [{ until: '2026-11-30' }],
    },
  ),
  // A list that is still empty may be written as nothing.
  rejected: field(
    z.nullish(
      z.array(
        z.strictObject({
          id: field(workId, {
            label: 'Id',
            description: 'The work, as npm run scout shows it.',
            examples: ['arxiv:2301.00001'],
          }),
          title: field(z.optional(line), {
            label: 'Title',
            description: 'Its title, for people who read this file.',
            examples: ['A Work on Servers'],
          }),
          because: field(line, {
            label: 'Because',
            description: 'Why it does not belong on the list, in a sentence.',
            examples: ['It measures servers only.'],
          }),
        }),
      ),
    ),
    {
      label: 'Rejected',
      description: 'Works that were looked at and do not belong on the list.',
      examples: [[{ id: 'arxiv:2301.00001', because: 'It measures servers only.' }]],
    },
  ),
});

/** What was found before, and what became of it. */
export type Scout = z.output<typeof scoutSchema>;
/** How far somebody has been through the candidates. */
export type Seen = NonNullable<Scout['seen']>;
/** A work that was rejected. */
export type Rejected = NonNullable<Scout['rejected']>[number];
