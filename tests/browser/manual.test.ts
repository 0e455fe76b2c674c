import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { paths, visit } = await openSite();

test('keys alone lead from the list of contents to a section, without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await using visited = await visit('/contribute/problems/', { javaScriptEnabled });
    const { page, faults } = visited;
    const link = page.locator('nav[aria-labelledby=contents] a').last();
    const anchor = (await link.getAttribute('href')) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/contribute/problems/${anchor}`);
    const top = await page.locator(anchor).evaluate((it) => it.getBoundingClientRect().top);
    expect(top).toBeLessThan(await page.evaluate(() => innerHeight));
    expect(faults).toEqual([]);
  }
});

test.each([360, 1280])('at %i px no page of the guide is wider than the window', async (width) => {
  for (const path of [
    '/contribute/',
    '/contribute/fields/',
    '/contribute/problems/',
    '/maintain/',
    '/maintain/commands/',
    '/maintain/workflows/',
    '/maintain/another-list/',
  ]) {
    await using visited = await visit(path, { viewport: { width, height: 800 } });
    const { scroll, client } = await visited.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll, path).toBeLessThanOrEqual(client);
  }
});

test('a page of the guide lists its contents where it has parts, and never an empty list', async () => {
  for (const path of paths.filter((it) => /^\/(contribute|maintain)\//.test(it))) {
    await using visited = await visit(path, { javaScriptEnabled: false });
    const lists = visited.page.locator('nav[aria-labelledby=contents]');
    for (const list of await lists.all()) {
      expect(await list.locator('a').count(), path).toBeGreaterThan(0);
    }
  }
});

test('the guide is reached from the footer, and its pages from one another', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  expect(await page.locator('.foot a[href="/contribute/"]').count()).toBe(1);
  expect(await page.locator('main a[href="/maintain/"]').count()).toBe(1);
  await page.goto(new URL('/contribute/', page.url()).href);
  for (const path of ['/contribute/fields/', '/contribute/problems/', '/maintain/']) {
    expect(await page.locator(`main a[href="${path}"]`).count(), path).toBeGreaterThan(0);
  }
  await page.goto(new URL('/maintain/', page.url()).href);
  for (const path of ['/maintain/commands/', '/maintain/workflows/', '/maintain/another-list/']) {
    expect(await page.locator(`main a[href="${path}"]`).count(), path).toBeGreaterThan(0);
  }
});
