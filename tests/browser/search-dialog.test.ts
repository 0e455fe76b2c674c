import { describe, expect, test } from 'vitest';
import { hold, openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { ask, dialogOf, offered, openByKey } from '../site/search-dialog.ts';
import { answered, results } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);
const phone = { viewport: { width: 360, height: 740 } };
const paper = entries.find(({ kind, venue, year }) => kind === 'papers' && venue && year);
const title = paper?.title ?? '';

describe('opens', () => {
  const places = ['home', 'a category', 'an entry of papers', 'a tag', 'about'];

  test.each(places)('by the key /, with the cursor in its field: %s', async (name) => {
    await using visited = await visit(types[name] ?? '');
    const { page, faults } = visited;
    const { field } = await openByKey(page);
    await page.keyboard.type('a/b');
    expect(await field.inputValue()).toBe('a/b');
    expect(faults).toEqual([]);
  });

  test('by Control and K', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.locator('main a').first().focus();
    await page.keyboard.press('Control+k');
    const { field } = dialogOf(page);
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('with all that was typed while it was on its way', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const letThrough = await hold(page, '**/_astro/dialog*');
    await page.keyboard.press('/');
    await page.keyboard.type('pruning');
    letThrough();
    const { field } = dialogOf(page);
    await field.waitFor();
    expect(await field.inputValue()).toBe('pruning');
  });

  test('by a click on a search field, with what the field holds', async () => {
    await using visited = await visit('/');
    const { page } = visited;
    const own = page.locator('main search input');
    await own.focus();
    await page.keyboard.type('pr');
    const { dialog, field } = dialogOf(page);
    await field.waitFor();
    await expect.poll(() => field.inputValue(), patience).toMatch(/^pr?$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await own.fill('');
    await dialog.locator('footer').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('header search input').click();
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('by the link of a narrow screen, and closes by its button', async () => {
    await using visited = await visit(types['a category'] ?? '', phone);
    const { page } = visited;
    await page.locator('.top').getByRole('link', { name: 'Search' }).click();
    const { dialog, field } = dialogOf(page);
    await field.waitFor();
    expect(new URL(page.url()).pathname).toBe(types['a category']);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('not before it is wanted: a page loads neither it nor the index', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => /dialog|pagefind|search-words/.test(path))).toEqual([]);
    await openByKey(page);
    await ask(page, title);
    expect(asked.filter((path) => /dialog|pagefind|search-words/.test(path))).not.toEqual([]);
  });
});

describe('by the keyboard', () => {
  test('arrows move through the options and back to the field; the field names the active one', async () => {
    await using visited = await visit('/');
    const { page } = visited;
    const { field, options } = await openByKey(page);
    await ask(page, title.split(' ')[0] ?? '');
    const length = await options.count();
    const at = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      const selected = await options.evaluateAll((all) =>
        all.flatMap((option, index) =>
          option.getAttribute('aria-selected') === 'true' ? [{ id: option.id, index }] : [],
        ),
      );
      expect(selected[0]?.id ?? null).toBe(id);
      return selected[0]?.index ?? -1;
    };
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    const seen = [await at()];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key);
      seen.push(await at());
    }
    expect(seen).toEqual([0, -1, length - 1, -1, 0]);
  });

  test('Enter opens the active option, and the query is offered the next time', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await openByKey(page);
    await ask(page, title);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${paper?.path}`);
    const { dialog, options } = await openByKey(page);
    expect(await options.allTextContents()).toEqual([title]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.locator('[data-entry]').first().waitFor();
    expect((await offered(page))[0]).toBe(paper?.id);
    await dialog.getByRole('combobox').fill('');
    await dialog.getByRole('button', { name: 'Forget them' }).click();
    await page.reload();
    await openByKey(page);
    expect(await options.count()).toBe(0);
  });

  test('Control and Enter open it in another tab', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await openByKey(page);
    await ask(page, title);
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    // Its address is the claim; a tab in the background may take its time to load.
    await (await opened).waitForURL(`**${paper?.path}`, { waitUntil: 'commit' });
    expect(new URL(page.url()).pathname).toBe('/about/');
  });

  test('Enter without an option goes to the search page with the query', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await openByKey(page);
    await ask(page, 'zzzzzzzz');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=zzzzzzzz');
    await answered(page);
    expect(await results(page)).toEqual([]);
  });

  test('Escape closes it and gives the focus back', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const link = page.locator('main a').first();
    await link.focus();
    const { dialog } = await openByKey(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});
