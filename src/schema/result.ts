import { z } from 'zod/mini';
import { describe } from './field.ts';
import { address, line } from './parts.ts';

const positive = z.number().check(z.positive('Write a number above zero.'));

/** A measured speed, with everything it was measured under. */
export const latencySchema = z.strictObject({
  milliseconds: describe(z.optional(positive), {
    description: 'Time of one inference, in milliseconds.',
    examples: [75],
  }),
  tokensPerSecond: describe(z.optional(positive), {
    description: 'Tokens generated in a second, for a language model.',
    examples: [11.5],
  }),
  device: describe(line, {
    description: 'The device it ran on.',
    examples: ['Google Pixel 1'],
  }),
  runtime: describe(z.optional(line), {
    description: 'The engine that ran it.',
    examples: ['TensorFlow Lite'],
  }),
  threads: describe(z.optional(z.int().check(z.minimum(1))), {
    description: 'Threads used, for a CPU.',
    examples: [1],
  }),
  precision: describe(z.optional(line), {
    description: 'Number format of weights and activations.',
    examples: ['float32'],
  }),
});

/** One row of a results table: a number, what it was measured on, and where it is printed. */
export const resultSchema = z.strictObject({
  model: describe(line, {
    description: 'The model and its variant.',
    examples: ['MobileNetV2 1.0'],
  }),
  task: describe(line, {
    description: 'What the model does.',
    examples: ['image classification'],
  }),
  dataset: describe(line, { description: 'What it was tested on.', examples: ['ImageNet'] }),
  metric: describe(line, { description: 'What was measured.', examples: ['top-1 accuracy'] }),
  value: describe(z.number(), { description: 'The number.', examples: [72] }),
  unit: describe(line, { description: 'The unit of the value.', examples: ['%'] }),
  precision: describe(z.optional(line), {
    description: 'Number format of weights and activations; float32 where nothing is said.',
    examples: ['int8'],
  }),
  resolution: describe(z.optional(z.int().check(z.positive())), {
    description: 'Side of the input image, in pixels.',
    examples: [224],
  }),
  parameters: describe(z.optional(positive), {
    description: 'Number of parameters, in millions.',
    examples: [3.4],
  }),
  multiplyAdds: describe(z.optional(positive), {
    description: 'Multiply-adds of one inference, in millions.',
    examples: [300],
  }),
  size: describe(z.optional(positive), {
    description: 'Size of the stored model, in megabytes.',
    examples: [6.9],
  }),
  memory: describe(z.optional(positive), {
    description: 'Peak memory while it runs, in megabytes.',
    examples: [12],
  }),
  latency: describe(
    z.optional(
      z
        .array(
          latencySchema.check(
            z.refine(
              ({ milliseconds, tokensPerSecond }) =>
                (milliseconds === undefined) !== (tokensPerSecond === undefined),
              'Write either milliseconds or tokensPerSecond.',
            ),
          ),
        )
        .check(z.minLength(1)),
    ),
    {
      description: 'Measured speeds, each with its device and conditions.',
      examples: [[{ milliseconds: 75, device: 'Google Pixel 1', threads: 1 }]],
    },
  ),
  conditions: describe(z.optional(line), {
    description:
      'What else a reader must know to compare the number: training, how costs were counted.',
    examples: ['distilled; multiply-adds rounded to 10 million'],
  }),
  source: describe(
    z.strictObject({
      url: describe(address, {
        description: 'Where the number is printed.',
        examples: ['https://arxiv.org/abs/1801.04381'],
      }),
      place: describe(line, {
        description: 'The table, figure or page there.',
        examples: ['Table 4'],
      }),
      kind: describe(
        z.enum(
          ['paper', 'repository', 'evaluation', 'table'],
          'Use paper, repository, evaluation or table.',
        ),
        {
          description:
            'Who says so: paper (the paper or its page), repository (the makers’ repository), evaluation (a library’s own runs), table (another’s table).',
          examples: ['paper'],
        },
      ),
    }),
    {
      description: 'The source, with its table, figure or page, and who says so.',
      examples: [{ url: 'https://arxiv.org/abs/1801.04381', place: 'Table 4', kind: 'paper' }],
    },
  ),
});

export type Result = z.output<typeof resultSchema>;
export type Latency = z.output<typeof latencySchema>;
