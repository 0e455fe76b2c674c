import { expect, test } from 'vitest';
import { writeResultsCsv } from '../../../src/publish/results-csv.ts';
import { toResultsJson } from '../../../src/publish/results-json.ts';
import type { Result } from '../../../src/schema/result.ts';
import { entryOf } from '../entry-of.ts';
import { readCsv } from './read-csv.ts';

const source = { url: 'https://example.org/', place: 'Table 1', kind: 'paper' as const };
const accuracy: Result = {
  ...{ model: 'A', task: 'image classification', dataset: 'ImageNet' },
  ...{ metric: 'top-1 accuracy', value: 72, unit: '%', parameters: 3.4, source },
  runs: [
    { device: 'phone', runtime: 'libraries/ncnn', threads: 1, latency: 75 },
    { device: 'phone', precision: 'int8', latency: 40, conditions: 'warm' },
  ],
  conditions: 'distilled, twice',
};
const speed: Result = {
  ...{ model: 'B', task: 'text generation', source: { ...source, date: '2025-06' } },
  runs: [{ device: 'phone', context: 64, decode: 11.5, energy: 4 }],
};
const { runs: _, ...bare } = accuracy;
const catalogue = {
  entries: [
    entryOf('papers/b', { results: [speed, bare] }),
    entryOf('libraries/ncnn'),
    entryOf('papers/a', { results: [accuracy] }),
  ],
  devices: [{ id: 'phone', label: 'A phone', class: 'phone' as const }],
};

test('results.csv has a row for each run and for each result without, a column for each condition with its unit', () => {
  const [head = [], ...rows] = readCsv(writeResultsCsv(catalogue));
  const cells = (...names: string[]) =>
    rows.map((row) => names.map((name) => row[head.indexOf(name)]));
  expect(cells('entry', 'model', 'value', 'conditions', 'source date')).toEqual([
    ['papers/a', 'A', '72', 'distilled, twice', ''],
    ['papers/a', 'A', '72', 'distilled, twice', ''],
    ['papers/b', 'B', '', '', '2025-06'],
    ['papers/b', 'A', '72', 'distilled, twice', ''],
  ]);
  expect(cells('run device name', 'run device class', 'run runtime name', 'run threads')).toEqual([
    ['A phone', 'phone', 'ncnn', '1'],
    ['A phone', 'phone', '', ''],
    ['A phone', 'phone', '', ''],
    ['', '', '', ''],
  ]);
  expect(
    cells('run latency (ms)', 'run decode (tokens/s)', 'run energy (mJ)', 'run context (tokens)'),
  ).toEqual([
    ['75', '', '', ''],
    ['40', '', '', ''],
    ['', '11.5', '4', '64'],
    ['', '', '', ''],
  ]);
  expect(new Set(head).size).toBe(head.length);
});

test('results.json has every result whole with its entry, the devices and the units', () => {
  const { results, devices, units } = toResultsJson(catalogue);
  expect(results).toEqual([
    { entry: 'papers/a', ...accuracy },
    { entry: 'papers/b', ...speed },
    { entry: 'papers/b', ...bare },
  ]);
  expect(devices).toEqual(catalogue.devices);
  expect(units).toMatchObject({
    latency: 'ms',
    peakMemory: 'MB',
    parameters: 'M',
    context: 'tokens',
  });
});
