import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/schema/parts.ts';
import { mostCommon } from '../site/most-common.ts';
import { openSite } from '../site/open-site.ts';
import { answered, results, search, status } from '../site/search-page.ts';

const { entries, url, visit } = await openSite();

/** A word that many entries have: the tag used most of those that are words of entries. */
const common = mostCommon(
  entries.flatMap(({ tags }) => tags.filter((tag) => tag !== 'hostile')),
).replaceAll('-', ' ');

describe('without the network', () => {
  const [known, other] = entries;
  // Only what stands in a note alone is shown with a part of it.
  const told = entries.map(({ note: _, ...fields }) => JSON.stringify(fields)).join(' ');
  const noted = entries
    .flatMap(({ note }) => note.match(/(?<= )[a-z]{6,}(?= )/g) ?? [])
    .find((word) => !told.toLowerCase().includes(word.slice(0, 5)));
  const parts = {
    'its own script': ['**/_astro/engine-*', common],
    'the list of entries': ['**/search-entries.json', common],
    'the whole index': ['**/pagefind/**', common],
    'the engine': ['**/pagefind/wasm*', common],
    'the table of contents': ['**/pagefind/*.pf_meta', common],
    'a part of the index': ['**/pagefind/index/**', common],
  };

  test.each(Object.entries(parts))(
    'search says that %s is missing, and recovers',
    async (_, [lost = '', query = '']) => {
      await using visited = await visit('/about/');
      const { page } = visited;
      await page.route(lost, (route) => route.abort());
      await page.goto(`${url}/search/?q=${query}`);
      await answered(page);
      expect(await status(page)).toMatch(/could not be loaded/);
      expect(await page.locator('#search-status a').count()).toBeGreaterThan(0);
      await page.unroute(lost);
      expect((await search(page, known?.title ?? ''))[0]).toBe(known?.id);
    },
  );

  test('a result stands without a part of its note where that does not come', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const excerpt = page.locator('#search-results .excerpt');
    const files = new RegExp(`/(?:${kinds.join('|')})/[^/]+\\.json$`);
    await page.route(files, (route) => route.abort());
    await page.goto(`${url}/search/?q=${noted}`);
    await answered(page);
    expect(await results(page)).not.toEqual([]);
    expect(await excerpt.count()).toBe(0);
    await page.unroute(files);
    await page.reload();
    await answered(page);
    expect(await excerpt.first().locator('mark').first().textContent()).toMatch(
      new RegExp(`^${noted}`, 'i'),
    );
  });

  test('search does not say that nothing was found', async () => {
    await using visited = await visit('/search/');
    const { page } = visited;
    await answered(page);
    await page.context().setOffline(true);
    expect(await search(page, known?.title ?? '')).toEqual([]);
    expect(await status(page)).toMatch(/could not be loaded/);
    await page.context().setOffline(false);
    expect((await search(page, other?.title ?? ''))[0]).toBe(other?.id);
    expect((await search(page, known?.title ?? ''))[0]).toBe(known?.id);
  });
});
