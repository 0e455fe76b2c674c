import { expect, test } from 'vitest';
import type { ResultRow } from '../../../src/catalogue/results/result-rows.ts';
import { sharedSetting } from '../../../src/site/shared-setting.ts';

const source = { url: 'https://a.example/', place: 'Table 1', kind: 'paper' };
const run = { device: 'phone', on: 'Phone', processor: 'CPU', by: undefined };

test('finds what all rows share, with all that was measured', () => {
  const rows = [row({ runs: [{ ...run, latency: 2 }] }), row({ runs: [{ ...run, energy: 3 }] })];
  expect(shared(rows)).toEqual({
    source,
    where: 'Phone, CPU',
    measured: [
      { name: 'latency', title: 'Latency, ms' },
      { name: 'energy', title: 'Energy, mJ' },
    ],
  });
  // The value of a table of latencies is one.
  expect(shared(rows, 'latency')?.measured.map(({ name }) => name)).toEqual(['energy']);
  expect(shared([row({ runs: [] }), row({ runs: [] })])).toMatchObject({ where: '' });
});

test.each([
  ['in their source', { source: { ...source, place: 'Table 2' } }],
  ['in the device', { runs: [{ ...run, on: 'Board', latency: 1 }] }],
  ['in what was said of a run', { runs: [{ ...run, latency: 1, conditions: 'warm' }] }],
  [
    'in that one has two runs',
    {
      runs: [
        { ...run, latency: 1 },
        { ...run, latency: 1 },
      ],
    },
  ],
  ['in that something is said of one', { conditions: 'trained longer' }],
])('finds nothing where rows differ %s', (_claim, other) => {
  expect(shared([row({}), row(other)])).toBe(undefined);
});

test('has nothing to say of a single row', () => {
  expect(shared([row({})])).toBe(undefined);
});

function shared(rows: ResultRow[], metric = 'accuracy') {
  return sharedSetting({ rows, metric });
}

function row(fields: object): ResultRow {
  return { source, runs: [{ ...run, latency: 1 }], ...fields } as ResultRow;
}
