import { z } from 'zod/mini';
import { acceleratorSchema } from './accelerator.ts';
import { arxivIdPattern } from './arxiv-id.ts';
import { type FieldSchema, field } from './field.ts';
import {
  address,
  command,
  date,
  entryId,
  formerId,
  type Kind,
  line,
  link,
  release,
  slug,
  source,
  year,
} from './parts.ts';
import { resultSchema } from './result.ts';

const lines = z.array(line);
const categoryPath = z
  .string()
  .check(
    z.regex(
      /^[a-z]+\/[a-z0-9-]+$/,
      'Write a further category as kind/category, as in "papers/pruning".',
    ),
  );

const head = {
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

const tail = {
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

const authors = z
  .array(line)
  .check(z.minLength(1, 'Name at least one author, or leave the field out.'));
const organizations = field(z.optional(lines), {
  label: 'Organizations',
  description: 'Where the work was done, or who keeps it.',
  examples: [['Google']],
  shown: { page: 'From', csv: true, search: 'where', facet: 'organization', issue: true },
});

const results = field(z.optional(z.array(resultSchema)), {
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

const software = {
  authors: field(z.optional(authors), {
    label: 'Authors',
    description: 'The people who make it, where no organization does, as papers name them.',
    examples: [['Lutz Roeder']],
    shown: { csv: true },
  }),
  organizations,
  repository: field(z.optional(address), {
    label: 'Repository',
    description: 'The source code repository.',
    examples: ['https://github.com/Tencent/ncnn'],
    shown: { csv: true, issue: true },
  }),
  install: field(z.optional(z.array(command)), {
    label: 'Install',
    description: 'How one installs it: for whom, and the command.',
    examples: [[{ label: 'Python', command: 'pip install ncnn' }]],
    shown: { page: true, csv: true },
  }),
  platforms: field(z.optional(lines), {
    label: 'Platforms',
    description:
      'Where it runs, in the words of content/vocabularies.yaml, as the next fields are.',
    examples: [['Android', 'iOS', 'Linux']],
    shown: { page: true, csv: true },
  }),
  backends: field(z.optional(lines), {
    label: 'Backends',
    description: 'The CPU and the interfaces to GPUs it computes on.',
    examples: [['CPU', 'Vulkan']],
    shown: { page: true, csv: true },
  }),
  accelerators: field(z.optional(z.array(acceleratorSchema)), {
    label: 'Accelerators',
    description: 'The NPUs, DSPs and the like it computes on: the maker and the interface.',
    examples: [[{ vendor: 'Qualcomm', via: 'QNN' }]],
    shown: { page: true, csv: true },
  }),
  modelFormats: field(z.optional(lines), {
    label: 'Model formats',
    description: 'The model formats it reads, by their usual names.',
    examples: [['ONNX', 'TensorFlow Lite']],
    shown: { page: 'Reads', csv: true },
  }),
  precisions: field(z.optional(lines), {
    label: 'Precisions',
    description: 'The number formats it computes in.',
    examples: [['float16', 'int8']],
    shown: { page: 'Numbers', csv: true },
  }),
  languages: field(z.optional(lines), {
    label: 'Languages',
    description: 'The languages one uses it from.',
    examples: [['C++', 'Python']],
    shown: { page: 'Used from', csv: true },
  }),
  experimental: field(z.optional(lines), {
    label: 'Experimental',
    description: 'What of the fields above its makers call experimental or beta.',
    examples: [['WebGPU']],
    shown: { page: true, csv: true },
  }),
  lastRelease: field(z.optional(release), {
    label: 'Last release',
    description: 'The last release seen when the facts were checked.',
    examples: [{ name: '20240410', date: '2024-04-10' }],
    shown: { page: true },
  }),
  license: field(z.optional(line), {
    label: 'Licence',
    description: 'The licence, by its SPDX identifier where it has one.',
    examples: ['BSD-3-Clause'],
    shown: { page: true, csv: true, issue: true },
  }),
  status: field(
    z.optional(
      z.enum(
        ['active', 'quiet', 'archived', 'superseded'],
        'Use active, quiet, archived or superseded.',
      ),
    ),
    {
      label: 'Status',
      description: 'Whether it is kept: active, quiet, archived or superseded.',
      examples: ['active'],
      shown: { page: true, csv: true },
    },
  ),
  statusSince: field(z.optional(year), {
    label: 'Status since',
    description: 'The year in which it was archived or superseded.',
    examples: [2021],
  }),
  successor: field(z.optional(z.union([entryId, link])), {
    label: 'Successor',
    description: 'What to use instead: an entry’s id, or a label and an address.',
    examples: [{ label: 'LiteRT', url: 'https://ai.google.dev/edge/litert' }],
  }),
  results,
};

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
