import { describe, expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';
import { ask, dialogOf, openByKey } from '../site/search-dialog.ts';

const { entries, visit } = await openSite();
const paper = entries.find(({ kind }) => kind === 'papers');
const title = paper?.title ?? '';

describe('where something of the search dialog is missing', () => {
  test('the dialog itself: / leads to the search page', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.route('**/_astro/dialog*', (route) => route.abort());
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    expect(await page.locator('h1').textContent()).toBe('Search');
  });

  test('the dialog itself: a second click on a field tries again', async () => {
    await using visited = await visit('/');
    const { page } = visited;
    const lost = page.waitForEvent('requestfailed');
    await page.route('**/_astro/dialog*', (route) => route.abort(), { times: 1 });
    const own = page.locator('main search input');
    await own.click();
    await lost;
    await own.click();
    const { field } = dialogOf(page);
    await field.waitFor();
    expect(await field.isVisible()).toBe(true);
  });

  test('the index: it says so, and finds again once it can be had', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.route('**/pagefind/**', (route) => route.abort());
    const { dialog } = await openByKey(page);
    await ask(page, title);
    expect(await dialog.getByRole('status').textContent()).toContain('could not be loaded');
    await page.unroute('**/pagefind/**');
    expect((await ask(page, `${title} `))[0]).toBe(paper?.id);
  });

  test('storage: it finds all the same and keeps nothing', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    });
    await page.reload();
    await openByKey(page);
    expect((await ask(page, title))[0]).toBe(paper?.id);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${paper?.path}`);
    expect(faults).toEqual([]);
  });

  test.each(['{', '"text"', '[1, null, {}]', '{"length": 3}'])(
    'sense in what was kept (%s): it starts anew',
    async (kept) => {
      await using visited = await visit('/about/');
      const { page, faults } = visited;
      await page.evaluate((text) => localStorage.setItem('made-up:recent-searches', text), kept);
      const { options } = await openByKey(page);
      expect(await options.count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});
