import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { fullName } from '../../src/catalogue/author-names.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { plainName } from '../../src/search/entry-index.ts';
import { mistypedQueries } from '../site/mistyped-queries.ts';
import { otherList } from '../site/other-list.ts';
import { searchSite } from '../site/search-index.ts';
import { type ClassedQuery, measure, misses, writeTable } from '../site/search-quality.ts';

const site = inject('realSite');
const { entries }: { entries: EntryJson[] } = JSON.parse(
  readFileSync(path.join(site, 'entries.json'), 'utf8'),
);
const search = searchSite(site);

/** Of many queries every third is asked; all of them where FUZZ_RUNS is set. */
const part = process.env.FUZZ_RUNS ? 1 : 3;

describe('search finds in the real content what was meant', () => {
  test('by queries as people type them: 90 in 100 at first, 97 among three', async ({ skip }) => {
    skip(otherList !== '', otherList);
    const asked = readQueries().filter(({ expected }) => expected.length > 0);
    expect(asked.length).toBeGreaterThanOrEqual(120);
    const { first, amongThree } = await ask(asked);
    expect(first).toBeGreaterThanOrEqual(90);
    expect(amongThree).toBeGreaterThanOrEqual(97);
  });

  test('by names with slips of all kinds: 95 in 100 at first, 97 among three', async () => {
    const asked = mistypedQueries(entries).filter((_, index) => index % part === 0);
    const { first, amongThree } = await ask(asked);
    expect(first).toBeGreaterThanOrEqual(95);
    expect(amongThree).toBeGreaterThanOrEqual(97);
  });

  test('by title, arXiv id, DOI, author, and venue with year: 98 in 100 at first', async () => {
    const { first } = await ask(namings().filter((_, index) => index % part === 0));
    expect(first).toBeGreaterThanOrEqual(98);
  });
});

async function ask(queries: readonly ClassedQuery[]) {
  const found = await search(queries.map(({ query }) => query));
  const measures = measure(queries, found);
  console.info(writeTable(measures));
  console.info(`Not at first:\n${misses(queries, found).join('\n')}`);
  return measures.all ?? { first: 0, amongThree: 0 };
}

/** Everything by which an entry can be named exactly. */
function namings(): ClassedQuery[] {
  const named = entries.flatMap(({ id, title, arxiv, doi, authors, venue, year }) => [
    { class: 'title', query: title, id },
    ...(arxiv ? [{ class: 'arXiv id', query: arxiv, id }] : []),
    ...(doi ? [{ class: 'DOI', query: doi, id }] : []),
    ...authors.map((author) => ({ class: 'author', query: fullName(author), id })),
    ...(venue && year ? [{ class: 'venue and year', query: `${venue} ${year}`, id }] : []),
  ]);
  const groups = Map.groupBy(named, (it) => `${it.class}: ${plainName(it.query)}`);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, expected: [first, ...more].map(({ id }) => id) }] : [],
  );
}

/**
 * The queries of the fixture. What is expected is an entry's id or, where any of several answers the
 * query, a rule that names them; an entry that is no longer on the list is not expected any more.
 */
function readQueries(): ClassedQuery[] {
  const ids = new Set(entries.map(({ id }) => id));
  const file = path.resolve(import.meta.dirname, '../fixtures/search/queries.json');
  const queries: ClassedQuery[] = JSON.parse(readFileSync(file, 'utf8'));
  return queries.map(({ expected, ...query }) => {
    const left = expected.flatMap((it) => (ids.has(it) ? it : namedBy(it)));
    if (left.length === 0) console.info(`“${query.query}” is left out: its entries are gone.`);
    return { ...query, expected: left };
  });
}

/** Ids of the entries that a rule names: `tag:int8`, `author:Song Han`, `venue:ECCV 2018`. */
function namedBy(rule: string): string[] {
  const [field = '', value = ''] = rule.split(/:(.*)/s);
  const valuesOf: Record<string, (entry: EntryJson) => readonly string[]> = {
    tag: ({ tags }) => tags,
    author: ({ authors }) => authors,
    organization: ({ organizations = [] }) => organizations,
    venue: ({ venue, year }) => [`${venue} ${year}`],
    category: ({ kind, category }) => [`${kind}/${category}`],
  };
  const values = valuesOf[field];
  return entries.filter((entry) => values?.(entry).includes(value)).map(({ id }) => id);
}
