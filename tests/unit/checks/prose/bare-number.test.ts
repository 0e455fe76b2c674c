import { expect, test } from 'vitest';
import { bareNumber } from '../../../../src/checks/prose/bare-number.ts';
import { madeEntry, madeSubject } from '../made-subject.ts';

test('names what a value lacks, and nothing that it has', () => {
  const source = { url: 'https://example.org/', place: 'Table 1', kind: 'paper' as const };
  const results = [{ model: 'A', task: 'B', source, value: 70, unit: '%' }];
  const entries = [madeEntry('papers/a', { results })];
  expect(bareNumber(madeSubject({ entries }))).toEqual([
    {
      file: 'papers/a.md',
      at: ['results', 0, 'value'],
      message: 'Add dataset, metric: "value" says nothing without them.',
    },
  ]);
});
