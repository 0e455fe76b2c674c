import { z } from 'zod/mini';
import { arxivIdPattern } from './arxiv-id.ts';
import { type FieldSchema, field } from './field.ts';
import { address, date, type Kind, line, type source, year } from './parts.ts';
import { authors, head, organizations, results, tail } from './shared-fields.ts';
import { software } from './software-fields.ts';

/** What the front matter of a file in `content/papers/` may hold. */
export const paperSchema = z.strictObject({
  ...head,
  authors: field(z.optional(authors), {
    label: 'Authors',
    description:
      'All authors in the paper’s order, as “Given Family” or, where that is unclear, “Family, Given”; a group that must not be taken for a person in braces, “{Google Brain}”.',
    examples: [['Mark Sandler', 'Andrew Howard']],
    shown: { csv: true, issue: true },
  }),
  year: field(year, {
    label: 'Year',
    description: 'Year of the published version, else of the preprint.',
    examples: [2018],
    shown: { page: true, csv: true, facet: 'year', issue: true },
  }),
  venue: field(z.optional(line), {
    label: 'Venue',
    description: 'Short name of the conference, journal or archive, without the year.',
    examples: ['CVPR'],
    shown: { page: true, csv: true, facet: 'venue', issue: true },
  }),
  venueName: field(z.optional(line), {
    label: 'Venue name',
    description: 'Full name of the proceedings or journal, with volume and pages.',
    examples: ['IEEE Conference on Computer Vision and Pattern Recognition, pp. 4510-4520'],
    shown: { csv: true, search: 'where' },
  }),
  venueType: field(
    z.optional(
      z.enum(['journal', 'conference', 'workshop'], 'Use journal, conference or workshop.'),
    ),
    {
      label: 'Type of venue',
      description:
        'What the venue is, where its name does not say it: journal, conference or workshop.',
      examples: ['journal'],
      shown: { csv: true },
    },
  ),
  arxiv: field(
    z.optional(
      z
        .string('Put the arXiv id in quotes.')
        .check(
          z.regex(
            new RegExp(`^${arxivIdPattern}$`),
            'Write the arXiv id alone, without version or address, as in "1801.04381".',
          ),
        ),
    ),
    {
      label: 'arXiv id',
      description: 'The arXiv id, in quotes, without version.',
      examples: ['1801.04381'],
      shown: { page: 'arXiv', csv: true, search: 'ids', issue: true },
    },
  ),
  doi: field(
    z.optional(
      z
        .string()
        .check(
          z.regex(/^10\.\d{4,9}\/\S+$/, 'Write the DOI alone, as in 10.1109/CVPR.2018.00474.'),
        ),
    ),
    {
      label: 'DOI',
      description: 'The DOI itself, without an address before it.',
      examples: ['10.1109/CVPR.2018.00474'],
      shown: { page: true, csv: true, search: 'ids', issue: true },
    },
  ),
  organizations,
  code: field(z.optional(address), {
    label: 'Code',
    description: 'The authors’ code.',
    examples: ['https://github.com/ShichenLiu/CondenseNet'],
    shown: { csv: true, issue: true },
  }),
  modelLicense: field(z.optional(line), {
    label: 'Licence of the models',
    description: 'The licence of the published weights, by its SPDX identifier where it has one.',
    examples: ['Apache-2.0'],
    shown: { page: true, csv: true, issue: true },
  }),
  published: field(z.optional(date), {
    label: 'Published',
    description: 'The day the preprint first appeared.',
    examples: ['2018-01-13'],
    shown: { csv: true },
  }),
  results,
  ...tail,
});

/** What the front matter of a file in `content/libraries/` may hold. */
export const librarySchema = z.strictObject({ ...head, ...software, ...tail });

/** What the front matter of a file in `content/tools/` may hold. */
export const toolSchema = z.strictObject({ ...head, ...software, ...tail });

/** What the front matter of a file in `content/tutorials/` may hold. */
export const tutorialSchema = z.strictObject({
  ...head,
  authors: field(z.optional(authors), {
    label: 'Authors',
    description: 'Who wrote or gave it, in order.',
    examples: [['Song Han']],
    shown: { csv: true, issue: true },
  }),
  organizations,
  year: field(z.optional(year), {
    label: 'Year',
    description: 'Year it was given or written.',
    examples: [2017],
    shown: { page: true, csv: true, facet: 'year', issue: true },
  }),
  format: field(
    z.optional(
      z.enum(
        ['slides', 'guide', 'course', 'article', 'video', 'book'],
        'Use slides, guide, course, article, video or book.',
      ),
    ),
    {
      label: 'Format',
      description: 'What it is: slides, guide, course, article, video or book.',
      examples: ['slides'],
      shown: { page: true, csv: true, issue: true },
    },
  ),
  ...tail,
});

/** The schema of each kind's front matter. */
export const entrySchemas = {
  papers: paperSchema,
  libraries: librarySchema,
  tutorials: tutorialSchema,
  tools: toolSchema,
} satisfies Record<Kind, FieldSchema>;

/** A paper, as its checked front matter has it. */
export type Paper = z.output<typeof paperSchema>;
/** A library, as its checked front matter has it. */
export type Library = z.output<typeof librarySchema>;
/** A tutorial, as its checked front matter has it. */
export type Tutorial = z.output<typeof tutorialSchema>;
/** A tool, as its checked front matter has it. */
export type Tool = z.output<typeof toolSchema>;
/** A place that facts were checked at, with the day. */
export type Source = z.output<typeof source>;
