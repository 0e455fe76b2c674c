import { z } from 'zod';
import { address, line } from './parts.ts';

const positive = z.number().positive('Write a number above zero.');

/** A measured speed, with everything it was measured under. */
export const latencySchema = z.strictObject({
  milliseconds: positive.optional().meta({
    description: 'Time of one inference, in milliseconds.',
    examples: [75],
  }),
  tokensPerSecond: positive.optional().meta({
    description: 'Tokens generated in a second, for a language model.',
    examples: [11.5],
  }),
  device: line.meta({ description: 'The device it ran on.', examples: ['Google Pixel 1'] }),
  runtime: line.optional().meta({
    description: 'The engine that ran it.',
    examples: ['TensorFlow Lite'],
  }),
  threads: z
    .int()
    .min(1)
    .optional()
    .meta({
      description: 'Threads used, for a CPU.',
      examples: [1],
    }),
  precision: line.optional().meta({
    description: 'Number format of weights and activations.',
    examples: ['float32'],
  }),
});

/** One row of a results table: a number, what it was measured on, and where it is printed. */
export const resultSchema = z.strictObject({
  model: line.meta({ description: 'The model and its variant.', examples: ['MobileNetV2 1.0'] }),
  task: line.meta({ description: 'What the model does.', examples: ['image classification'] }),
  dataset: line.meta({ description: 'What it was tested on.', examples: ['ImageNet'] }),
  metric: line.meta({ description: 'What was measured.', examples: ['top-1 accuracy'] }),
  value: z.number().meta({ description: 'The number.', examples: [72] }),
  unit: line.meta({ description: 'The unit of the value.', examples: ['%'] }),
  precision: line.optional().meta({
    description: 'Number format of weights and activations; float32 where nothing is said.',
    examples: ['int8'],
  }),
  resolution: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'Side of the input image, in pixels.', examples: [224] }),
  parameters: positive.optional().meta({
    description: 'Number of parameters, in millions.',
    examples: [3.4],
  }),
  multiplyAdds: positive.optional().meta({
    description: 'Multiply-adds of one inference, in millions.',
    examples: [300],
  }),
  size: positive.optional().meta({
    description: 'Size of the stored model, in megabytes.',
    examples: [6.9],
  }),
  memory: positive.optional().meta({
    description: 'Peak memory while it runs, in megabytes.',
    examples: [12],
  }),
  latency: z
    .array(
      latencySchema.refine(
        ({ milliseconds, tokensPerSecond }) =>
          (milliseconds === undefined) !== (tokensPerSecond === undefined),
        'Write either milliseconds or tokensPerSecond.',
      ),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Measured speeds, each with its device and conditions.',
      examples: [[{ milliseconds: 75, device: 'Google Pixel 1', threads: 1 }]],
    }),
  conditions: line.optional().meta({
    description:
      'What else a reader must know to compare the number: training, how costs were counted.',
    examples: ['distilled; multiply-adds rounded to 10 million'],
  }),
  source: z
    .strictObject({
      url: address.meta({
        description: 'Where the number is printed.',
        examples: ['https://arxiv.org/abs/1801.04381'],
      }),
      place: line.meta({
        description: 'The table, figure or page there.',
        examples: ['Table 4'],
      }),
      kind: z
        .enum(
          ['paper', 'repository', 'evaluation', 'table'],
          'Use paper, repository, evaluation or table.',
        )
        .meta({
          description:
            'Who says so: paper (the paper or its page), repository (the makers’ repository), evaluation (a library’s own runs), table (another’s table).',
          examples: ['paper'],
        }),
    })
    .meta({
      description: 'The source, with its table, figure or page, and who says so.',
      examples: [{ url: 'https://arxiv.org/abs/1801.04381', place: 'Table 4', kind: 'paper' }],
    }),
});

export type Result = z.output<typeof resultSchema>;
export type Latency = z.output<typeof latencySchema>;
