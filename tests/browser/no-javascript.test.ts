import { expect, test } from 'vitest';
import { isFirefox } from '../site/open-browser.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const clicksNeedScripts = 'Playwright clicks in Firefox with the help of a script';
const withoutScripts = { javaScriptEnabled: false };
const [entry] = entries.filter(({ tags, note }) => tags.length > 0 && note);
if (!entry) throw new Error('The site holds no entry with a tag.');
const kind = `/${entry.kind}/`;
const category = `${kind}${entry.category}/`;
const tag = `/tags/${entry.tags[0]}/`;

test('links lead from home to a kind, its categories, an entry and its tag', async ({ skip }) => {
  skip(isFirefox, clicksNeedScripts);
  await using visited = await visit('/', withoutScripts);
  const { page, faults } = visited;
  await page.locator(`header a[href="${kind}"]`).click();
  await page.waitForURL(`**${kind}`);
  await page.locator(`#menu a[href="${category}"]`).click();
  await page.waitForURL(`**${category}`);
  const item = page.locator(`[data-entry="${entry.id}"]`);
  // The list may go on on further pages.
  while ((await item.count()) === 0) await page.locator('main a[rel=next]').click();
  await item.locator(`h2 a, h3 a`).click();
  await page.waitForURL(`**${entry.path}`);
  expect(await page.locator('h1').textContent()).toBe(entry.title);
  expect(await page.locator(`main a[href="${entry.url}"]`).count()).toBeGreaterThan(0);
  await page.locator(`a[href="${tag}"]`).first().click();
  await page.waitForURL(`**${tag}`);
  expect(await page.locator('[data-entry]').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the search page says how to browse instead, and shows nothing that does not work', async () => {
  await using visited = await visit('/search/', withoutScripts);
  const { page } = visited;
  const main = page.locator('main');
  expect(await main.locator('noscript').textContent()).toMatch(/needs JavaScript/);
  for (const path of ['/tags/', '/years/', '/venues/']) {
    expect(await main.locator(`a[href="${path}"]`).first().isVisible()).toBe(true);
  }
  expect(await page.locator('#search-sort').isVisible()).toBe(false);
  expect(await page.locator('#search-more').isVisible()).toBe(false);
});

test('the menu of a narrow screen opens, leads on and closes', async ({ skip }) => {
  skip(isFirefox, clicksNeedScripts);
  await using visited = await visit('/', {
    ...withoutScripts,
    viewport: { width: 360, height: 740 },
  });
  const { page } = visited;
  const menu = page.locator('#menu');
  const button = page.getByRole('button', { name: 'Menu' });
  expect(await menu.isVisible()).toBe(false);
  await button.click();
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  await button.click();
  await menu.locator(`a[href="${kind}"]`).click();
  await page.waitForURL(`**${kind}`);
  expect(await menu.isVisible()).toBe(false);
  await button.click();
  await menu.locator(`a[href="${category}"]`).click();
  await page.waitForURL(`**${category}`);
});

test('a citation can be read and downloaded, and no button offers what needs a script', async () => {
  const paper = entries.find(({ kind }) => kind === 'papers');
  await using visited = await visit(paper?.path ?? '', withoutScripts);
  const { page } = visited;
  expect(await page.locator('#cite pre').textContent()).toMatch(/^@\w+\{/);
  expect(await page.locator('#cite [data-copy]:visible').count()).toBe(0);
  const bib = await page.locator('#cite a[href$=".bib"]').getAttribute('href');
  expect((await page.request.get(bib ?? '')).status()).toBe(200);
});
