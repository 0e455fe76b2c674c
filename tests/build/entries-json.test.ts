import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { readList } from '../site/read-list.ts';
import { readPages } from '../site/read-pages.ts';

const site = inject('fixtureSite');
const { entries }: { entries: EntryJson[] } = JSON.parse(
  readFileSync(path.join(site, 'entries.json'), 'utf8'),
);
const pages = new Map(readPages(site).map((page) => [page.path, page]));

test('no two entries have one id or one path', () => {
  expect(entries.length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
});

test('every entry has all fields of the contract, each of its type', () => {
  const faults = entries.flatMap((entry) =>
    Object.entries(contract)
      .filter(([field, fits]) => !fits(entry[field as keyof EntryJson]))
      .map(([field]) => `${entry.id}: ${field}`),
  );
  expect(faults).toEqual([]);
});

test('every entry’s path is the page that names the entry on its main element', () => {
  const faults = entries.filter(({ id, path }) => {
    const mains = pages.get(path)?.elements.filter(({ name }) => name === 'main') ?? [];
    return mains.length !== 1 || mains[0]?.attributes['data-entry'] !== id;
  });
  expect(faults.map(({ id }) => id)).toEqual([]);
});

describe('every entry is listed once', () => {
  test.each<[string, (entry: EntryJson) => string[]]>([
    ['with its kind', ({ kind }) => [`/${kind}/`]],
    [
      'in its category and every further one',
      ({ kind, category, alsoIn }) =>
        [...new Set([`${kind}/${category}`, ...alsoIn])].map((it) => `/${it}/`),
    ],
    ['under each of its tags', ({ tags }) => tags.map((tag) => `/tags/${tag}/`)],
    ['under its year', ({ year }) => (year === null ? [] : [`/years/${year}/`])],
    ['under its venue', ({ venue }) => (venue === null ? [] : [`/venues/${venueSlug(venue)}/`])],
  ])('%s, and nothing else is there', (_name, listsOf) => {
    const expected = new Map<string, string[]>();
    for (const entry of entries) {
      for (const list of listsOf(entry)) {
        expected.set(list, [...(expected.get(list) ?? []), entry.id]);
      }
    }
    for (const [list, ids] of expected) {
      const listed = readList(pages, list).flatMap((page) => page.entries);
      expect({ list, ids: listed.toSorted() }).toEqual({ list, ids: ids.toSorted() });
    }
  });
});

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** The fields of an entry that others build on, each with what it may hold. */
const contract: Record<string, (value: unknown) => boolean> = {
  id: (value) => typeof value === 'string' && /^[a-z]+\/[a-z0-9-]+$/.test(value),
  kind: isText,
  category: isText,
  alsoIn: isTexts,
  title: isText,
  url: isText,
  path: (value) => typeof value === 'string' && /^\/.+\/$/.test(value),
  summary: isText,
  tags: isTexts,
  links: (value) =>
    Array.isArray(value) && value.every((link) => isText(link.label) && isText(link.url)),
  authors: isTexts,
  year: (value) => value === null || Number.isInteger(value),
  venue: isTextOrNull,
  arxiv: isTextOrNull,
  doi: isTextOrNull,
};
