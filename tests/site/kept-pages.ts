import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { type KeptSite, keepSite } from './kept-site.ts';
import { openBrowser } from './open-browser.ts';

/** Open the browser for a file’s tests; what it gives keeps a site for one test: the one that is kept soonest, below its base path, or another. */
export async function openKeeper() {
  const browser = await openBrowser();
  return ({ folder, base }: { folder: string; base: string } = inject('smallSite')) =>
    keepSite(browser, folder, base);
}

/** Visit the site and keep all of it by the button, as a reader does. */
export async function keepWhole({ page, url, kept }: KeptSite): Promise<void> {
  await page.goto(`${url}/`);
  await kept();
  await page.getByRole('link', { name: 'Read offline' }).click();
  await page.getByRole('button', { name: /^Keep the whole list offline \(\d+\.\d MB\)$/ }).click();
  // Every file of the site is fetched and stored.
  await page.getByText('The whole list is on this device').waitFor({ timeout: 60_000 });
}

/** The addresses of all that is kept. */
export function held(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
    return (await Promise.all(all.map((cache) => cache.keys()))).flat().map((it) => it.url);
  });
}

/** The names of all copies that the browser keeps, those of other sites too. */
export function copies(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** The entries of a served site, as its own file has them. */
export async function readEntries(url: string): Promise<EntryJson[]> {
  return (await (await fetch(`${url}/entries.json`)).json()).entries;
}
