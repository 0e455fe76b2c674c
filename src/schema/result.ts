import { z } from 'zod/mini';
import { field } from './field.ts';
import { type Measure, measures } from './measures.ts';
import { address, line, slug } from './parts.ts';

const positive = z.number().check(z.positive('Write a number above zero.'));
const count = z.int('Write a whole number.').check(z.minimum(1, 'Write a number above zero.'));

/** What a processor may be called. */
export const processors = [
  ...['CPU', 'CPU, large core', 'CPU, little core', 'GPU', 'NPU', 'DSP'],
  ...['CPU and GPU', 'CPU and NPU'],
] as const;

const precision = {
  label: 'Number format',
  description: 'Number format of weights and activations.',
  examples: ['int8'],
};
const context = {
  label: 'Context',
  unit: 'tokens',
};
const conditions = { label: 'Conditions' };
const optional = z.optional(positive);
const measured = Object.fromEntries(
  Object.entries(measures).map(([name, meta]) => [name, field(optional, meta)]),
) as Record<Measure, typeof optional>;

/** What a model costs on one device, with everything it was measured under. */
export const runSchema = z.strictObject({
  device: field(z.optional(slug), {
    label: 'Device',
    description: 'The device it ran on: an id of content/devices.yaml.',
    examples: ['pixel-1'],
  }),
  processor: field(z.optional(z.enum(processors, `Use one of: ${processors.join('; ')}.`)), {
    label: 'Processor',
    description: 'The processor of the device that computed.',
    examples: ['CPU, large core'],
  }),
  runtime: field(z.optional(line), {
    label: 'Runtime',
    description: 'The engine that ran it: the id of its entry, else its name.',
    examples: ['libraries/tensorflow-lite'],
  }),
  precision: field(z.optional(line), precision),
  threads: field(z.optional(count), {
    label: 'Threads',
    description: 'Threads used, for a CPU.',
    examples: [1],
  }),
  batch: field(z.optional(count), {
    label: 'Batch',
    description: 'Inputs computed together.',
    examples: [1],
  }),
  context: field(z.optional(count), {
    ...context,
    description: 'Length of the prompt, in tokens.',
    examples: [64],
  }),
  ...measured,
  conditions: field(z.optional(line), {
    ...conditions,
    description: 'What else this run was measured under.',
    examples: ['time of the image encoder alone'],
  }),
});

/** One row of a results table: a number, what it was measured on, what it costs, and where it is printed. */
export const resultSchema = z.strictObject({
  model: field(line, {
    label: 'Model',
    description: 'The model and its variant.',
    examples: ['MobileNetV2 1.0'],
  }),
  task: field(line, {
    label: 'Task',
    description: 'What the model does.',
    examples: ['image classification'],
  }),
  dataset: field(z.optional(line), {
    label: 'Data set',
    description: 'What it was tested on; without it the result says only what a run costs.',
    examples: ['ImageNet'],
  }),
  metric: field(z.optional(line), {
    label: 'Metric',
    description: 'What was measured on the data set.',
    examples: ['top-1 accuracy'],
  }),
  value: field(z.optional(z.number()), {
    label: 'Value',
    description: 'The number.',
    examples: [72],
  }),
  unit: field(z.optional(line), {
    label: 'Unit',
    description: 'The unit of the value.',
    examples: ['%'],
  }),
  precision: field(z.optional(line), {
    ...precision,
    description: 'Number format of weights and activations; float32 where nothing is said.',
  }),
  resolution: field(z.optional(count), {
    label: 'Input',
    unit: 'px',
    description: 'Side of the input image, in pixels.',
    examples: [224],
  }),
  context: field(z.optional(count), {
    ...context,
    description: 'Context length at which the value was measured, in tokens.',
    examples: [2048],
  }),
  parameters: field(z.optional(positive), {
    label: 'Parameters',
    unit: 'M',
    description: 'Number of parameters, in millions.',
    examples: [3.4],
  }),
  multiplyAdds: field(z.optional(positive), {
    label: 'Multiply-adds',
    unit: 'M',
    description: 'Multiply-adds of one inference, in millions.',
    examples: [300],
  }),
  size: field(z.optional(positive), {
    label: 'Size',
    unit: 'MB',
    description: 'Size of the stored model, in megabytes.',
    examples: [6.9],
  }),
  runs: field(
    z.optional(z.array(runSchema).check(z.minLength(1, 'Name a run, or leave it out.'))),
    {
      label: 'Runs',
      description: 'What the model costs on devices, each with its conditions.',
      examples: [[{ device: 'pixel-1', threads: 1, latency: 75 }]],
    },
  ),
  conditions: field(z.optional(line), {
    ...conditions,
    description:
      'What else a reader must know to compare the number: training, how costs were counted.',
    examples: ['distilled; multiply-adds rounded to 10 million'],
  }),
  source: field(
    z.strictObject({
      url: field(address, {
        label: 'Source',
        description: 'Where the number is printed.',
        examples: ['https://arxiv.org/abs/1801.04381'],
      }),
      place: field(line, {
        label: 'Place',
        description: 'The table, figure or page there.',
        examples: ['Table 4'],
      }),
      kind: field(
        z.enum(
          ['paper', 'project', 'vendor', 'benchmark', 'table'],
          'Use paper, project, vendor, benchmark or table.',
        ),
        {
          label: 'Kind of source',
          description:
            'Who says so: paper (the paper or its page), project (the makers of the model), vendor (the maker of the device or engine), benchmark (somebody’s own runs of many models), table (another’s table).',
          examples: ['paper'],
        },
      ),
      date: field(
        z.optional(
          z
            .string('Put the date in quotes.')
            .check(
              z.regex(
                /^\d{4}(?:-\d\d(?:-\d\d)?)?$/,
                'Write a year, a month or a day, as in 2025-06.',
              ),
            ),
        ),
        {
          label: 'Date',
          description: 'When the number was measured or published, as far as the source says.',
          examples: ['2025-06'],
        },
      ),
    }),
    {
      label: 'Source',
      description: 'The source, with its table, figure or page, and who says so.',
      examples: [{ url: 'https://arxiv.org/abs/1801.04381', place: 'Table 4', kind: 'paper' }],
    },
  ),
});

/** A result of a model: its value, and what it took to run. */
export type Result = z.output<typeof resultSchema>;
/** A run of a model on a device, with its conditions and its measures. */
export type Run = z.output<typeof runSchema>;
