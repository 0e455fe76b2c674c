import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageSize } from '../../src/browser/search/searcher.ts';
import { openSite } from '../site/open-site.ts';
import { answered, results, search, status, total } from '../site/search-page.ts';

const { entries, visit } = await openSite();

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

  test('is searched as it stands where the words of the catalogue cannot be loaded', async () => {
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
  expect((await results(page)).length).toBe(
    Math.min(pageSize, Number(said?.[1]) + Number(said?.[2])),
  );
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
