import { describe, expect, test } from 'vitest';
import { ready } from '../site/my-list-page.ts';
import { hold, openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { ask, dialogOf, offered, openByKey, searching } from '../site/search-dialog.ts';
import { answered, results } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);
const phone = { viewport: { width: 360, height: 740 } };
const paper = entries.find(({ kind, venue, year }) => kind === 'papers' && venue && year);
const title = paper?.title ?? '';
/** A word that more entries have than the dialog shows. */
const wide = entries.flatMap(({ tags }) => tags).find((tag, at, all) => all.indexOf(tag) !== at);

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

describe('finds', () => {
  test('the first eight that the search page finds, in its order, with kind, venue and year', async () => {
    await using onSearchPage = await visit(`/search/?q=${wide}`);
    await answered(onSearchPage.page);
    await using visited = await visit('/');
    const { page, faults } = visited;
    const { dialog } = await openByKey(page);
    const found = await ask(page, wide ?? '');
    expect(found).toEqual((await results(onSearchPage.page)).slice(0, 8));
    await dialog.getByRole('link', { name: /^(All \d+ results|Search page)$/ }).click();
    await page.waitForURL(`**/search/?q=${wide}`);
    expect(faults).toEqual([]);
  });

  test('pages beside entries, one of that very name first', async () => {
    const { path: tagPath = '' } = { path: paths.find((path) => /^\/tags\/[^/]+\/$/.test(path)) };
    await using visited = await visit(tagPath);
    const { page } = visited;
    const name = (await page.locator('h1').textContent()) ?? '';
    const { dialog, options } = await openByKey(page);
    await ask(page, name);
    const pages = dialog.getByRole('group', { name: /^Guides/ }).getByRole('option');
    const addresses = await pages.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    expect(addresses).toContain(tagPath);
    expect(await options.first().getAttribute('href')).toBe(addresses[0]);
  });

  test('an entry by its title, and says what it is and where it is from', async () => {
    await using visited = await visit('/');
    const { options } = await openByKey(visited.page);
    expect((await ask(visited.page, title))[0]).toBe(paper?.id);
    const said = await options.first().textContent();
    expect(said).toBe(`paper: ${title}${paper?.summary}${paper?.venue} ${paper?.year}`);
  });

  test('what was meant, with the way back to the words that were typed', async () => {
    const named = entries.find((entry) => /^[A-Z][a-z]{3,}[A-Z]\w+$/.test(entry.title));
    const name = named?.title ?? '';
    const slip = `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`;
    await using visited = await visit('/');
    const { page } = visited;
    const { dialog } = await openByKey(page);
    expect((await ask(page, slip))[0]).toBe(named?.id);
    expect(await dialog.getByRole('status').textContent()).toContain(
      `Showing results for ${name.toLowerCase()}.`,
    );
    await dialog.getByRole('button', { name: `Search for “${slip}”` }).click();
    const said = () => dialog.getByRole('status').textContent();
    await expect.poll(said, patience).not.toContain('Showing');
    await dialog.getByRole('link', { name: 'Search page' }).click();
    await page.waitForURL(`**/search/?q=${slip}&exact=1`);
  });

  test('and says so within its frame, whatever the look of My list brings', async () => {
    await using visited = await visit(types['a category'] ?? '');
    const { page } = visited;
    await ready(page);
    const { dialog } = await openByKey(page);
    await ask(page, title);
    const frame = await dialog.boundingBox();
    const field = await dialog.getByRole('combobox').boundingBox();
    const said = await dialog.getByRole('status').boundingBox();
    if (!frame || !field || !said) throw new Error('The dialog is not in sight.');
    expect(said.y).toBeGreaterThanOrEqual(field.y + field.height);
    expect(said.y + said.height).toBeLessThanOrEqual(frame.y + frame.height);
    expect(said.x + said.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(await dialog.locator(':scope > *').evaluateAll(placed)).toEqual(['static']);
  });

  test('after it has said that it searches, where the index is long in coming', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    const answer = await hold(page, '**/{pagefind/**,search-entries.json}');
    const { dialog, field } = await openByKey(page);
    await field.fill(title);
    const status = dialog.getByRole('status');
    await expect.poll(() => status.textContent(), patience).toBe(searching);
    // Nothing is searched for any more, so nothing is said.
    await field.fill('');
    expect(await status.textContent()).toBe('');
    await field.fill(title);
    await expect.poll(() => status.textContent(), patience).toBe(searching);
    answer();
    await expect.poll(() => offered(page), patience).toContain(paper?.id);
    expect(await status.textContent()).not.toBe(searching);
    expect(faults).toEqual([]);
  });

  test.each([
    ['10,000 characters', 'pruning '.repeat(1_250)],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['nothing but marks', '"“”*[]{}()\\|&%'],
  ])('its way through %s', async (_, query) => {
    await using visited = await visit('/');
    const { page, faults } = visited;
    const { dialog, field } = await openByKey(page);
    await ask(page, query);
    expect((await field.inputValue()).length).toBeLessThanOrEqual(10_000);
    expect(await dialog.locator('img, script').count()).toBe(0);
    expect((await ask(page, title))[0]).toBe(paper?.id);
    expect(faults).toEqual([]);
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

describe('where something is missing', () => {
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

/** The ways in which elements are positioned. */
function placed(all: Element[]): string[] {
  return [...new Set(all.map((it) => getComputedStyle(it).position))];
}
