import { z } from 'zod/mini';
import { field } from './field.ts';
import { address, date, entryId, formerId, line, link, slug, source } from './parts.ts';
import { resultSchema } from './result.ts';

/** Several lines of text. */
export const lines = z.array(line);
const categoryPath = z
  .string()
  .check(
    z.regex(
      /^[a-z]+\/[a-z0-9-]+$/,
      'Write a further category as kind/category, as in "papers/pruning".',
    ),
  );

/** What every entry holds, before what its kind holds. */
export const head = {
  title: field(line, {
    label: 'Title',
    description: 'The full title as its authors or makers write it.',
    examples: ['MobileNetV2: Inverted Residuals and Linear Bottlenecks'],
    shown: { csv: true, issue: true },
  }),
  aliases: field(z.optional(lines), {
    label: 'Aliases',
    description: 'Other names people use for it, the short name first.',
    examples: [['MobileNetV2']],
    shown: { page: 'Known as' },
  }),
  url: field(address, {
    label: 'Address',
    description: 'The best address: the paper’s own page, the repository, the official site.',
    examples: ['https://arxiv.org/abs/1801.04381'],
    shown: { csv: true, issue: true },
  }),
  category: field(slug, {
    label: 'Category',
    description: 'Where it is listed: an id of its kind in content/categories.yaml.',
    examples: ['architectures'],
    shown: { csv: true, facet: 'category', issue: true },
  }),
  alsoIn: field(z.optional(z.array(categoryPath)), {
    label: 'Also in',
    description: 'Further categories that list it too, each as kind/category.',
    examples: [['papers/pruning']],
    shown: { page: true, csv: true },
  }),
  summary: field(line.check(z.maxLength(200, 'Keep the summary to 200 characters.')), {
    label: 'Summary',
    description: 'One sentence in your own words that ends with a period, at most 200 characters.',
    examples: ['A mobile network of thin layers joined by wide depthwise blocks.'],
    shown: { csv: true, issue: true },
  }),
  why: field(z.optional(line.check(z.maxLength(200, 'Keep it to 200 characters.'))), {
    label: 'Why it matters',
    description:
      'Why it matters to readers of this list: one sentence that ends with a period, at most 200 characters.',
    examples: ['Its block is what most later mobile networks are built from.'],
    shown: { csv: true, issue: true },
  }),
};

/** What every entry holds, behind that. */
export const tail = {
  tags: field(
    z.optional(
      z
        .array(slug)
        .check(
          z.maxLength(5, 'Keep the five tags that tell most: with more, none of them says much.'),
        ),
    ),
    {
      label: 'Tags',
      description: 'Two to five tags from content/tags.yaml.',
      examples: [['efficient-architecture', 'vision']],
      shown: { page: true, csv: true, facet: 'tag', issue: true },
    },
  ),
  links: field(z.optional(z.array(link)), {
    label: 'Further links',
    description: 'Further links: slides, video, an address that has moved.',
    examples: [[{ label: 'Slides', url: 'https://example.org/slides.pdf' }]],
    shown: { csv: true, issue: true },
  }),
  buildsOn: field(z.optional(z.array(entryId)), {
    label: 'Builds on',
    description: 'Entries it starts from, continues or needs; their pages lead here.',
    examples: [['papers/mobilenets']],
  }),
  alternatives: field(z.optional(z.array(entryId)), {
    label: 'Alternatives',
    description: 'Entries one could take in its place; one of the two names the other.',
    examples: [['papers/shufflenetv2']],
  }),
  related: field(z.optional(z.array(entryId)), {
    label: 'Related',
    description: 'Further entries that a reader of this one should know.',
    examples: [['papers/mobilenetv3']],
  }),
  sources: field(z.optional(z.array(source)), {
    label: 'Sources',
    description: 'Where the facts of this entry were checked, and when.',
    examples: [[{ url: 'https://arxiv.org/abs/1801.04381', checked: '2026-11-22' }]],
    shown: { issue: true },
  }),
  formerSlugs: field(z.optional(z.array(formerId)), {
    label: 'Former slugs',
    description:
      'Slugs this entry had before it was renamed, with the kind where it stood in another, as in tools/a-name; their addresses lead here.',
    examples: [['mobilenet-v2']],
  }),
  added: field(date, {
    label: 'Added',
    description: 'The day it came to the list.',
    examples: ['2018-02-03'],
    shown: { page: true, csv: true },
  }),
};

/** The people who made a work, in its order. */
export const authors = z
  .array(line)
  .check(z.minLength(1, 'Name at least one author, or leave the field out.'));
/** The organizations that made or maintain a work. */
export const organizations = field(z.optional(lines), {
  label: 'Organizations',
  description: 'Where the work was done, or who maintains it.',
  examples: [['Google']],
  shown: { page: 'From', csv: true, search: 'where', facet: 'organization', issue: true },
});

/** What was measured. */
export const results = field(z.optional(z.array(resultSchema)), {
  label: 'Results',
  description: 'Measured numbers, each with its conditions and its source.',
  examples: [
    [
      {
        model: 'MobileNetV2 1.0',
        task: 'image classification',
        dataset: 'ImageNet',
        metric: 'top-1 accuracy',
        value: 72,
        unit: '%',
        runs: [{ device: 'pixel-1', processor: 'CPU', latency: 75 }],
        source: {
          url: 'https://arxiv.org/abs/1801.04381',
          place: 'Table 4',
          kind: 'paper',
        },
      },
    ],
  ],
});
