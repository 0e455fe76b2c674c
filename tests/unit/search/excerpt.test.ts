import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/search/excerpt.ts';

const show = (note: string, asked: string) =>
  excerptOf(note, asked)
    ?.map((part, at) => (at % 2 === 1 ? `[${part}]` : part))
    .join('');

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `n${from + at}`).join(' ');

test('a short note stands whole, without headings and marks of Markdown', () => {
  const note =
    '## Idea\nIt *prunes* **weak** [weights](/papers/x/) of `conv_1`.\n\n## Next\n- See a\\_b.';
  expect(show(note, 'weights')).toBe('It prunes weak [weights] of conv_1. See a_b.');
});

test('of a long note the passage with most of the words is shown, with what stands before it', () => {
  const note = `weights ${numbered(1, 60)} weights are pruned ${numbered(61, 99)}`;
  const shown = show(note, 'pruning weights') ?? '';
  expect(shown).toMatch(/^… n53 n54 .* n60 \[weights\] are \[pruned\] n61 .* …$/);
  expect(shown.split(' ').length).toBe(28 + 2);
});

test('of two passages alike it is the first', () => {
  expect(show(`alpha ${numbered(1, 50)} alpha`, 'alpha')).toMatch(/^\[alpha\] n1 .* …$/);
});

test('signs behind a word stay with it, and the parts say all that is shown', () => {
  expect(excerptOf('Runs (on phones), fast.', 'phone')).toEqual([
    'Runs (on ',
    'phones',
    '), fast.',
  ]);
});

test('a note without the words has no excerpt', () => {
  expect(excerptOf('Nothing of it.', 'weights')).toBeUndefined();
  expect(excerptOf('', 'weights')).toBeUndefined();
});
