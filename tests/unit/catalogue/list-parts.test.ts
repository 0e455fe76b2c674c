import { expect, test } from 'vitest';
import { categoryParts, maintainedFirst } from '../../../src/catalogue/list-parts.ts';
import { nothingObserved } from '../../../src/catalogue/observed.ts';
import { entryOf } from '../entry-of.ts';

const observed = nothingObserved();
const library = (slug: string, status?: 'active' | 'quiet' | 'archived' | 'superseded') =>
  entryOf(`libraries/${slug}`, { status });
const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug).join(' ');
const listed = [
  library('a', 'archived'),
  library('b', 'active'),
  library('c', 'quiet'),
  library('d'),
  library('e', 'superseded'),
];

test('what is quiet, archived or superseded stands behind the others, as a part of its own', () => {
  const ordered = maintainedFirst(listed, observed);
  expect(slugs(ordered)).toBe('b d a c e');
  const parts = categoryParts(ordered, observed);
  expect(parts.map(({ title, entries }) => `${title}: ${slugs(entries)}`)).toEqual([
    'Maintained: b d',
    'Quiet or no longer developed: a c e',
  ]);
});

test('what was seen of a repository decides where it stands', () => {
  const seen = nothingObserved();
  const state = { stars: 1, lastCommit: '2020-01-01', archived: false, checked: '2026-11-22' };
  seen.repositories.set('a/engine', state);
  const repository = 'https://github.com/a/engine';
  const engine = entryOf('libraries/engine', { repository, status: 'active' });
  expect(slugs(maintainedFirst([engine, library('b')], seen))).toBe('b engine');
});

test('a list whose entries are all of one kind has no parts', () => {
  expect(categoryParts([library('b', 'active'), library('d')], observed)).toEqual([]);
  expect(categoryParts([library('a', 'archived')], observed)).toEqual([]);
});

test('a list by year stays by year, whatever is maintained', () => {
  const old = entryOf('papers/old', { year: 2019 });
  const dated = [entryOf('papers/new', { year: 2020, status: 'archived' }), old];
  expect(maintainedFirst(dated, observed)).toEqual(dated);
  const withGuest = [...dated, library('a', 'archived')];
  expect(categoryParts(withGuest, observed).map(({ title }) => title)).toEqual([
    '2020',
    '2019',
    'Without a year',
  ]);
  expect(categoryParts([old], observed)).toEqual([]);
});
