import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ready, savedList, store, stored } from '../site/my-list-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, url, visit } = await openSite();
const days = [...new Set(entries.map(({ added }) => added))].sort();
/** The day before the newest entries came. */
const before = days.at(-2) ?? '';
const fresh = entries.filter(({ added }) => added > before).map(({ id }) => id);
const [one] = fresh;
const path = entries.find(({ id }) => id === one);
const list = `/${path?.kind}/${path?.category}/`;

test('a first visit marks nothing, asks for nothing, and notes the day', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  await page.evaluate(() => localStorage.clear());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${url}/`);
  await ready(page);
  expect(await page.locator('.new, #news').count()).toBe(0);
  expect((await stored(page)).visits).toEqual({
    today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  await page.reload();
  await ready(page);
  expect(asked.filter((it) => it.endsWith('.json'))).toEqual([]);
});

test('a later visit marks what was added since, all day long, and leads to it', async () => {
  await using visited = await lastSeen(before);
  const { page, faults } = visited;
  for (const _ of ['first visit of the day', 'second']) {
    await page.goto(`${url}/`);
    const news = page.locator('#news');
    await news.waitFor();
    expect(await news.textContent()).toMatch(new RegExp(`^${fresh.length} entr.* ${before}\\.$`));
    await page.goto(url + list);
    await page.locator('.new').first().waitFor();
    expect((await marked(page)).filter((id) => !fresh.includes(id))).toEqual([]);
    expect(await marked(page)).toContain(one);
  }
  await page.goto(`${url}/`);
  await page.locator('#news a').click();
  await page.locator('h1', { hasText: 'New since your last visit' }).waitFor();
  await page.locator('[data-my-list] li[data-entry]').first().waitFor();
  const shown = await page
    .locator('[data-my-list] li[data-entry]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-entry')));
  expect(shown.toSorted()).toEqual(fresh.toSorted());
  expect(faults).toEqual([]);
});

test('a visit after years finds more than the feed holds', async () => {
  await using visited = await lastSeen('2000-01-01');
  const { page } = visited;
  await page.goto(`${url}/`);
  await page.locator('#news').waitFor();
  expect(await page.locator('#news').textContent()).toContain(`${entries.length} entries are new`);
});

test('nothing is marked where nothing is new, or the feed cannot be loaded', async () => {
  await using visited = await lastSeen(days.at(-1) ?? '');
  const { page, faults } = visited;
  await page.goto(`${url}/`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.new, #news').count()).toBe(0);
  expect(faults).toEqual([]);
  await store(page, savedList([], { visits: { today: before } }));
  await page.route('**/feed.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${url}/`);
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.new, #news').count()).toBe(0);
  expect((await stored(page)).visits.fresh).toBeUndefined();
});

test('it is switched off on the page of the list, and forgets the visits', async () => {
  await using visited = await lastSeen(before);
  const { page } = visited;
  await page.goto(`${url}/my-list/`);
  const box = page.getByLabel('Note the day of my visits');
  await box.focus();
  await page.keyboard.press('Space');
  expect((await stored(page)).visits).toBe('off');
  await page.goto(`${url}/`);
  await ready(page);
  expect(await page.locator('.new, #news').count()).toBe(0);
  expect((await stored(page)).visits).toBe('off');
  await page.goto(`${url}/my-list/`);
  await box.check();
  expect((await stored(page)).visits).toHaveProperty('today');
});

/** A reader whose last visit was on a day. */
async function lastSeen(day: string) {
  const visited = await visit('/about/');
  await store(visited.page, savedList([], { visits: { today: day } }));
  return visited;
}

function marked(page: Page): Promise<string[]> {
  return page
    .locator('li[data-entry]:has(.new)')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-entry') ?? ''));
}
