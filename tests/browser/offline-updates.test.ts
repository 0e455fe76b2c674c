import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { copies, held, keepWhole, openKeeper } from '../site/kept-pages.ts';
import type { KeptSite } from '../site/kept-site.ts';
import { patience } from '../site/open-site.ts';

const keepSite = await openKeeper();

test('an update loads what changed and nothing else, and goes on where it was interrupted', async () => {
  await using kept = await keepSite();
  const { page, url } = kept;
  await keepWhole(kept);
  const asked = listen(kept, /\.(?:html|bib|ris|pf_\w+)$|\/$/);
  const renew = (path: string) => (text: string) =>
    text.replace(new RegExp(`(?<="${path}":")[\\w-]+`), 'another-1');
  await kept.change('about/index.html', (text) => text.replace(/(?<=<h1>)[^<]*/, 'Published'));
  await kept.change('offline.json', renew('about/'));
  await kept.change('offline.json', renew('health/'));
  // The first try breaks at one of the two.
  kept.answer((request, response) => {
    asked.note(request);
    if (!request.url?.endsWith('/health/')) return false;
    response.writeHead(503).end();
    return true;
  });
  await page.goto(`${url}/offline/`);
  await page.getByText('The connection broke').waitFor();
  // A page that was visited meanwhile is asked for again: nobody knows of which version it was.
  expect([...new Set(asked.paths)].toSorted()).toEqual(['/about/', '/health/', '/offline/']);
  asked.resume();
  await page.goto(`${url}/maintain/`);
  const again = () => [...new Set(asked.paths)].toSorted();
  await expect.poll(again, patience).toEqual(['/health/', '/maintain/']);
  await kept.goOffline();
  await page.goto(`${url}/about/`);
  expect(await page.locator('h1').textContent()).toBe('Published');
});

test('a page that is open when a new version comes keeps its scripts; they go with it, and copies of other sites stay', async () => {
  await using kept = await keepSite();
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

test('a site that withdraws it removes all that is kept and the worker, and can be read on', async () => {
  await using kept = await keepSite();
  const { page, url } = kept;
  await keepWhole(kept);
  await page.evaluate(() => caches.open('somebody’s'));
  const { base, content } = inject('smallSite');
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
