/** What a run can measure, with the unit that every number has; the one that says most comes first. */
export const measures = {
  latency: {
    label: 'Latency',
    unit: 'ms',
    description: 'Time of one inference, of a language model of one token, in milliseconds.',
    examples: [75],
  },
  decode: {
    label: 'Decode',
    unit: 'tokens/s',
    description: 'Tokens generated in a second.',
    examples: [11.5],
  },
  prefill: {
    label: 'Prefill',
    unit: 'tokens/s',
    description: 'Tokens of the prompt read in a second.',
    examples: [240],
  },
  timeToFirstToken: {
    label: 'First token',
    unit: 'ms',
    description: 'Time until the first token of the answer, in milliseconds.',
    examples: [166],
  },
  energy: {
    label: 'Energy',
    unit: 'mJ',
    description: 'Energy of one inference, in millijoules.',
    examples: [4.2],
  },
  peakMemory: {
    label: 'Peak memory',
    unit: 'MB',
    description: 'Peak memory while it runs, in megabytes; on a microcontroller SRAM.',
    examples: [12],
  },
  flash: {
    label: 'Flash',
    unit: 'MB',
    description: 'Flash that model and code take, in megabytes.',
    examples: [0.9],
  },
};

/** The name of something a run can measure. */
export type Measure = keyof typeof measures;

/** The names of all measures, in the order in which tables show them. */
export const measureNames = Object.keys(measures) as readonly Measure[];
