import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearTicks, logTicks } from '../../../../src/site/plots/axis-ticks.ts';

test('a logarithmic axis has round numbers, closer ones where the range is short', () => {
  expect(logTicks(40, 1100, 8)).toEqual([50, 100, 200, 300, 500, 1000]);
  expect(logTicks(0.9, 9, 9)).toEqual([1, 1.5, 2, 3, 4, 5, 6, 8]);
  expect(logTicks(1, 1e12, 5)).toEqual([1, 1000, 1e6, 1e9, 1e12]);
});

test('a linear axis has round numbers', () => {
  expect(linearTicks(61, 83, 7)).toEqual([65, 70, 75, 80]);
  expect(linearTicks(0, 0.35, 4)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(linearTicks(-3, 3, 7)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
});

test('ticks are few, in the range, and rise, whatever the range', () => {
  const number = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 2, max: 30 }), (a, b, most) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      for (const ticks of [logTicks(low, high, most), linearTicks(low, high, most)]) {
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((tick) => tick >= low - high * 1e-9 && tick <= high * (1 + 1e-9))).toBe(
          true,
        );
        expect(ticks).toEqual([...new Set(ticks)].toSorted((x, y) => x - y));
      }
    }),
  );
});
