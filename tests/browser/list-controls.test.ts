import { describe, expect, test } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { pageSize } from '../../src/site/pages.ts';
import { faultsOn } from '../site/axe.ts';
import { filterBoxes, listed, longList, openTools, said, saidToBe } from '../site/list-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const { ids, path, total } = longList(entries);
const entryOf = (id: string) => entries.find((entry) => entry.id === id) as EntryJson;

test('a list loads nothing for its controls before they are used, and does not jump', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((it) => it.includes('/list-') || it.includes('/page/'))).toEqual([]);
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shifts).toBe(0);
  await openTools(page);
  expect(asked).toContain(`${path}page/2/`);
});

test('the keyboard opens the controls, changes them, and keeps its place', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  await page.locator('.tune summary').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.tune select').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator('.tune select:focus').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await saidToBe(page, 'oldest first');
  expect(await page.locator('.tune select:focus').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('.tune input:focus:checked').waitFor();
  const [on] = (await filterBoxes(page)).filter((box) => box.on);
  await saidToBe(page, `${on?.count} of ${total}`);
  expect(await page.locator('.tune input:focus').count()).toBe(1);
  await page.keyboard.press('Space');
  await saidToBe(page, `${total} of ${total}`);
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  expect(await page.locator('.tune > details > summary:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('.tune select').waitFor({ state: 'hidden' });
});

test('selected entries come as one text of BibTeX and are saved together', async () => {
  await using visited = await visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, faults } = visited;
  const boxes = page.locator('.pick input');
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByText('3 selected').waitFor();
  await bar.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.getByText('BibTeX of 3 entries copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^@\w+\{/gm)).toHaveLength(3);
  for (const id of (await listed(page)).slice(0, 3)) {
    // Braces hold the capitals of a title.
    expect(copied.replace(/[{}]/g, '')).toContain(entryOf(id).title.slice(0, 20));
  }
  await bar.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('3 entries saved to my list').waitFor();
  await page.locator('.mine b', { hasText: '3' }).waitFor();
  await bar.getByRole('button', { name: 'Clear' }).click();
  await bar.waitFor({ state: 'hidden' });
  expect(await page.locator('.pick input:checked').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('BibTeX of an entry is copied from a list, and said to be', async () => {
  await using visited = await visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visited;
  // The script that copies comes when the page has time.
  await page.locator('.star').first().waitFor();
  const link = page.locator('.acts a[href$=".bib"]').first();
  await link.click();
  await page.getByText(/^BibTeX of .* copied/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/m);
  expect(new URL(page.url()).pathname).toBe(path);
});

test('the open filters have no fault by axe and need no sideways scrolling', async () => {
  const faults: string[] = [];
  const kept = entries.find(({ status, platforms }) => status && platforms);
  for (const address of [`${path}?sort=title`, `/${kept?.kind}/`]) {
    await using visited = await visit(address);
    const { page } = visited;
    await openTools(page);
    await page.locator('.tune fieldset summary').evaluateAll((all) => {
      for (const it of all) (it.parentElement as HTMLDetailsElement).open = true;
    });
    faults.push(...(await faultsOn(page, [360, 1280])).map((fault) => `${address}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('without JavaScript there are no controls, and links to tags and years do their work', async () => {
  await using visited = await visit(path, { javaScriptEnabled: false });
  const { page } = visited;
  expect(await page.locator('.tune details').isVisible()).toBe(false);
  expect(await page.locator('main button, main select, main input').count()).toBe(0);
  expect(await page.locator('.tune [role=status]').textContent()).toBe(`${total} entries`);
  const item = page.locator('.entry').first();
  expect(await item.locator('.by a[href*="/tags/"], .when a').count()).toBeGreaterThan(0);
  expect(await page.locator('.aside a[href*="/years/"]').count()).toBeGreaterThan(0);
});

describe('without the network', () => {
  test('a list says which page is missing, works with the others, and tries again', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    const lost = `**${path}page/2/`;
    await page.route(lost, (route) => route.abort());
    await openTools(page);
    const notice = page.locator('.tune [role=alert]');
    expect(await notice.textContent()).toMatch(/Page 2 of this list could not be loaded/);
    await page.locator('.tune select').selectOption('title');
    const left = total - Math.min(pageSize, total - pageSize);
    await saidToBe(page, `${left} of ${left}`);
    await page.unroute(lost);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saidToBe(page, `${total} of ${total}`);
    expect(await notice.isVisible()).toBe(false);
    expect((await listed(page)).toSorted()).toEqual(ids.toSorted());
  });

  test('a list says that its controls were not loaded, and tries again', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    const script = /\/_astro\/list-[^/]*\.js/;
    await page.route(script, (route) => route.abort());
    const summary = page.locator('.tune summary').first();
    await summary.click();
    await saidToBe(page, 'Not loaded');
    await page.unroute(script);
    await summary.click();
    await openTools(page);
    expect(await said(page)).toBe(`${total} entries`);
  });
});
