import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { isFirefox, openBrowser } from './open-browser.ts';
import { openFirefox } from './open-firefox.ts';
import { serveSite } from './serve-site.ts';
import { watchPage } from './watch-page.ts';

/** A page in a context of its own, with what went wrong on it so far; `await using` closes it. */
export type Visit = AsyncDisposable & { page: Page; faults: string[]; status: number };
export type OpenSite = {
  url: string;
  entries: EntryJson[];
  /** Every page's path, as the site map has them. */
  paths: string[];
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
};

/** How long to wait for what should come at once, in milliseconds, on a machine that is busy. */
export const patience = { timeout: 20_000 };

/** Serve the fixture site, or one of another folder, and open a browser for all tests of a file. */
export async function openSite(folder = inject('fixtureSite')): Promise<OpenSite> {
  const [served, browser] = await Promise.all([serveSite(folder), openBrowser()]);
  let withoutScripts: Promise<Browser> | undefined;
  const browserFor = ({ javaScriptEnabled = true }: BrowserContextOptions = {}) => {
    if (javaScriptEnabled || !isFirefox) return browser;
    // Over BiDi no single context can do without scripts.
    withoutScripts ??= openFirefox({ scripts: false });
    return withoutScripts;
  };
  afterAll(async () => {
    await (await withoutScripts)?.close();
    await served.close();
  });
  const { entries } = await (await fetch(`${served.url}/entries.json`)).json();
  const map = await (await fetch(`${served.url}/sitemap-0.xml`)).text();
  const paths = [...map.matchAll(/<loc>([^<]+)/g)].map(([, page = '']) => new URL(page).pathname);
  return {
    url: served.url,
    entries,
    paths,
    async visit(path, options) {
      // A service worker's requests would go past what a test does to those of its page.
      const context = await (await browserFor(options)).newContext({
        baseURL: served.url,
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(patience.timeout);
      const page = await context.newPage();
      // In Firefox nothing has the focus in a window that is not the front one.
      if (isFirefox) await page.bringToFront();
      const faults = await watchPage(page, served.url);
      const response = await page.goto(served.url + path);
      const status = response?.status() ?? 0;
      return { page, faults, status, [Symbol.asyncDispose]: () => context.close() };
    },
  };
}

/** Hold back what a page asks for at an address until the answer is called. */
export async function hold(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
