import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';

test.each([
  ['mobilenet', 'mobilenet', 0],
  ['prunning', 'pruning', 1],
  ['knowlege', 'knowledge', 1],
  ['quantisation', 'quantization', 1],
  ['moblienet', 'mobilenet', 1],
  ['geomteric', 'geometric', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('%s and %s are %i apart', (one, other, edits) => {
  expect(editDistance(one, other, 5)).toBe(edits);
});

test('gives up above the limit', () => {
  expect(editDistance('mobilenet', 'shufflenet', 2)).toBeGreaterThan(2);
  expect(editDistance('a', 'abcdef', 2)).toBeGreaterThan(2);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

/** By definition: edits without swaps, each way to begin tried. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(a, b);
  return 1 + Math.min(distance(a, other), distance(one, b), distance(a, b));
}

test('is the same both ways and never more than without swaps', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const edits = editDistance(one, other, 20);
      expect(editDistance(other, one, 20)).toBe(edits);
      expect(edits).toBeLessThanOrEqual(distance(one, other));
      expect(edits * 2).toBeGreaterThanOrEqual(distance(one, other));
    }),
  );
});

test('says the same within a limit as without one', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, limit) => {
      const edits = editDistance(one, other, 20);
      const limited = editDistance(one, other, limit);
      if (edits <= limit) expect(limited).toBe(edits);
      else expect(limited).toBeGreaterThan(limit);
    }),
  );
});
