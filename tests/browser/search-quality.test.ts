import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mistypedQueries } from '../site/mistyped-queries.ts';
import { openSite } from '../site/open-site.ts';
import { answered, results, search, searchAll, status, total } from '../site/search-page.ts';
import { type ClassedQuery, measure, misses, writeTable } from '../site/search-quality.ts';

const { entries, visit } = await openSite();
const ids = new Set(entries.map(({ id }) => id));

describe('search finds what was meant', () => {
  test('by queries as people type them: 90 in 100 at first, 97 among three', async () => {
    const asked = readQueries().filter(({ expected }) => expected.length > 0);
    expect(asked.length).toBeGreaterThanOrEqual(120);
    const { first, amongThree } = await ask(asked);
    expect(first).toBeGreaterThanOrEqual(90);
    expect(amongThree).toBeGreaterThanOrEqual(97);
  });

  test('by names with slips of all kinds: 95 in 100 at first, 97 among three', async () => {
    const { first, amongThree } = await ask(mistypedQueries(entries));
    expect(first).toBeGreaterThanOrEqual(95);
    expect(amongThree).toBeGreaterThanOrEqual(97);
  });

  async function ask(queries: readonly ClassedQuery[]) {
    await using visited = await visit('/search/');
    const found = await searchAll(
      visited.page,
      queries.map(({ query }) => query),
    );
    const measures = measure(queries, found);
    console.info(writeTable(measures));
    console.info(`Not at first:\n${misses(queries, found).join('\n')}`);
    expect(visited.faults).toEqual([]);
    return measures.all ?? { first: 0, amongThree: 0 };
  }
});

describe('a query that nothing has word by word', () => {
  const mistyped = entries.find(({ title }) => /^[A-Z][a-z]{3,}[A-Z]\w+$/.test(title));
  const title = mistyped?.title ?? '';
  /** The title with two letters swapped. */
  const query = `${title.slice(0, 2)}${title[3]}${title[2]}${title.slice(4)}`;

  test('is answered in other words, which are named beside the way back', async () => {
    await using visited = await visit(`/search/?q=${query}`);
    const { page, faults } = visited;
    await answered(page);
    expect((await results(page))[0]).toBe(mistyped?.id);
    expect(await status(page)).toContain(`Showing results for “${title.toLowerCase()}”.`);
    expect(await page.locator('#search-query').inputValue()).toBe(query);
    expect(new URL(page.url()).search).toBe(`?q=${query}`);

    await wayBack(page).click();
    await page.locator('#search-status', { hasText: /^(?!.*Showing results)/ }).waitFor();
    expect(await status(page)).not.toContain('Showing results');
    expect(new URL(page.url()).search).toBe(`?q=${query}&exact=1`);
    await page.reload();
    await answered(page);
    expect(await status(page)).not.toContain('Showing results');
    await page.goBack();
    await page.locator('#search-status', { hasText: 'Showing results' }).waitFor();
    expect((await results(page))[0]).toBe(mistyped?.id);
    expect(faults).toEqual([]);
  });

  test('is forgiven again as soon as another one is typed', async () => {
    await using visited = await visit(`/search/?q=${query}&exact=1`);
    const { page } = visited;
    await answered(page);
    expect((await search(page, `${query} `))[0]).toBe(mistyped?.id);
    expect(new URL(page.url()).searchParams.has('exact')).toBe(false);
  });

  test('is searched as it stands where the words of the catalogue can not be loaded', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.route('**/search-words.json', (route) => route.abort());
    await page.goto(new URL(`/search/?q=${encodeURIComponent(title)}`, page.url()).href);
    await answered(page);
    expect((await results(page))[0]).toBe(mistyped?.id);
    await page.unroute('**/search-words.json');
    expect((await search(page, query))[0]).toBe(mistyped?.id);
  });
});

test('a pasted address leads to its entry, whichever of its links it is', async () => {
  await using visited = await visit('/search/');
  const linked = entries.filter(({ url, arxiv }) => arxiv || url.includes('//github.com/'));
  const addressOf = ({ url, arxiv }: (typeof entries)[number]) => {
    if (arxiv) return `https://arxiv.org/pdf/${arxiv}v1`;
    const other = url.replace('https://', 'http://www.');
    return /\.com\/[^/]+\/[^/]+$/.test(url) ? `${other}/issues` : `${other}?plain=1#top`;
  };
  const found = await searchAll(visited.page, linked.map(addressOf));
  expect(linked.filter(({ id }, index) => found[index]?.[0] !== id).map(addressOf)).toEqual([]);
});

test('entries with some of the words stand after those with all, and are counted apart', async () => {
  const [entry] = entries.filter(({ title }) => title.split(' ').length > 5);
  await using visited = await visit(
    `/search/?${new URLSearchParams({ q: `${entry?.title} ${entries.at(-1)?.title}` })}`,
  );
  const { page } = visited;
  await answered(page);
  const said = /^(\d+) entr(?:y|ies), then (\d+) with some of the words/.exec(await status(page));
  expect(said).not.toBeNull();
  expect(await total(page)).toBe(Number(said?.[1]));
  expect((await results(page)).length).toBe(Math.min(20, Number(said?.[1]) + Number(said?.[2])));
});

test('a search without a query does not load the words of the catalogue', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL('/search/', page.url()).href);
  await answered(page);
  expect(asked).not.toContain('/search-words.json');
  await search(page, entries[0]?.title ?? '');
  expect(asked).toContain('/search-words.json');
});

function wayBack(page: Page) {
  return page.locator('#search-status button', { hasText: 'Search for “' });
}

/**
 * The queries of the fixture. What is expected is an entry's id or, where any of several answers the
 * query, a rule that names them; an entry that is no longer on the list is not expected any more.
 */
function readQueries(): ClassedQuery[] {
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
  const valuesOf: Record<string, (entry: (typeof entries)[number]) => readonly string[]> = {
    tag: ({ tags }) => tags,
    author: ({ authors }) => authors,
    organization: ({ organizations = [] }) => organizations,
    venue: ({ venue, year }) => [`${venue} ${year}`],
    category: ({ kind, category }) => [`${kind}/${category}`],
  };
  const values = valuesOf[field];
  return entries.filter((entry) => values?.(entry).includes(value)).map(({ id }) => id);
}
