import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/entry.ts';
import { toSearchWords } from '../../../src/search/search-words.ts';
import { entryOf } from '../entry-of.ts';

const catalogue: Catalogue = {
  entries: [
    entryOf('papers/pocketflow', {
      title: 'PocketFlow: pruning',
      url: 'https://arxiv.org/abs/1801.04381v1',
      arxiv: '1801.04381',
      doi: '10.1/AbC',
      authors: ['Han, Søng'],
      venue: 'CVPR',
      tags: ['lite'],
      code: 'https://github.com/Some/Code.git',
      links: [
        { label: 'PDF', url: 'https://doi.org/10.1/abc' },
        { label: 'Slides', url: 'https://www.example.org/Slides/' },
      ],
      summary: 'Prunes in 2018.',
      note: 'See [this page](https://example.org/hidden) on kernels.',
    }),
    entryOf('libraries/lite', { title: 'Lite', aliases: ['pruning kit'], summary: '', note: '' }),
  ],
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [
    { id: 'lite', label: 'Lite', description: 'A runtime.', synonyms: ['light-weight'] },
    { id: 'arm', label: 'Arm', description: 'Processors.', synonyms: ['cortex'] },
  ],
  guides: [],
};
const ways = [
  { path: '/timeline/', title: 'Timeline', about: 'By year.', also: 'history', holds: '' },
];
const { words, venues, names, addresses } = toSearchWords(catalogue, ways);

test('words stand in levels: of texts, of one name, of two', () => {
  expect(words).toEqual([
    'flow history kernels libraries model page papers pocket prunes see this timeline',
    'cvpr han kit light lightweight pocketflow song weight',
    'lite pruning',
  ]);
});

test('words of venues stand by themselves, too', () => {
  expect(venues).toBe('cvpr');
});

test('other words of a tag lead to the entry that is named like the tag', () => {
  expect(names).toEqual({ 'light weight': 'Lite' });
});

test('addresses are given, the own one first, but for those of ids that the index has itself', () => {
  expect(addresses).toEqual({
    'libraries/lite': 'example.org/lite',
    'papers/pocketflow': ' github.com/some/code example.org/slides',
  });
});

test('the order of the entries does not matter', () => {
  const turned = { ...catalogue, entries: catalogue.entries.toReversed() };
  expect(JSON.stringify(toSearchWords(turned, ways))).toBe(
    JSON.stringify(toSearchWords(catalogue, ways)),
  );
});
