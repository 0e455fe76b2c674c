import { z } from 'zod/mini';
import { field } from './field.ts';
import { line, slug, year } from './parts.ts';

/** What kinds of device there are. */
export const deviceClasses = ['phone', 'board', 'microcontroller', 'computer', 'glasses'] as const;
/** What kind of device one is. */
export type DeviceClass = (typeof deviceClasses)[number];

const megabytes = z.number().check(z.positive('Write a number above zero.'));

/** One device that results were measured on. */
export const deviceSchema = z.strictObject({
  id: field(slug, {
    label: 'Id',
    description: 'The id in addresses and in results.',
    examples: ['pixel-8'],
  }),
  label: field(line, {
    label: 'Name',
    description: 'The name on pages.',
    examples: ['Google Pixel 8'],
  }),
  maker: field(z.optional(line), {
    label: 'Maker',
    description: 'Who makes it.',
    examples: ['Google'],
  }),
  class: field(z.enum(deviceClasses, 'Use phone, board, microcontroller, computer or glasses.'), {
    label: 'Class',
    description:
      'What it is: phone (tablets too), board, microcontroller, computer (servers and graphics cards too) or glasses.',
    examples: ['phone'],
  }),
  year: field(z.optional(year), {
    label: 'Year',
    description: 'The year in which it came out.',
    examples: [2023],
  }),
  chip: field(z.optional(line), {
    label: 'Chip',
    description: 'The chip that computes.',
    examples: ['Google Tensor G3'],
  }),
  accelerators: field(z.optional(z.array(line)), {
    label: 'Accelerators',
    description: 'What it has beside the CPU that runs networks, by the maker’s names.',
    examples: [['Edge TPU']],
  }),
  memory: field(z.optional(megabytes), {
    label: 'Memory',
    unit: 'MB',
    description: 'Working memory in megabytes; of a microcontroller its SRAM.',
    examples: [8000],
  }),
  flash: field(z.optional(megabytes), {
    label: 'Flash',
    unit: 'MB',
    description: 'Flash in megabytes, of a microcontroller.',
    examples: [2],
  }),
  unnamed: field(z.optional(z.literal(true, 'Write true, or leave it out.')), {
    label: 'Unnamed',
    description: 'True where sources do not name the device: it stands for any of its class.',
    examples: [true],
  }),
  aliases: field(z.optional(z.array(line)), {
    label: 'Aliases',
    description: 'Other names people use for it.',
    examples: [['Pixel 8']],
  }),
  formerIds: field(z.optional(z.array(slug)), {
    label: 'Former ids',
    description: 'Ids this device had before it was renamed; their addresses lead here.',
    examples: [['google-pixel-8']],
  }),
});

/** `content/devices.yaml`: every device that a result may name. */
export const devicesSchema = z.array(deviceSchema);

/** A device that results were measured on. */
export type Device = z.output<typeof deviceSchema>;
