import { describe, expect, test } from 'vitest';
import { compareWorks } from '../../../src/catalogue/compare-works.ts';
import { answerOf } from '../../../src/catalogue/results/device-answer.ts';
import {
  languageTasks,
  runsByDevice,
  toSections,
} from '../../../src/catalogue/results/device-runs.ts';
import { nearestDevices } from '../../../src/catalogue/results/nearest-devices.ts';
import { resultNames } from '../../../src/catalogue/results/result-names.ts';
import { resultRows } from '../../../src/catalogue/results/result-rows.ts';
import type { Device } from '../../../src/schema/devices.ts';
import type { Result } from '../../../src/schema/result.ts';
import { deviceControls } from '../../../src/site/device-controls.ts';
import { layOutDevice } from '../../../src/site/plots/device-plot.ts';
import { entryOf } from '../entry-of.ts';

const devices: Device[] = [
  { id: 'phone', label: 'A phone', class: 'phone', year: 2020, chip: 'Snapdragon 865' },
  { id: 'later', label: 'A later phone', class: 'phone', year: 2023, chip: 'Snapdragon 8 Gen 2' },
  { id: 'other', label: 'Another phone', class: 'phone', year: 2021, chip: 'A14 Bionic' },
  { id: 'board', label: 'A board', class: 'board', year: 2020 },
  { id: 'chip', label: 'A chip', class: 'microcontroller', memory: 0.5, flash: 2 },
];
const source = { url: 'https://a.example/', place: 'Table 1', kind: 'paper' as const };

describe('the sentence that answers first', () => {
  test('names the fastest that is accurate enough, and the fastest on each other processor', () => {
    const runs = runsOn('phone', [
      image({ model: 'Quick', value: 70, runs: [run({ latency: 1, processor: 'NPU' })] }),
      image({ model: 'Good', value: 76, runs: [run({ latency: 5, processor: 'NPU' })] }),
      image({ model: 'Slow', value: 78, runs: [run({ latency: 9, processor: 'CPU' })] }),
      image({ model: 'Slower', value: 79, runs: [run({ latency: 12, processor: 'CPU' })] }),
    ]);
    expect(sentences(runs)).toEqual([
      'The fastest with 75 % ImageNet accuracy or more is Good on the NPU: 5 ms (76 %). On the CPU it is Slow: 9 ms.',
    ]);
  });

  test('leaves out a latency whose accuracy was measured in another number format', () => {
    const runs = runsOn('phone', [
      image({ model: 'Cut', value: 76, runs: [run({ latency: 1, precision: 'int8' })] }),
      image({ model: 'Whole', value: 76, runs: [run({ latency: 3 })] }),
    ]);
    expect(sentences(runs)[0]).toContain('is Whole: 3 ms');
  });

  test('says that none is accurate enough, and names the most accurate', () => {
    const runs = runsOn('phone', [
      image({ model: 'Quick', value: 60, runs: [run({ latency: 1 })] }),
      image({ model: 'Best', value: 70, runs: [run({ latency: 4 })] }),
    ]);
    expect(sentences(runs)).toEqual([
      'No model measured here reaches 75 % ImageNet accuracy; the most accurate is Best: 70 % in 4 ms.',
    ]);
  });

  test('gives the fastest decode, and the fastest of models twice its size', () => {
    const runs = runsOn('phone', [
      text({ model: 'Small', parameters: 1000, runs: [run({ decode: 50 })] }),
      text({ model: 'Middle', parameters: 1500, runs: [run({ decode: 30 })] }),
      text({ model: 'Large', parameters: 3000, runs: [run({ decode: 20, precision: 'int4' })] }),
    ]);
    expect(sentences(runs)).toEqual([
      'The fastest decode is Small: 50 tokens a second. Of models at least twice its size it is Large in int4: 20.',
    ]);
  });

  test('says of a microcontroller what memory and flash the most accurate takes', () => {
    const runs = runsOn('chip', [
      image({
        ...{ model: 'Best', value: 72 },
        runs: [run({ device: 'chip', peakMemory: 0.465, flash: 2.032 })],
      }),
      image({ model: 'Less', value: 60, runs: [run({ device: 'chip', peakMemory: 0.2 })] }),
    ]);
    expect(sentences(runs)).toEqual([
      'The most accurate that was run on it is Best: 72 % ImageNet accuracy in 465 kB of memory and 2,032 kB of flash.',
    ]);
  });
});

test('times without an accuracy are named by task, with their energy', () => {
  const runs = runsOn('phone', [
    result({ model: 'Ear', task: 'keyword spotting', runs: [run({ latency: 9, energy: 0.5 })] }),
    result({ model: 'Eye', task: 'person detection', runs: [run({ latency: 40 })] }),
    result({ model: 'Ear L', task: 'keyword spotting', runs: [run({ latency: 12 })] }),
  ]);
  expect(sentences(runs)).toEqual([
    'The shortest times by task, whose accuracy is not stated beside them: keyword spotting in 9 ms and 0.5 mJ (Ear), person detection in 40 ms (Eye).',
  ]);
});

test('runs are parted by data set, language models and the rest, and keep their keys when others are added', () => {
  const mobile = image({ model: 'One', runs: [run({ latency: 3 })] });
  const spoken = text({ model: 'Talk', runs: [run({ decode: 9 })] });
  const drawn = result({ model: 'Draw', task: 'image generation', runs: [run({ latency: 900 })] });
  const all = runsOn('phone', [mobile, spoken, drawn]);
  expect(toSections(all, isLanguage).map(({ kind, runs }) => [kind, runs.length])).toEqual([
    ['accuracy', 1],
    ['language', 1],
    ['other', 1],
  ]);
  const more = runsOn('phone', [image({ model: 'Zero', runs: [run({ latency: 1 })] }), mobile]);
  expect(more.find(({ row }) => row.model === 'One')?.key).toBe(all[0]?.key);
  expect(new Set(all.map(({ key }) => key)).size).toBe(3);
});

describe('the plot of a device', () => {
  const runs = runsOn('phone', [
    image({ model: 'A', value: 70, runs: [run({ latency: 1 })] }),
    image({ model: 'B', value: 75, runs: [run({ latency: 2 })] }),
    image({ model: 'C', value: 72, runs: [run({ latency: 4, precision: 'float32', threads: 4 })] }),
  ]);

  test('joins points of one setting alone, and fills those that no other beats', () => {
    const plot = layOutDevice(runs, [], 'latency', { lowerIsBetter: false });
    expect(plot?.lines.map(({ places }) => places.length)).toEqual([2]);
    expect(plot?.points.filter((it) => it.isOnFront).map(({ run }) => run.row.model)).toEqual([
      'A',
      'B',
    ]);
    for (const { x, y } of plot?.points ?? []) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(100);
    }
  });

  test('takes the lower value for the better one where it is an error', () => {
    const plot = layOutDevice(runs, [], 'latency', { lowerIsBetter: true });
    expect(plot?.points.filter((it) => it.isOnFront).map(({ run }) => run.row.model)).toEqual([
      'A',
    ]);
  });

  test('is none with fewer than three points', () => {
    expect(layOutDevice(runs.slice(0, 2), [], 'latency', { lowerIsBetter: false })).toBeUndefined();
  });
});

test('no choice is offered that would leave all numbers or none', () => {
  const runs = runsOn('phone', [
    image({ model: 'A', value: 70, runs: [run({ latency: 5, precision: 'int8' })] }),
    image({ model: 'B', value: 75, runs: [run({ latency: 50 })] }),
    image({ model: 'C', value: 79, runs: [run({ latency: 60 })] }),
  ]);
  const controls = deviceControls(toSections(runs, isLanguage));
  expect(controls.find(({ key }) => key === 'latency')?.choices.map((it) => it.title)).toEqual([
    '30',
    '60',
  ]);
  const slow = runsOn('phone', [
    image({ model: 'A', value: 70, runs: [run({ latency: 20 })] }),
    image({ model: 'B', value: 75, runs: [run({ latency: 200 })] }),
  ]);
  expect(deviceControls(toSections(slow, isLanguage))[0]?.choices.map((it) => it.title)).toEqual([
    '10',
    '30',
  ]);
  expect(controls.some(({ key }) => key === 'processor' || key === 'flash')).toBe(false);
});

test('the nearest device is of its class, with the same chip or maker first, then of its year', () => {
  const counts: Record<string, number> = { phone: 3, later: 2, other: 9, board: 5 };
  const nearest = (device: Device) =>
    nearestDevices(device, devices, (id) => counts[id] ?? 0).map(({ id }) => id);
  const without = { ...device('phone'), id: 'new' };
  expect(nearest(without)).toEqual(['phone', 'later', 'other']);
  expect(nearest({ ...without, chip: 'A16 Bionic', year: 2022 })).toEqual([
    'other',
    'later',
    'phone',
  ]);
  expect(nearest({ ...without, year: 2030 })[0]).toBe('phone');
  expect(nearest(device('chip'))).toEqual([]);
});

function runsOn(device: string, results: readonly Result[]) {
  const entry = entryOf('papers/a', { results: [...results] });
  return (
    runsByDevice(resultRows([entry], resultNames({ entries: [entry], devices }))).get(device) ?? []
  );
}

function sentences(runs: ReturnType<typeof runsOn>): string[] {
  return answerOf(runs, isLanguage).map(({ before, best, after }) => before + best + after);
}

function isLanguage(task: string): boolean {
  const rows = runsOn('phone', [text({ model: 'Any', runs: [run({ decode: 1 })] })]);
  return languageTasks(rows.map(({ row }) => row))(task);
}

function image(fields: Partial<Result>): Result {
  const measured = { dataset: 'ImageNet', metric: 'top-1 accuracy', value: 75, unit: '%' };
  return result({ task: 'image classification', ...measured, ...fields });
}

function text(fields: Partial<Result>): Result {
  return result({ task: 'text generation', ...fields });
}

function result(fields: Partial<Result>): Result {
  return { model: 'A model', task: 'a task', source, ...fields };
}

function run(fields: NonNullable<Result['runs']>[number]) {
  return { device: 'phone', ...fields };
}

function device(id: string): Device {
  const found = devices.find((it) => it.id === id);
  if (!found) throw new Error(`No device ${id}`);
  return found;
}

describe('two works on one device', () => {
  const one = { id: 'papers/one', name: 'One' };
  const two = { id: 'papers/two', name: 'Two' };
  const compare = (ones: Result[], twos: Result[], thirds: Result[] = []) => {
    const entries = [
      entryOf('papers/one', { results: ones }),
      entryOf('papers/two', { results: twos }),
      entryOf('papers/three', { results: thirds }),
    ];
    const runs = [...runsByDevice(resultRows(entries, resultNames({ entries, devices }))).values()];
    const found = compareWorks([one, two], runs.flat(), (id) => device(id).class);
    return { ...found, runs: found.runs.map(({ row }) => row.model) };
  };
  const on = (id: string, processor: 'CPU' | 'GPU' = 'CPU') => [
    run({ device: id, latency: 3, processor }),
  ];

  test('are shown under equal settings alone where there are such', () => {
    const found = compare(
      [image({ model: 'One S', runs: on('phone') }), image({ model: 'One L', runs: on('later') })],
      [
        image({ model: 'Two', runs: on('phone') }),
        image({ model: 'Two G', runs: on('phone', 'GPU') }),
      ],
    );
    expect(found.nearness).toBe('equal');
    expect(found.runs).toEqual(['One S', 'Two']);
    expect(found.said).toContain('equal settings on A phone');
  });

  test('else on one device, else on devices of one class, and it is said that they do not compare', () => {
    const ones = [image({ model: 'One', runs: on('phone') })];
    const onGpu = compare(ones, [image({ model: 'Two', runs: on('phone', 'GPU') })]);
    expect(onGpu.nearness).toBe('device');
    expect(onGpu.said).toContain('No entry states One and Two under equal settings');
    const onOther = compare(ones, [
      image({ model: 'Two B', runs: on('board') }),
      image({ model: 'Two P', runs: on('later') }),
    ]);
    expect(onOther.nearness).toBe('class');
    expect(onOther.runs).toEqual(['One', 'Two P']);
    const onBoard = compare(ones, [image({ model: 'Two B', runs: on('board') })]);
    expect(onBoard.nearness).toBe('apart');
    expect(onBoard.said).toContain('Nearest: One on A phone, and Two on A board.');
  });

  test('are found in other entries by the name of their models, and what lacks a number is named', () => {
    const found = compare(
      [image({ runs: on('phone') }), image({ model: 'Two-S', runs: on('phone') })],
      [],
    );
    expect([found.nearness, found.runs]).toEqual(['equal', ['A model', 'Two-S']]);
    expect(found.byName).toBe(false);
    const third = compare(
      [image({ runs: on('phone') })],
      [],
      [image({ model: 'Two', runs: on('phone') })],
    );
    expect([third.nearness, third.byName]).toEqual(['equal', true]);
    const lacking = compare([image({ model: 'Twofold', runs: on('phone') })], []);
    expect(lacking.said).toBe('No entry states what Two costs on a device.');
  });
});
