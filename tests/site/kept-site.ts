import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from './open-site.ts';
import { type ServedSite, serveSite, type Trouble } from './serve-site.ts';

/** A copy of the built site that can change and whose host can go away, with a reader who comes back to it. */
export type KeptSite = AsyncDisposable & {
  url: string;
  page: Page;
  /** Until the worker has kept the first page, too, and answers its requests. */
  kept: () => Promise<void>;
  goOffline: () => Promise<void>;
  goOnline: () => Promise<void>;
  /** Have the host answer in another way, or as it should again. */
  answer: (trouble?: Trouble) => void;
  /** Rewrite a file of the host. */
  change: (file: string, edit: (text: string) => string) => Promise<void>;
  /** Rename a file. */
  rename: (from: string, to: string) => Promise<void>;
  /** Put another build in the place of the site. */
  replace: (site: string) => Promise<void>;
  /** Make what is there a new version of the site, as a build does. */
  publish: () => Promise<void>;
};

/** Serve a copy of a site as GitHub's pages do, which lets browsers reuse a page for ten minutes unasked. */
export async function keepSite(browser: Browser, site: string, base = ''): Promise<KeptSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-kept-'));
  await cp(site, folder, { recursive: true });
  await change('_headers', (text) => `${text.trimEnd()}\n  Cache-Control: max-age=600\n`);
  let answer: Trouble | undefined;
  const serve = (port?: number) =>
    serveSite(folder, base, port, {
      trouble: (request, response) => answer?.(request, response) ?? false,
    });
  let served: ServedSite | undefined = await serve();
  const { url } = served;
  const port = Number(new URL(url).port);
  const context = await browser.newContext();
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();

  return {
    url,
    page,
    kept: () => waitForWorker(page),
    async goOffline() {
      await setOffline(context, true);
      await served?.close();
      served = undefined;
    },
    async goOnline() {
      served = await serve(port);
      await setOffline(context, false);
    },
    answer(trouble) {
      answer = trouble;
    },
    change,
    async replace(site) {
      await rm(folder, { recursive: true });
      await cp(site, folder, { recursive: true });
    },
    rename: (from, to) => rename(path.join(folder, from), path.join(folder, to)),
    publish: () =>
      change('offline.js', (text) => text.replace(/(?<=[`} ])[0-9a-f]{12}(?=`)/, newVersion())),
    async [Symbol.asyncDispose]() {
      await context.close();
      await served?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function change(file: string, edit: (text: string) => string): Promise<void> {
    const name = path.join(folder, file);
    const before = await readFile(name, 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`Nothing changed in ${file}.`);
    await writeFile(name, after);
  }
}

function newVersion(): string {
  return `${Date.now()}`.slice(-12).padStart(12, '0');
}

async function setOffline(context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline);
}

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const { controller } = navigator.serviceWorker;
    if (!controller) {
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    }
    // The page is asked for again once its worker is there; the test ends where it never comes.
    while (!(await caches.match(location.href, { ignoreSearch: true })))
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
