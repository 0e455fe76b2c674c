import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { buildSite } from '../site/build-site.ts';
import { type KeptSite, keepSite } from '../site/kept-site.ts';
import { openBrowser } from '../site/open-browser.ts';
import { patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, boxes, choose, results, search, total } from '../site/search-page.ts';
import type { Trouble } from '../site/serve-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** What does not hang on what the site holds is tried with the site that is kept soonest, which lies below a base path. */
const small = inject('smallSite');
const keepSmallSite = () => keepSite(browser, small.folder, small.base);

test('the whole list, once a reader wants it: every type of page and the search work without a network', async () => {
  await using kept = await keepSite(browser, inject('fixtureSite'));
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
  await using kept = await keepSmallSite();
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

test('a first visit keeps its page, the parts of every page and nothing else; the search is kept as it is used', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  const [entry] = await readEntries(url);
  await page.goto(`${url}/about/`);
  await kept.kept();
  const pages = (await held(page)).filter((it) => it.endsWith('/'));
  expect(pages.map((it) => it.slice(url.length)).toSorted()).toEqual(
    ['/', '/about/', '/offline/', '/offline/not-kept/', '/search/'].toSorted(),
  );
  await page.goto(`${url}/search/?q=${encodeURIComponent(entry?.title ?? '')}`);
  await answered(page);
  await kept.goOffline();
  await page.reload();
  await answered(page);
  expect((await results(page))[0]).toBe(entry?.id);
  // A part of the index that is missing is no entry that is missing.
  await page.evaluate(async () => {
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const it of await cache.keys()) if (it.url.endsWith('.pf_index')) await cache.delete(it);
    }
  });
  await page.reload();
  await page.getByText('could not be loaded').first().waitFor();
});

test('an update loads what changed and nothing else, and goes on where it was interrupted', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await keepWhole(kept);
  const asked = listen(kept, /\.(?:html|bib|ris|pf_\w+)$|\/$/);
  const renew = (path: string) => (text: string) =>
    text.replace(new RegExp(`(?<="${path}":")\\w+`), 'another-1');
  await kept.change('about/index.html', (text) => text.replace(/(?<=<h1>)[^<]*/, 'Published'));
  await kept.change('offline.json', renew('about/'));
  await kept.change('offline.json', renew('tags/'));
  // The first try breaks at one of the two.
  kept.answer((request, response) => {
    asked.note(request);
    if (!request.url?.endsWith('/tags/')) return false;
    response.writeHead(503).end();
    return true;
  });
  await page.goto(`${url}/offline/`);
  await page.getByText('The connection broke').waitFor();
  // A page that was visited meanwhile is asked for again: nobody knows of which version it was.
  expect([...new Set(asked.paths)].toSorted()).toEqual(['/about/', '/offline/', '/tags/']);
  asked.resume();
  await page.goto(`${url}/years/`);
  const again = () => [...new Set(asked.paths)].toSorted();
  await expect.poll(again, patience).toEqual(['/tags/', '/years/']);
  await kept.goOffline();
  await page.goto(`${url}/about/`);
  expect(await page.locator('h1').textContent()).toBe('Published');
});

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

describe('a page that was visited is shown', () => {
  const page = (said: string) => `<!doctype html><title>${said}</title><h1>${said}</h1>`;
  const html = { 'content-type': 'text/html' };
  const troubles: Record<string, Trouble> = {
    'while the host is in trouble': (_, response) => {
      response.writeHead(503, html).end(page('Unavailable'));
      return true;
    },
    'in place of the log-in page of a network': (_, response) => {
      response.writeHead(200, html).end(page('Log in'));
      return true;
    },
    'where a network leads to another host': (_, response) => {
      response.writeHead(302, { location: 'https://log-in.example/' }).end();
      return true;
    },
    'while the host says nothing': () => true,
  };

  test.each(Object.entries(troubles))('%s', async (_, trouble) => {
    await using kept = await keepSmallSite();
    const { page, url } = kept;
    await page.goto(`${url}/about/`);
    await kept.kept();
    const title = await page.locator('h1').textContent();
    kept.answer(trouble);
    await page.goto(`${url}/about/`);
    expect(await page.locator('h1').textContent()).toBe(title);
    kept.answer();
    await page.goto(`${url}/about/`);
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  test('and what is not the site’s own is shown where there is no copy, and not kept', async () => {
    await using kept = await keepSmallSite();
    const { page, url } = kept;
    await page.goto(`${url}/about/`);
    await kept.kept();
    kept.answer(troubles['in place of the log-in page of a network']);
    await page.goto(`${url}/tags/`);
    expect(await page.locator('h1').textContent()).toBe('Log in');
    kept.answer();
    await kept.goOffline();
    await page.goto(`${url}/tags/`);
    expect(await page.locator('h1').textContent()).toBe('You are offline');
  });

  test('but not once the host says that it is gone', async () => {
    await using kept = await keepSmallSite();
    const { page, url } = kept;
    await page.goto(`${url}/about/`);
    await kept.kept();
    await kept.rename('about/index.html', 'about/away.html');
    await page.goto(`${url}/about/`);
    expect(await page.locator('h1').textContent()).toBe('There is no page here');
    await expect.poll(() => held(page), patience).not.toContain(`${url}/about/`);
  });
});

test('a page that is open when a new version comes keeps its scripts; they go with it, and copies of other sites stay', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await page.goto(`${url}/`);
  await kept.kept();
  const others = [`${url}/another/ 1`, 'somebody’s'];
  await page.evaluate((all) => Promise.all(all.map((it) => caches.open(it))), others);
  const isShell = (name: string) => /\/ [\da-f]{12}$/.test(name);
  const [old] = (await copies(page)).filter(isShell);
  const [dialog = ''] = (await held(page)).filter((it) => /\/dialog-/.test(it));
  const name = dialog.slice(url.length + 1);
  const renamed = name.replace(/-[^-]*$/, '-renamed0.js');
  await kept.rename(name, renamed);
  await kept.change('offline-shell.json', (text) => text.replace(name, renamed));
  await kept.publish();
  const second = await page.context().newPage();
  await second.goto(`${url}/about/`);
  const shells = async () => (await copies(page)).filter(isShell).length;
  await expect.poll(shells, patience).toBe(2);
  await page.bringToFront();
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await second.close();
  // A page of the host that is none of the site.
  await page.goto(new URL(url).origin);
  await expect.poll(() => copies(page), patience).not.toContain(old);
  expect(await shells()).toBe(1);
  expect(await copies(page)).toEqual(expect.arrayContaining(others));
});

test('a reader who saves data keeps what was visited and nothing else', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  const saveData = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });';
  await kept.change('offline.js', (text) => saveData + text);
  await page.goto(`${url}/about/`);
  await kept.kept();
  await page.goto(`${url}/tags/`);
  const pages = async () => (await held(page)).filter((it) => it.endsWith('/')).toSorted();
  await expect
    .poll(pages, patience)
    .toEqual(['/about/', '/offline/not-kept/', '/tags/'].map((it) => url + it));
  await kept.goOffline();
  for (const path of ['/about/', '/tags/', '/years/']) await page.goto(url + path);
  expect(await page.locator('h1').textContent()).toBe('You are offline');
});

test('a site that withdraws it removes all that is kept and the worker, and can be read on', async () => {
  await using kept = await keepSmallSite();
  const { page, url } = kept;
  await keepWhole(kept);
  await page.evaluate(() => caches.open('somebody’s'));
  const { base, content } = small;
  const off = await buildSite({ CONTENT_DIR: content, BASE_PATH: base, OFFLINE: 'off' });
  expect(off.code, off.output).toBe(0);
  await kept.replace(off.folder);
  const pages = readdirSync(off.folder, { recursive: true, encoding: 'utf8' });
  expect(pages).not.toContain('offline.json');
  const offers = pages.filter(
    (name) =>
      /(?<!not-kept\/index)\.html$/.test(name) &&
      readFileSync(path.join(off.folder, name), 'utf8').includes(`href="${base}/offline/"`),
  );
  expect(offers).toEqual([]);
  await rm(off.folder, { recursive: true });
  await page.goto(`${url}/tags/`);
  await expect.poll(() => copies(page), patience).toEqual(['somebody’s']);
  await page.goto(`${url}/about/`);
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered, patience).toBe(0);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.goto(`${url}/offline/`);
  // What the host lets browsers reuse for ten minutes.
  await page.reload();
  expect(await page.locator('main').textContent()).toContain('switched off');
  expect(await page.getByRole('button', { name: /whole list/ }).count()).toBe(0);
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
  expect(all).toBeGreaterThan(10);
  expect(most).toBeLessThanOrEqual(4);
});

/** Visit the site and keep all of it by the button, as a reader does. */
async function keepWhole({ page, url, kept }: KeptSite): Promise<void> {
  await page.goto(`${url}/`);
  await kept();
  await page.getByRole('link', { name: 'Read offline' }).click();
  await page.getByRole('button', { name: /^Keep the whole list offline \(\d+\.\d MB\)$/ }).click();
  // Every file of the site is fetched and stored.
  await page.getByText('The whole list is on this device').waitFor({ timeout: 60_000 });
}

/** The addresses of requests to the host, which `resume` has answered as ever. */
function listen({ answer, url }: KeptSite, which: RegExp) {
  const { pathname } = new URL(url);
  const paths: string[] = [];
  const note: (request: IncomingMessage) => void = (request) => {
    if (which.test(request.url ?? '')) paths.push((request.url ?? '').slice(pathname.length));
  };
  const resume = () => {
    paths.length = 0;
    answer((request) => {
      note(request);
      return false;
    });
  };
  return { paths, note, resume };
}

/** The addresses of all that is kept. */
function held(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
    return (await Promise.all(all.map((cache) => cache.keys()))).flat().map((it) => it.url);
  });
}

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
