import { expect, test } from 'vitest';
import { exactFirst } from '../../../../src/browser/search/exact-first.ts';

/** Order entries, given as fields of what the index holds with what is known of their hits. */
function order(
  query: string,
  ...found: [meta: Record<string, string>, hit?: { score?: number; isTheirs?: boolean }][]
) {
  const fragments = found.map(([meta]) => ({ excerpt: '', meta: { weight: '0', ...meta } }));
  const hits = found.map(([, hit], at) => ({
    ...{ id: String(at), score: 1, ...hit },
    data: () => Promise.reject(new Error('not asked for')),
  }));
  const judged = { words: query.split(' '), rarity: () => 1 };
  return exactFirst(fragments, hits, [query], judged).map(({ meta }) => meta.title);
}

test('a title stands before a name, a name before an author, the first author before others', () => {
  expect(
    order(
      'song han',
      [{ title: 'D', by: 'Ji Lin, Song Han' }, { score: 9 }],
      [{ title: 'C', by: 'Song Han, Huizi Mao' }, { score: 8 }],
      [{ title: 'B', names: 'Song Han' }, { score: 7 }],
      [{ title: 'Song Han' }, { score: 6 }],
    ),
  ).toEqual(['Song Han', 'B', 'C', 'D']);
});

test('words side by side in a title stand before words apart, those before words in a summary', () => {
  expect(
    order(
      'channel pruning',
      [{ title: 'A', says: 'It removes channels.' }, { score: 9 }],
      [{ title: 'B', says: 'It removes a channel by pruning.' }, { score: 8 }],
      [{ title: 'Pruning by channel' }, { score: 7 }],
      [{ title: 'On channel pruning' }, { score: 6 }],
    ),
  ).toEqual(['On channel pruning', 'Pruning by channel', 'B', 'A']);
});

test('what an author of such a name wrote comes before what only has the words', () => {
  const theirs = { title: 'A', by: 'Songhai Hanley' };
  expect(
    order('song han', [{ title: 'B', says: 'A song of Han.' }], [theirs, { isTheirs: true }]),
  ).toEqual(['A', 'B']);
});

test('of entries that answer as much, what much of the list leads to comes first, then the better hit', () => {
  const known = { title: 'known', says: 'x', weight: '15' };
  const better = { title: 'A', says: 'x' };
  expect(order('x', [better, { score: 10 }], [known, { score: 9 }])).toEqual(['known', 'A']);
  expect(order('x', [{ title: 'B', says: 'x' }], [better, { score: 10 }])).toEqual(['A', 'B']);
  expect(order('x y', [known], [{ title: 'x y' }])).toEqual(['x y', 'known']);
});

test('scores that differ by rounding alone leave the order as it is', () => {
  const entries = [
    { title: 'A', says: 'x' },
    { title: 'B', says: 'x' },
  ] as const;
  const [a, b] = entries;
  expect(order('x', [a, { score: 10 }], [b, { score: 10.000004 }])).toEqual(['A', 'B']);
});
