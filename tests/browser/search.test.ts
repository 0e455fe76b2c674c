import { describe, expect, test } from 'vitest';
import { pageSize } from '../../src/browser/search/searcher.ts';
import { fullName } from '../../src/catalogue/author-names.ts';
import { mostCommon } from '../site/most-common.ts';
import { openSite, patience } from '../site/open-site.ts';
import { answered, faceted, results, search, started, status } from '../site/search-page.ts';

const { entries, visit } = await openSite();
const entryOf = (id: string | undefined) => entries.find((entry) => entry.id === id);
const yearOf = (id: string) => entryOf(id)?.year ?? 0;

/** A word that many entries have: the tag used most of those that are words of entries. */
const common = mostCommon(
  entries.flatMap(({ tags }) => tags.filter((tag) => tag !== 'hostile')),
).replaceAll('-', ' ');

describe('search finds', () => {
  test('the paper with the arXiv id 1801.04381, MobileNetV2', async () => {
    await using visited = await visit('/search/?q=1801.04381');
    await answered(visited.page);
    expect((await results(visited.page))[0]).toBe('papers/mobilenetv2');
  });

  test('a paper on pruning by Song Han for “song han pruning”', async () => {
    await using visited = await visit('/search/?q=song+han+pruning');
    await answered(visited.page);
    const first = entryOf((await results(visited.page))[0]);
    expect(first?.kind).toBe('papers');
    expect(first?.authors.map(fullName)).toContain('Song Han');
    expect(`${first?.title} ${first?.tags} ${first?.note}`).toMatch(/prun/i);
  });

  test('the library for “ncnn”', async () => {
    await using visited = await visit('/search/?q=ncnn');
    await answered(visited.page);
    expect((await results(visited.page))[0]).toBe('libraries/ncnn');
  });
});

describe('the search page', () => {
  test('shows results while one types and keeps the query in the address', async () => {
    await using visited = await visit('/search/');
    const { page } = visited;
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.locator('#search-query').pressSequentially(common.slice(0, 5));
    await page.locator('#search-status', { hasText: `“${common.slice(0, 5)}”` }).waitFor();
    expect(await results(page)).not.toEqual([]);
    expect(new URL(page.url()).searchParams.get('q')).toBe(common.slice(0, 5));
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
  });

  test('takes the query of a field of another page where the dialog does not come', async () => {
    await using visited = await visit('/');
    await visited.page.route('**/_astro/dialog*', (route) => route.abort());
    const field = visited.page.locator('main input[type=search]');
    await field.fill(common);
    await field.press('Enter');
    await answered(visited.page);
    expect(new URL(visited.page.url()).pathname).toBe('/search/');
    expect(await status(visited.page)).toContain(`“${common}”`);
    expect(await results(visited.page)).not.toEqual([]);
  });

  test('offers pages beside entries, and opens what a row is of wherever it is clicked', async () => {
    await using visited = await visit('/search/');
    const { page } = visited;
    const ways = page.getByRole('region', { name: 'Ways in' });
    await search(page, 'start here');
    expect(await ways.getByRole('link').first().getAttribute('href')).toBe('/guides/start-here/');
    const [found = ''] = await search(page, entries[0]?.title ?? '');
    const row = page.locator(`#search-results > [data-entry="${found}"]`);
    const { width = 0, height = 0 } = (await row.boundingBox()) ?? {};
    await row.click({ position: { x: width / 2, y: height - 3 } });
    await page.locator(`main[data-entry="${found}"]`).waitFor();
    await page.goto('/search/?q=start+here&kind=papers');
    await answered(page);
    expect(await ways.count()).toBe(0);
  });

  test('marks the words that were found, and none that only make a sentence', async () => {
    await using visited = await visit('/search/');
    await search(visited.page, `what is ${common}`);
    const marks = await visited.page.locator('#search-results p mark').allTextContents();
    expect(marks).not.toEqual([]);
    const start = common.slice(0, 4).toLowerCase();
    expect(marks.filter((mark) => mark.toLowerCase().startsWith(start))).not.toEqual([]);
    expect(marks.filter((mark) => /^(?:what|is)$/i.test(mark))).toEqual([]);
  });

  test('links every result to the page of its entry', async () => {
    await using visited = await visit('/search/');
    const { page } = visited;
    // The first move of the pointer asks for the index, and draws once more.
    await faceted(page);
    const found = await search(page, common);
    const links = page.locator('#search-results h2 a');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(paths).toEqual(found.map((id) => entryOf(id)?.path));
    await links.first().click();
    await page.locator(`main[data-entry="${found[0]}"]`).waitFor();
    await page.goBack();
    await answered(page);
    expect(await results(page)).toEqual(found);
  });

  test('opens with the newest entries and asks for the index once a reader moves', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/search/', { waitUntil: 'networkidle' });
    const newest = await results(page);
    expect(newest).toHaveLength(pageSize);
    expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    expect(await status(page)).toBe(`${entries.length} entries`);
    await page.keyboard.press('ArrowDown');
    await page.locator('#search-more').click();
    await expect.poll(async () => (await results(page)).length, patience).toBe(2 * pageSize);
    await search(page, common);
    expect(await results(page)).not.toEqual(newest);
    await search(page, '');
    expect(await results(page)).toEqual(newest);
    expect(await page.locator('#search-results .acts a').count()).toBeGreaterThan(0);
  });

  test('keeps the focus in the newest entries when the index comes', async () => {
    await using visited = await visit('/search/');
    const { page } = visited;
    await started(page);
    await page.locator('#search-results h2 a').first().focus();
    await page.keyboard.press('Tab');
    await page.locator('#search-more').waitFor();
    const focused = page.locator('#search-results :focus');
    expect(await focused.count()).toBe(1);
  });

  test('leaves the focus to a reader who has moved on before the search came', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const held = Promise.withResolvers<void>();
    await page.route('**/_astro/page-*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    // Firefox holds the page's load event for the script.
    await page.goto('/search/', { waitUntil: 'domcontentloaded' });
    const link = page.locator('#search-results h2 a').first();
    await link.focus();
    held.resolve();
    // The index is asked for by a pointer that moves once the search has come.
    let y = 200;
    const ask = async () => {
      y += 40;
      await page.mouse.move(500, y);
      return page.locator('#search-more').isVisible();
    };
    await expect.poll(ask, patience).toBe(true);
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('shows all entries for an address that asks for nothing it knows', async () => {
    await using visited = await visit('/search/?utm_source=mail');
    await answered(visited.page);
    expect(await visited.page.locator('#search-results').isVisible()).toBe(true);
    expect(await status(visited.page)).toBe(`${entries.length} entries`);
  });

  test.each(['', '?sort=year'])(
    'at “%s” orders by year, newest first, and shows all there is on demand',
    async (start) => {
      await using visited = await visit(`/search/${start}`);
      const { page } = visited;
      await faceted(page);
      const more = page.locator('#search-more');
      while (await more.isVisible()) {
        const before = (await results(page)).length;
        await more.click();
        await expect
          .poll(async () => (await results(page)).length, patience)
          .toBeGreaterThan(before);
      }
      const found = await results(page);
      expect(found.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      expect(found.map(yearOf)).toEqual(found.map(yearOf).toSorted((a, b) => b - a));
    },
  );

  test('says so kindly and offers ways on where nothing was found', async () => {
    await using visited = await visit('/search/?q=zzzzzzzz');
    const { page } = visited;
    await answered(page);
    expect(await status(page)).toMatch(/nothing.*zzzzzzzz/i);
    expect(await results(page)).toEqual([]);
    const ways = await page
      .locator('#search-status a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ways).not.toEqual([]);
    for (const way of ways) expect((await page.request.get(way)).status()).toBe(200);
  });

  test('nothing for filters alone, and says so', async () => {
    await using visited = await visit('/search/?year=1800');
    const { page } = visited;
    await answered(page);
    expect(await status(page)).toMatch(/^Nothing matches the filters\. /);
    await page.getByRole('button', { name: 'Search without the filters' }).click();
    await page.waitForURL('**/search/');
    await expect.poll(() => results(page), patience).not.toEqual([]);
  });
});
