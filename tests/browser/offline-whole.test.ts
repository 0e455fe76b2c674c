import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { copies, keepWhole, openKeeper, readEntries } from '../site/kept-pages.ts';
import type { KeptSite } from '../site/kept-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, boxes, choose, results, search, total } from '../site/search-page.ts';

const keepSite = await openKeeper();

test('the whole list, once a reader wants it: every type of page and the search work without a network', async () => {
  await using kept = await keepSite({ folder: inject('fixtureSite'), base: '' });
  const { page, url } = kept;
  const entries = await readEntries(url);
  const types = pageTypes(entries, await readPaths(url));
  await keepWhole(kept);
  await kept.goOffline();
  for (const [name, path] of Object.entries(types)) {
    const response = await page.goto(url + path);
    expect([name, response?.status()]).toEqual([name, 200]);
    expect(await page.locator('h1').textContent()).not.toMatch(/are offline/);
  }
  await searches(kept, entries);
  // No word of it is in the index, all of which is there: it is not the network that is missing.
  await page.goto(`${url}/search/?q=${encodeURIComponent('"qqxzzy"')}`);
  await answered(page);
  expect(await page.locator('main').textContent()).not.toMatch(/could not be loaded/);
});

test('below a base path, too, where the worker keeps its own site alone; and it can be removed again', async () => {
  await using kept = await keepSite();
  const { page, url } = kept;
  const entries = await readEntries(url);
  await keepWhole(kept);
  expect(await scopeOf(page)).toBe(`${url}/`);
  await kept.goOffline();
  await searches(kept, entries);
  await page.goto(`${url}/offline/`);
  await page.getByText('is on this device').waitFor();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByText(/\d\.\d MB are free again/).waitFor();
  expect(await copies(page)).not.toContain(`${url}/ whole`);
  await page.goto(`${url}/years/`);
  expect(await page.locator('h1').textContent()).toBe('You are offline');
});

/** Find entries by their titles and by a facet, and open one. */
async function searches({ page, url }: KeptSite, entries: readonly EntryJson[]): Promise<void> {
  const [entry] = entries;
  await page.goto(`${url}/search/?q=${encodeURIComponent(entry?.title ?? '')}`);
  await answered(page);
  expect((await results(page))[0]).toBe(entry?.id);
  for (const it of entries.slice(0, 10)) expect((await search(page, it.title))[0]).toBe(it.id);
  await search(page, '');
  const [box] = await boxes(page);
  if (box) await choose(page, box);
  expect(await total(page)).toBe(box?.count);
  const link = page.locator('#search-results h2 a').first();
  const path = await link.getAttribute('href');
  await link.click();
  await page.locator('main[data-entry]').waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
}

async function readPaths(url: string): Promise<string[]> {
  const map = await (await fetch(`${url}/sitemap-0.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)/g)].map(([, it = '']) => new URL(it).pathname);
}

function scopeOf(page: Page): Promise<string> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
}
