import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberIn } from '../../../../src/browser/results/read-rows.ts';
import { numberText } from '../../../../src/site/number-text.ts';

const cell = (textContent: string) => ({ textContent }) as Element;

test('writes thousands apart, and every decimal', () => {
  expect([1440, 180000, 0.0625, -12.5, 3].map(numberText)).toEqual([
    '1,440',
    '180,000',
    '0.0625',
    '-12.5',
    '3',
  ]);
});

test('reads every number back that a cell holds', () => {
  const stated = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .map((it) => Number(it.toFixed(6)) + 0);
  fc.assert(
    fc.property(stated, (number) => {
      expect(numberIn(cell(numberText(number)))).toBe(number);
    }),
  );
});

test.each([
  ['≈ 1,234.5', 1234.5],
  ['75.1 in float32', 75.1],
  ['12, 3', 12],
  ['–', undefined],
])('reads %s as %s', (text, number) => {
  expect(numberIn(cell(text))).toBe(number);
});
