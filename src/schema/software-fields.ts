import { z } from 'zod/mini';
import { acceleratorSchema } from './accelerator.ts';
import { field } from './field.ts';
import { address, command, entryId, line, link, release, year } from './parts.ts';
import { authors, lines, organizations, results } from './shared-fields.ts';

/** What entries of software hold: libraries and tools. */
export const software = {
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
      description: 'Whether it is maintained: active, quiet, archived or superseded.',
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
