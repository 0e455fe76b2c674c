import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isFirefox } from '../site/open-browser.ts';
import { hold, openSite } from '../site/open-site.ts';
import {
  answered,
  type Box,
  boxes,
  choose,
  drawn,
  faceted,
  results,
  search,
  status,
  total,
} from '../site/search-page.ts';

const { entries, visit } = await openSite();
type Facts = (typeof entries)[number];
const anEntry = entries.find(({ tags, venue, organizations }) => tags[0] && venue && organizations);
/** A word that finds an entry with a value in every facet. */
const word = anEntry?.tags[0]?.replaceAll('-', ' ') ?? '';

test('choosing a value of any facet finds as many entries as stood beside it', async ({ skip }) => {
  skip(isFirefox, 'what the index counts is the same in every browser');
  await using visited = await visit('/search/');
  const { page } = visited;
  await search(page, word);
  const offered = await boxes(page);
  const byName = Map.groupBy(offered, ({ name }) => name);
  expect([...byName.keys()]).toEqual(['kind', 'category', 'year', 'venue', 'organization', 'tag']);
  for (const values of byName.values()) {
    for (const box of new Set([values[0], values.at(-1)])) {
      if (!box) continue;
      await choose(page, box);
      expect({ ...box, count: await total(page) }).toEqual(box);
      await choose(page, box);
    }
  }
  expect(await boxes(page)).toEqual(offered);
});

test.each([
  ['tag=eight-bit', 'tag=int8', ({ tags }: Facts) => tags.includes('int8')],
  [
    'category=papers/Sparse networks',
    'category=papers%2FPruning',
    (entry: Facts) =>
      [`${entry.kind}/${entry.category}`, ...entry.alsoIn].includes('papers/pruning'),
  ],
])('an address with %s asks for %s, as that is called now', async (asked, today, has) => {
  await using visited = await visit(`/search/?${asked}`);
  const { page } = visited;
  await answered(page);
  const expected = entries.filter(has).length;
  expect(expected).toBeGreaterThan(0);
  expect(await total(page)).toBe(expected);
  expect(new URL(page.url()).search).toBe(`?${today}`);
});

test('further values of a facet widen the search, and their counts stay in sight', async () => {
  await using visited = await visit('/search/');
  const { page } = visited;
  await faceted(page);
  const years = await boxesOf(page, 'year');
  const [first, second] = years;
  if (!first || !second) throw new Error('There is only one year.');
  await choose(page, first);
  expect(await total(page)).toBe(first.count);
  expect(counts(await boxesOf(page, 'year'))).toEqual(counts(years));
  await choose(page, second);
  expect(await total(page)).toBe(first.count + second.count);
  expect(counts(await boxesOf(page, 'year'))).toEqual(counts(years));
});

test('the first values of all facets stand in the page, as the index counts them', async () => {
  await using visited = await visit('/search/');
  const { page } = visited;
  const first = await boxes(page);
  expect(new Set(first.map(({ name }) => name)).size).toBe(6);
  const rest = await page.locator('#search-facets summary').allTextContents();
  await faceted(page);
  const all = await boxes(page);
  const shown = [...Map.groupBy(all, ({ name }) => name).values()].flatMap((it) => it.slice(0, 8));
  expect(first).toEqual(shown);
  expect(await page.locator('#search-facets summary').allTextContents()).toEqual(rest);
});

test('what is typed and chosen before the search has come is searched for', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const letThrough = await hold(page, '**/_astro/page-*.js');
  // Firefox holds the page's load event for the script.
  await page.goto('/search/', { waitUntil: 'domcontentloaded' });
  await page.locator('#search-query').fill(word);
  await page.locator('#search-facets input[value=papers]').check();
  letThrough();
  await page.locator('#search-status', { hasText: `“${word}”` }).waitFor();
  const found = await results(page);
  expect(found).not.toEqual([]);
  expect(found.filter((id) => !id.startsWith('papers/'))).toEqual([]);
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: word, kind: 'papers' })}`);
});

test('values of several facets narrow the search together', async () => {
  await using visited = await visit('/search/');
  const { page } = visited;
  await answered(page);
  await choose(page, await firstOf(page, 'year'));
  await choose(page, await firstOf(page, 'kind'));
  const [kind, year] = (await boxes(page)).filter(({ on }) => on);
  const wanted = entries.filter((it) => it.kind === kind?.value && `${it.year}` === year?.value);
  expect(wanted.length).toBeGreaterThan(0);
  expect(await total(page)).toBe(wanted.length);
  const found = await results(page);
  expect(wanted.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
});

test('query, facets and order survive a reload, going back and going forward', async () => {
  await using visited = await visit('/search/');
  const { page } = visited;
  const seen = [];
  await search(page, word);
  seen.push(await view(page));
  await choose(page, await firstOf(page, 'year'));
  seen.push(await view(page));
  await choose(page, await firstOf(page, 'kind'));
  seen.push(await view(page));
  await drawn(page, () => page.locator('#search-sort').selectOption('year'));
  seen.push(await view(page));
  expect(new Set(seen.map(({ address }) => address)).size).toBe(4);

  await page.reload();
  await answered(page);
  expect(await view(page)).toEqual(seen[3]);
  for (const step of [2, 1, 0]) {
    await drawn(page, () => page.goBack());
    expect(await view(page)).toEqual(seen[step]);
  }
  for (const step of [1, 2, 3]) {
    await drawn(page, () => page.goForward());
    expect(await view(page)).toEqual(seen[step]);
  }
});

test('an address with values that no facet has does no harm and can be left', async () => {
  const odd = `q=${word}&kind=nothing&year=1&tag=%00&tag=%3Cimg%20src=x%3E&sort=up&what=ever`;
  await using visited = await visit(`/search/?${odd}`);
  const { page, faults } = visited;
  await answered(page);
  expect(await results(page)).toEqual([]);
  await drawn(page, () => page.locator('#search-status button').click());
  expect(await results(page)).not.toEqual([]);
  expect(await status(page)).toContain(`“${word}”`);
  expect(faults).toEqual([]);
});

async function view(page: Page) {
  return {
    address: new URL(page.url()).search,
    query: await page.locator('#search-query').inputValue(),
    sort: await page.locator('#search-sort').inputValue(),
    boxes: await boxes(page),
    status: await status(page),
    results: await results(page),
  };
}

async function boxesOf(page: Page, name: string): Promise<Box[]> {
  return (await boxes(page)).filter((box) => box.name === name);
}

async function firstOf(page: Page, name: string): Promise<Box> {
  const [box] = await boxesOf(page, name);
  if (!box) throw new Error(`There is no ${name} to choose.`);
  return box;
}

function counts(values: readonly Box[]): [string, number][] {
  return values.map(({ value, count }) => [value, count]);
}

test('while a search is under way, no numbers of another question stand beside the facets', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const letThrough = await hold(page, '**/pagefind/**');
  await page.goto(new URL(`/search/?q=${encodeURIComponent(word)}`, page.url()).href);
  await page.locator('#search-results [data-entry]').first().waitFor();
  const counts = page.locator('#search-facets b');
  const isSeen = () =>
    counts
      .first()
      .evaluate((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  expect(await page.locator('body[data-asked]').count()).toBe(1);
  expect(await isSeen()).toBe(false);
  letThrough();
  await answered(page);
  expect(await isSeen()).toBe(true);
});
