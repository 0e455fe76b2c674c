import { describe, expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/catalogue/entry.ts';
import {
  entriesByTag,
  entriesInCategory,
  recentlyAdded,
  yearCounts,
} from '../../../src/catalogue/group-entries.ts';
import { indexCatalogue } from '../../../src/catalogue/index-catalogue.ts';
import { venueSlug } from '../../../src/catalogue/venue-slug.ts';
import { entryOf } from '../entry-of.ts';

const noCategories = { papers: [], libraries: [], tutorials: [], tools: [] };
const indexOf = (entries: Entry[]) => {
  const catalogue: Catalogue = { entries, categories: noCategories, tags: [], guides: [] };
  return indexCatalogue(catalogue);
};
const idsOf = (entries: readonly Entry[] | undefined) => entries?.map((entry) => entry.id);

describe('entriesInCategory', () => {
  const index = indexOf([
    entryOf('tools/lists', { category: 'related-lists', alsoIn: ['papers/pruning'], year: 2022 }),
    entryOf('papers/undated', { category: 'pruning' }),
    entryOf('papers/old', { category: 'pruning', year: 2015 }),
    entryOf('papers/zebra', { category: 'pruning', year: 2017, title: 'alpha' }),
    entryOf('papers/apple', { category: 'pruning', year: 2017, title: 'Beta' }),
    entryOf('papers/twin-b', { category: 'pruning', year: 2016, title: 'Twin' }),
    entryOf('papers/twin-a', { category: 'pruning', year: 2016, title: 'Twin' }),
    entryOf('libraries/other-kind', { category: 'pruning', alsoIn: ['libraries/pruning'] }),
  ]);

  test('lists its own and its guests by year, its own by title and id, those without a year last', () => {
    expect(idsOf(entriesInCategory(index, 'papers', 'pruning'))).toEqual([
      'tools/lists',
      'papers/zebra',
      'papers/apple',
      'papers/twin-a',
      'papers/twin-b',
      'papers/old',
      'papers/undated',
    ]);
  });

  test('lists an entry once that names its own category in alsoIn', () => {
    expect(idsOf(entriesInCategory(index, 'libraries', 'pruning'))).toEqual([
      'libraries/other-kind',
    ]);
  });

  test('is empty for a category without entries', () => {
    expect(entriesInCategory(index, 'papers', 'survey')).toEqual([]);
  });
});

test('entriesByTag lists all kinds by year, newest first', () => {
  const index = indexOf([
    entryOf('papers/a', { tags: ['int8', 'arm'], year: 2016 }),
    entryOf('papers/b', { tags: ['int8'], year: 2019 }),
    entryOf('libraries/c', { tags: ['int8'] }),
    entryOf('libraries/d', { tags: ['arm'] }),
  ]);
  expect(idsOf(entriesByTag(index, 'int8'))).toEqual(['papers/b', 'papers/a', 'libraries/c']);
  expect(entriesByTag(index, 'gpu')).toEqual([]);
});

test('years run newest first and leave out entries without a year', () => {
  const index = indexOf([
    entryOf('papers/a', { year: 2016 }),
    entryOf('libraries/b'),
    entryOf('papers/c', { year: 2019 }),
  ]);
  expect([...index.byYear.keys()]).toEqual([2019, 2016]);
  expect(idsOf(index.byYear.get(2016))).toEqual(['papers/a']);
});

describe('venues', () => {
  const index = indexOf([
    entryOf('papers/a', { venue: 'ACM MM', year: 2016 }),
    entryOf('papers/b', { venue: 'MobiSys', year: 2016 }),
    entryOf('papers/c', { venue: 'MOBISYS', year: 2017 }),
    entryOf('papers/d', { venue: 'MobiSys', year: 2018 }),
    entryOf('papers/e', { year: 2018 }),
  ]);

  test('two spellings with one slug are one venue under the spelling used most', () => {
    const venue = index.byVenue.get('mobisys');
    expect(venue?.venue).toBe('MobiSys');
    expect(idsOf(venue?.entries)).toEqual(['papers/d', 'papers/c', 'papers/b']);
  });

  test('run by slug, and an unknown slug gives nothing', () => {
    expect([...index.byVenue.keys()]).toEqual(['acm-mm', 'mobisys']);
    expect(index.byVenue.get('cvpr')).toBeUndefined();
  });

  test.each([
    ['ACM MM', 'acm-mm'],
    ['Proc. IEEE', 'proc-ieee'],
    ['Łódź Übung', 'lodz-ubung'],
    ['会议', '4f1a-8bae'],
  ])('%s has the slug %s', (venue, slug) => {
    expect(venueSlug(venue)).toBe(slug);
  });
});

test('recentlyAdded takes the newest, one day’s by id', () => {
  const index = indexOf([
    entryOf('papers/b', { added: '2020-01-01' }),
    entryOf('papers/c', { added: '2021-05-05' }),
    entryOf('papers/a', { added: '2020-01-01' }),
    entryOf('papers/d', { added: '2019-01-01' }),
  ]);
  expect(idsOf(recentlyAdded(index, 3))).toEqual(['papers/c', 'papers/a', 'papers/b']);
});

describe('yearCounts', () => {
  test('counts every year between the first and the last, zeros included', () => {
    const entries = [{ year: 2018 }, { year: 2015 }, {}, { year: 2018 }];
    expect(yearCounts(entries)).toEqual([
      { year: 2015, count: 1 },
      { year: 2016, count: 0 },
      { year: 2017, count: 0 },
      { year: 2018, count: 2 },
    ]);
  });

  test('is empty where no entry has a year', () => {
    expect(yearCounts([{}, {}])).toEqual([]);
  });
});

test('the index is the same whatever the order of the catalogue', () => {
  const entries = ['b', 'a', 'c'].map((name, number) =>
    entryOf(`papers/${name}`, { year: 2018, title: 'Twin', venue: ['X', 'x', 'X'][number] }),
  );
  expect(indexOf(entries.toReversed())).toEqual(indexOf(entries));
});
