import { expect, it } from 'vitest';
import { findHealth } from '../../../src/catalogue/health.ts';
import { nothingObserved } from '../../../src/catalogue/observed.ts';
import { entryOf } from '../entry-of.ts';

const source = (checked: string) => [{ url: 'https://a.example/', checked }];
const entries = [
  entryOf('papers/b', { authors: ['Song Han'], sources: source('2024-11-22') }),
  entryOf('papers/a', { arxiv: '1801.04381', sources: source('2023-01-01') }),
  entryOf('papers/c', {
    sources: [...source('2020-01-01'), ...source('2026-01-01')],
    note: 'word '.repeat(80),
  }),
  entryOf('libraries/l', { status: 'quiet' }),
  entryOf('libraries/m', { repository: 'https://github.com/made/m', status: 'active' }),
];
const observed = nothingObserved();
const dead = {
  state: 'dead',
  since: '2026-10-01',
  checked: '2026-11-20',
  reason: 'status 404',
} as const;
observed.links.set('https://dead.example/', dead);
observed.links.set('https://gone-from-the-list.example/', dead);
observed.repositories.set('made/m', {
  ...{ stars: 1, lastCommit: '2020-05-06', archived: false, checked: '2026-11-20' },
});
const places = new Map([
  ['https://dead.example/', ['papers/a.md']],
  ['https://new.example/', ['papers/b.md']],
]);
const health = findHealth({ entries, observed }, places, '2026-11-22');
const ids = (items: readonly { entry: { id: string } }[]) => items.map(({ entry }) => entry.id);

it('tells links of the content by their state, and counts those nobody checked', () => {
  expect(health.links.dead).toEqual([
    { address: 'https://dead.example/', files: ['papers/a.md'], record: dead },
  ]);
  expect([health.links.ok, health.unchecked]).toEqual([[], 1]);
});

it('names the entries without authors, an identifier, a note or sources', () => {
  const gaps = Object.fromEntries(
    health.gaps.map(({ kind, fact, items }) => [`${kind}: ${fact}`, ids(items)]),
  );
  expect(gaps).toMatchObject({
    'papers: authors': ['papers/a', 'papers/c'],
    'papers: an arXiv id or a DOI': ['papers/b', 'papers/c'],
    'papers: a note of 50 words': ['papers/a', 'papers/b'],
    'libraries: a source with the day of its check': ['libraries/l', 'libraries/m'],
  });
});

it('names quiet software, by what was seen before what the entry says', () => {
  expect(health.quiet.map(({ entry, detail }) => [entry.id, detail])).toEqual([
    ['libraries/l', undefined],
    ['libraries/m', 'quiet since 2020-05'],
  ]);
});

it('names entries whose last check is two years old, the oldest first', () => {
  expect(ids(health.stale)).toEqual(['papers/a', 'papers/b']);
});
