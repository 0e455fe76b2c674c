import { expect, test } from 'vitest';
import { landmarks } from '../../../src/catalogue/results/landmarks.ts';
import { yearsByCategory } from '../../../src/catalogue/years-by-category.ts';
import type { Categories } from '../../../src/schema/categories.ts';
import { entryOf } from '../entry-of.ts';

const categories = {
  papers: [
    { id: 'survey', title: 'Survey', description: 'S.' },
    { id: 'model', title: 'Model', description: 'M.' },
  ],
  libraries: [{ id: 'web', title: 'Web', description: 'W.' }],
  tutorials: [],
  tools: [],
} satisfies Categories;

test('entries are counted by year and category, with the years between and those without', () => {
  const entries = [
    entryOf('papers/a', { year: 2016 }),
    entryOf('papers/b', { year: 2016 }),
    entryOf('papers/c', { year: 2018, category: 'survey' }),
    entryOf('libraries/d', { category: 'web' }),
  ];
  const { years, rows } = yearsByCategory(entries, categories);
  expect(years).toEqual([2016, 2017, 2018]);
  expect(rows.map(({ id, counts, undated }) => [id, counts, undated])).toEqual([
    ['survey', [0, 0, 1], 0],
    ['model', [2, 0, 0], 0],
    ['web', [0, 0, 0], 1],
  ]);
});

test('an entry counts in each category whose list has it', () => {
  const entries = [entryOf('papers/a', { year: 2016, alsoIn: ['papers/survey', 'libraries/web'] })];
  const { rows } = yearsByCategory(entries, categories);
  expect(rows.map(({ id, counts }) => [id, counts])).toEqual([
    ...[
      ['survey', [1]],
      ['model', [1]],
      ['web', [1]],
    ],
  ]);
});

test('a gap of many years has no columns', () => {
  const entries = [1943, 2015, 2017].map((year) => entryOf(`papers/y${year}`, { year }));
  expect(yearsByCategory(entries, categories).years).toEqual([1943, 2015, 2016, 2017]);
});

test('a landmark is what several entries or guides name; naming it twice or oneself counts once or not', () => {
  const named = (id: string, related: string[]) => entryOf(`papers/${id}`, { related });
  const entries = [
    named('a', ['papers/b', 'papers/b', 'papers/a']),
    named('c', ['papers/b', 'papers/d', 'papers/gone']),
    ...'bdefghijklmnopqrstu'.split('').map((letter) => named(letter, [])),
  ];
  const guide = { slug: 'g', title: 'G', summary: 'G.', updated: '2026-01-01', file: 'g.mdx' };
  const guides = [{ ...guide, steps: [], entries: ['papers/d', 'papers/e'] }];
  const found = landmarks({ entries, guides, categories, tags: [] });
  expect(found.map(({ entry, namedBy, guides }) => [entry.id, namedBy, guides])).toEqual([
    ['papers/b', 2, 0],
    ['papers/d', 1, 1],
  ]);
});
