import { expect, test } from 'vitest';
import { byScore } from '../../../../src/browser/search/by-score.ts';

const order = (...hits: [string, number][]) =>
  byScore(hits.map(([id, score]) => ({ id, score }))).map(({ id }) => id);

test('puts the best first', () => {
  expect(order(['a', 1], ['b', 3], ['c', 2])).toEqual(['b', 'c', 'a']);
});

test('orders by id what differs in the last digits alone, whichever is greater', () => {
  // Two neighbours among 32-bit numbers, on both sides of half a thousandth.
  expect(order(['b', 44.889503], ['a', 44.889499])).toEqual(['a', 'b']);
  expect(order(['b', 44.889499], ['a', 44.889503])).toEqual(['a', 'b']);
});

test('keeps apart what differs by a thousandth', () => {
  expect(order(['a', 44.8885], ['b', 44.8895])).toEqual(['b', 'a']);
});

test('orders hits without a score by id', () => {
  expect(order(['b', 0], ['a', 0], ['c', 1])).toEqual(['c', 'a', 'b']);
});
