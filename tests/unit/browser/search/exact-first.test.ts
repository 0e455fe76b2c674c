import { expect, test } from 'vitest';
import { exactFirst } from '../../../../src/browser/search/exact-first.ts';

/** Order entries, given as fields of what the index holds with the score and place of their hits. */
function order(
  query: string,
  ...found: [meta: Record<string, string>, score?: number, place?: number][]
) {
  const fragments = found.map(([meta]) => ({ excerpt: '', meta: { weight: '0', ...meta } }));
  const hits = found.map(([, score = 1, place = 0], at) => ({
    ...{ id: String(at), score, place },
    data: () => Promise.reject(new Error('not asked for')),
  }));
  return exactFirst(fragments, hits, [query]).map(({ meta }) => meta.title);
}

test('a title stands before a name, a name before an author, the first author before others', () => {
  expect(
    order(
      'song han',
      [{ title: 'D', by: 'Ji Lin, Song Han' }, 9],
      [{ title: 'C', by: 'Song Han, Huizi Mao' }, 8],
      [{ title: 'B', names: 'Song Han' }, 7],
      [{ title: 'Song Han' }, 6],
    ),
  ).toEqual(['Song Han', 'B', 'C', 'D']);
});

test('words side by side in a title stand before words apart, those before words in a summary', () => {
  expect(
    order(
      'channel pruning',
      [{ title: 'A', says: 'It removes channels.' }, 9],
      [{ title: 'B', says: 'It removes a channel by pruning.' }, 8],
      [{ title: 'Pruning by channel' }, 7],
      [{ title: 'On channel pruning' }, 6],
    ),
  ).toEqual(['On channel pruning', 'Pruning by channel', 'B', 'A']);
});

test('place goes before score', () => {
  expect(order('x', [{ title: 'A' }, 9, 1], [{ title: 'B' }, 1, 0])).toEqual(['B', 'A']);
});

test('what much of the list leads to comes first where scores are nearly alike, and only there', () => {
  const known = { title: 'known', weight: '15' };
  expect(order('x', [{ title: 'A' }, 10], [known, 9])).toEqual(['known', 'A']);
  expect(order('x', [{ title: 'A' }, 10], [known, 5])).toEqual(['A', 'known']);
});
