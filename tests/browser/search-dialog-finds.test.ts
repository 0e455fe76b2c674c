import { describe, expect, test } from 'vitest';
import { ready } from '../site/my-list-page.ts';
import { hold, openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { ask, offered, openByKey, searching } from '../site/search-dialog.ts';
import { answered, results } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);
const paper = entries.find(({ kind, venue, year }) => kind === 'papers' && venue && year);
const title = paper?.title ?? '';
/** A word that several entries have. */
const wide = entries.flatMap(({ tags }) => tags).find((tag, at, all) => all.indexOf(tag) !== at);

describe('the search dialog finds', () => {
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

/** The ways in which elements are positioned. */
function placed(all: Element[]): string[] {
  return [...new Set(all.map((it) => getComputedStyle(it).position))];
}
