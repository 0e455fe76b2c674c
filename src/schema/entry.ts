import { z } from 'zod';
import {
  address,
  date,
  entryId,
  type Kind,
  line,
  link,
  release,
  slug,
  source,
  year,
} from './parts.ts';
import { resultSchema } from './result.ts';

const categoryPath = z
  .string()
  .regex(
    /^[a-z]+\/[a-z0-9-]+$/,
    'Write a further category as kind/category, as in "papers/pruning".',
  );

const head = {
  title: line.meta({
    description: 'The full title as its authors or makers write it.',
    examples: ['MobileNetV2: Inverted Residuals and Linear Bottlenecks'],
  }),
  aliases: z
    .array(line)
    .optional()
    .meta({
      description: 'Other names people use for it, the short name first.',
      examples: [['MobileNetV2']],
    }),
  url: address.meta({
    description: 'The best address: the paper’s own page, the repository, the official site.',
    examples: ['https://arxiv.org/abs/1801.04381'],
  }),
  category: slug.meta({
    description: 'Where it is listed: an id of its kind in content/categories.yaml.',
    examples: ['model'],
  }),
  alsoIn: z
    .array(categoryPath)
    .optional()
    .meta({
      description: 'Further categories that list it too, each as kind/category.',
      examples: [['papers/pruning']],
    }),
  summary: line.max(200, 'Keep the summary to 200 characters.').meta({
    description: 'One sentence in your own words that ends with a period, at most 200 characters.',
    examples: ['A mobile network of thin layers joined by wide depthwise blocks.'],
  }),
  why: line
    .max(200, 'Keep it to 200 characters.')
    .optional()
    .meta({
      description:
        'Why it matters on small devices: one sentence that ends with a period, at most 200 characters.',
      examples: ['Its block is what most later mobile networks are built from.'],
    }),
};

const tail = {
  tags: z
    .array(slug)
    .max(5, 'Keep the five tags that tell most: with more, none of them says much.')
    .optional()
    .meta({
      description: 'Two to five tags from content/tags.yaml.',
      examples: [['efficient-architecture', 'vision']],
    }),
  links: z
    .array(link)
    .optional()
    .meta({
      description: 'Further links: slides, video, an address that has moved.',
      examples: [[{ label: 'Slides', url: 'https://example.org/slides.pdf' }]],
    }),
  related: z
    .array(entryId)
    .optional()
    .meta({
      description: 'Entries an editor would point to from here.',
      examples: [['papers/mobilenetv3']],
    }),
  sources: z
    .array(source)
    .optional()
    .meta({
      description: 'Where the facts of this entry were checked, and when.',
      examples: [[{ url: 'https://arxiv.org/abs/1801.04381', checked: '2026-11-22' }]],
    }),
  formerSlugs: z
    .array(slug)
    .optional()
    .meta({
      description: 'Slugs this entry had before it was renamed; their addresses lead here.',
      examples: [['mobilenet-v2']],
    }),
  added: date.meta({
    description: 'The day it came to the list.',
    examples: ['2018-02-03'],
  }),
};

const authors = z.array(line).min(1, 'Name at least one author, or leave the field out.');
const organizations = z
  .array(line)
  .optional()
  .meta({
    description: 'Where the work was done, or who keeps it.',
    examples: [['Google']],
  });

const software = {
  organizations,
  repository: address.optional().meta({
    description: 'The source code repository.',
    examples: ['https://github.com/Tencent/ncnn'],
  }),
  platforms: z
    .array(line)
    .optional()
    .meta({
      description: 'Where it runs.',
      examples: [['Android', 'iOS', 'Linux']],
    }),
  backends: z
    .array(line)
    .optional()
    .meta({
      description: 'The processors or interfaces it computes on.',
      examples: [['CPU', 'Vulkan']],
    }),
  modelFormats: z
    .array(line)
    .optional()
    .meta({
      description: 'The model formats it reads, by their usual names.',
      examples: [['ONNX', 'TensorFlow Lite']],
    }),
  precisions: z
    .array(line)
    .optional()
    .meta({
      description: 'The number formats it computes in.',
      examples: [['float16', 'int8']],
    }),
  languages: z
    .array(line)
    .optional()
    .meta({
      description: 'The languages one uses it from.',
      examples: [['C++', 'Python']],
    }),
  lastRelease: release.optional().meta({
    description: 'The last release seen when the facts were checked.',
    examples: [{ name: '20240410', date: '2024-04-10' }],
  }),
  license: line.optional().meta({
    description: 'The licence, by its SPDX identifier where it has one.',
    examples: ['BSD-3-Clause'],
  }),
  status: z
    .enum(
      ['active', 'quiet', 'archived', 'superseded'],
      'Use active, quiet, archived or superseded.',
    )
    .optional()
    .meta({
      description: 'Whether it is kept: active, quiet, archived or superseded.',
      examples: ['active'],
    }),
  statusSince: year.optional().meta({
    description: 'The year in which it was archived or superseded.',
    examples: [2021],
  }),
  successor: z
    .union([entryId, link])
    .optional()
    .meta({
      description: 'What to use instead: an entry’s id, or a label and an address.',
      examples: [{ label: 'LiteRT', url: 'https://ai.google.dev/edge/litert' }],
    }),
};

/** What the front matter of a file in `content/papers/` may hold. */
export const paperSchema = z.strictObject({
  ...head,
  authors: authors.optional().meta({
    description:
      'All authors in the paper’s order, as “Given Family” or, where that is unclear, “Family, Given”; a group that must not be taken for a person in braces, “{Google Brain}”.',
    examples: [['Mark Sandler', 'Andrew Howard']],
  }),
  year: year.meta({
    description: 'Year of the published version, else of the preprint.',
    examples: [2018],
  }),
  venue: line.optional().meta({
    description: 'Short name of the conference, journal or archive, without the year.',
    examples: ['CVPR'],
  }),
  venueName: line.optional().meta({
    description: 'Full name of the proceedings or journal, with volume and pages.',
    examples: ['IEEE Conference on Computer Vision and Pattern Recognition, pp. 4510-4520'],
  }),
  arxiv: z
    .string('Put the arXiv id in quotes.')
    .regex(
      /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
      'Write the arXiv id alone, without version or address, as in "1801.04381".',
    )
    .optional()
    .meta({
      description: 'The arXiv id, in quotes, without version.',
      examples: ['1801.04381'],
    }),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Write the DOI alone, as in 10.1109/CVPR.2018.00474.')
    .optional()
    .meta({
      description: 'The DOI itself, without an address before it.',
      examples: ['10.1109/CVPR.2018.00474'],
    }),
  organizations,
  code: address.optional().meta({
    description: 'The authors’ code.',
    examples: ['https://github.com/ShichenLiu/CondenseNet'],
  }),
  published: date.optional().meta({
    description: 'The day the preprint first appeared.',
    examples: ['2018-01-13'],
  }),
  results: z
    .array(resultSchema)
    .optional()
    .meta({
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
            source: {
              url: 'https://arxiv.org/abs/1801.04381',
              place: 'Table 4',
              kind: 'paper',
            },
          },
        ],
      ],
    }),
  ...tail,
});

/** What the front matter of a file in `content/libraries/` may hold. */
export const librarySchema = z.strictObject({ ...head, ...software, ...tail });

/** What the front matter of a file in `content/tools/` may hold. */
export const toolSchema = z.strictObject({ ...head, ...software, ...tail });

/** What the front matter of a file in `content/tutorials/` may hold. */
export const tutorialSchema = z.strictObject({
  ...head,
  authors: authors.optional().meta({
    description: 'Who wrote or gave it, in order.',
    examples: [['Song Han']],
  }),
  organizations,
  year: year.optional().meta({ description: 'Year it was given or written.', examples: [2017] }),
  format: z
    .enum(
      ['slides', 'guide', 'course', 'article', 'video', 'book'],
      'Use slides, guide, course, article, video or book.',
    )
    .optional()
    .meta({
      description: 'What it is: slides, guide, course, article, video or book.',
      examples: ['slides'],
    }),
  ...tail,
});

/** The schema of each kind's front matter. */
export const entrySchemas = {
  papers: paperSchema,
  libraries: librarySchema,
  tutorials: tutorialSchema,
  tools: toolSchema,
} satisfies Record<Kind, z.ZodType>;

export type Paper = z.output<typeof paperSchema>;
export type Library = z.output<typeof librarySchema>;
export type Tutorial = z.output<typeof tutorialSchema>;
export type Tool = z.output<typeof toolSchema>;
export type Link = z.output<typeof link>;
export type Source = z.output<typeof source>;
