import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { type KeptSite, keepSite } from '../site/kept-site.ts';
import { openBrowser } from '../site/open-browser.ts';
import { patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, boxes, choose, results, search, total } from '../site/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** What does not hang on what the site holds is tried with the site that is kept soonest, which lies below a base path. */
const small = inject('smallSite');
const keepSmallSite = () => keepSite(browser, small.folder, small.base);

test('after one visit every type of page and the search work without a network', async () => {
  await using kept = await keepSite(browser, inject('fixtureSite'));
  const { page, url } = kept;
  const entries = await readEntries(url);
  const types = pageTypes(entries, await readPaths(url));
  await page.goto(`${url}/`);
  await kept.kept();
  await kept.goOffline();
  for (const [name, path] of Object.entries(types)) {
    const response = await page.goto(url + path);
    expect([name, response?.status()]).toEqual([name, 200]);
    expect(await page.locator('h1').textContent()).not.toMatch(/offline/);
  }
  await searches(kept, entries);
});

test('below a base path, too, where the worker keeps its own site alone', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  const entries = await readEntries(url);
  await page.goto(`${url}/`);
  await kept.kept();
  expect(await scopeOf(page)).toBe(`${url}/`);
  await kept.goOffline();
  await searches(kept, entries);
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

test('an address that was not kept says so, with ways on', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await page.goto(`${url}/about/`);
  await kept.kept();
  await kept.goOffline();
  await page.goto(`${url}/no/such/page/`);
  expect(await page.locator('h1').textContent()).toBe('You are offline');
  await page.locator('main .prose a').first().click();
  await page.waitForURL(`${url}/`);
  expect(await page.locator('h1').textContent()).not.toMatch(/offline/);
});

test('with a network a page is never an old one, though its host allows that for a while', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await page.goto(`${url}/about/`);
  await kept.kept();
  for (const words of ['First change', 'Second change']) {
    await kept.change('about/index.html', (text) => text.replace(/(?<=<h1>)[^<]*/, words));
    await page.goto(`${url}/`);
    await page.goto(`${url}/about/`);
    expect(await page.locator('h1').textContent()).toBe(words);
  }
  await kept.goOffline();
  await page.goto(`${url}/`);
  await kept.goOnline();
  await kept.change('about/index.html', (text) => text.replace(/(?<=<h1>)[^<]*/, 'Third change'));
  await page.goto(`${url}/about/`);
  expect(await page.locator('h1').textContent()).toBe('Third change');
});

test('a new version takes the place of the old copy, and copies of other sites stay', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await page.goto(`${url}/`);
  await kept.kept();
  const others = [`${url}/another/ 1`, 'somebody’s'];
  await page.evaluate((all) => Promise.all(all.map((it) => caches.open(it))), others);
  const [old] = await copies(page);
  await kept.change('about/index.html', (text) => text.replace(/(?<=<h1>)[^<]*/, 'Published'));
  await kept.publish();
  await page.goto(`${url}/tags/`);
  await expect.poll(() => copies(page), patience).not.toContain(old);
  const left = await copies(page);
  expect(left).toHaveLength(3);
  expect(left).toEqual(expect.arrayContaining(others));
  await kept.goOffline();
  await page.goto(`${url}/about/`);
  expect(await page.locator('h1').textContent()).toBe('Published');
});

test('a reader who saves data keeps what was visited and nothing else', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  const saveData = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });';
  await kept.change('offline.js', (text) => saveData + text);
  await page.goto(`${url}/about/`);
  await kept.kept();
  await page.goto(`${url}/tags/`);
  const held = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
    return (await Promise.all(all.map((cache) => cache.keys()))).flat().map((it) => it.url);
  });
  const pages = held.filter((it) => it.endsWith('/')).map((it) => it.slice(url.length));
  expect(pages.toSorted()).toEqual(['/about/', '/offline/', '/tags/']);
  await kept.goOffline();
  for (const path of ['/about/', '/tags/', '/years/']) await page.goto(url + path);
  expect(await page.locator('h1').textContent()).toBe('You are offline');
});

test('keeping starts once the page has loaded, and asks for few files at a time', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await kept.change('offline.js', (text) => countFetches + text);
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...given) {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      document.documentElement.dataset.loaded = `${(load?.loadEventStart ?? 0) > 0}`;
      return register.apply(this, given);
    };
  });
  await page.goto(`${url}/`);
  await kept.kept();
  expect(await page.locator('html').getAttribute('data-loaded')).toBe('true');
  const { most, all } = await page.evaluate(
    () =>
      new Promise<{ most: number; all: number }>((resolve) => {
        navigator.serviceWorker.onmessage = ({ data }) => resolve(data);
        navigator.serviceWorker.controller?.postMessage('');
      }),
  );
  expect(all).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(4);
});

async function readEntries(url: string): Promise<EntryJson[]> {
  return (await (await fetch(`${url}/entries.json`)).json()).entries;
}

async function readPaths(url: string): Promise<string[]> {
  const map = await (await fetch(`${url}/sitemap-0.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)/g)].map(([, it = '']) => new URL(it).pathname);
}

function copies(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

function scopeOf(page: Page): Promise<string> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
}

/** Put before the worker: it tells how many files it asked for, and how many at a time at most. */
const countFetches = `
  const load = self.fetch;
  let open = 0, most = 0, all = 0;
  self.fetch = async (...given) => {
    all += 1;
    open += 1;
    most = Math.max(most, open);
    try { return await load(...given); } finally { open -= 1; }
  };
  addEventListener('message', ({ source }) => source.postMessage({ most, all }));
`;
