import { z } from 'zod/mini';
import { field } from './field.ts';
import { line } from './parts.ts';

/** An accelerator that software computes on: by its maker, and by the interface through which it is reached. */
export const acceleratorSchema = z
  .strictObject({
    vendor: field(z.optional(line), {
      label: 'Maker',
      description: 'The maker of the accelerator: a label of vendors in content/vocabularies.yaml.',
      examples: ['Qualcomm'],
    }),
    via: field(z.optional(line), {
      label: 'Interface',
      description:
        'The interface through which it is reached: a label of interfaces in content/vocabularies.yaml.',
      examples: ['QNN'],
    }),
    kind: field(z.optional(z.enum(['NPU', 'DSP', 'FPGA'], 'Use NPU, DSP or FPGA.')), {
      label: 'Kind',
      description: 'What it is, where no maker is named: NPU, DSP or FPGA.',
      examples: ['NPU'],
    }),
    state: field(z.optional(z.literal('experimental', 'Write experimental, or leave it out.')), {
      label: 'State',
      description: 'Experimental, where the makers of the software call it so.',
      examples: ['experimental'],
    }),
  })
  .check(
    z.refine(
      ({ vendor, kind }) => vendor !== undefined || kind !== undefined,
      'Name the vendor, or the kind where no maker is named.',
    ),
  );

/** An accelerator that software uses: its vendor, and the interface to it. */
export type Accelerator = z.output<typeof acceleratorSchema>;
