import { describe, expect, test } from 'vitest';
import { held, openKeeper, readEntries } from '../site/kept-pages.ts';
import { patience } from '../site/open-site.ts';
import { answered, results } from '../site/search-page.ts';
import type { Trouble } from '../site/serve-site.ts';

const keepSite = await openKeeper();

test('a first visit keeps its page, the parts of every page and nothing else; the search is kept as it is used', async () => {
  await using kept = await keepSite();
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

test('keeping starts once the page has loaded, and asks for few files at a time', async () => {
  await using kept = await keepSite();
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

test('a reader who saves data keeps what was visited and nothing else', async () => {
  await using kept = await keepSite();
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

test('an address that was not kept says so, with ways on', async () => {
  await using kept = await keepSite();
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
  await using kept = await keepSite();
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
    await using kept = await keepSite();
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
    await using kept = await keepSite();
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
    await using kept = await keepSite();
    const { page, url } = kept;
    await page.goto(`${url}/about/`);
    await kept.kept();
    await kept.rename('about/index.html', 'about/away.html');
    await page.goto(`${url}/about/`);
    expect(await page.locator('h1').textContent()).toBe('There is no page here');
    await expect.poll(() => held(page), patience).not.toContain(`${url}/about/`);
  });
});

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
