import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paretoFront, type Tradeoff } from '../../../../src/catalogue/results/pareto-front.ts';

test('keeps what no cheaper one beats, the cheapest first', () => {
  const [a, b, c, d] = [at(1, 60), at(2, 70), at(3, 65), at(2, 69)];
  expect(paretoFront([c, d, b, a])).toEqual([a, b]);
});

test('keeps equals together', () => {
  expect(paretoFront([at(1, 60), at(2, 60), at(1, 60)])).toEqual([at(1, 60), at(1, 60)]);
});

test('no item on the front is beaten, and every other one is', () => {
  const item = fc.record({ cost: fc.integer({ min: 1, max: 9 }), value: fc.integer({ max: 9 }) });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const front = new Set(paretoFront(items));
      for (const it of items) expect(front.has(it)).toBe(!items.some((by) => beats(by, it)));
    }),
  );
});

function beats(a: Tradeoff, b: Tradeoff): boolean {
  return a.cost <= b.cost && a.value >= b.value && (a.cost < b.cost || a.value > b.value);
}

function at(cost: number, value: number): Tradeoff {
  return { cost, value };
}
