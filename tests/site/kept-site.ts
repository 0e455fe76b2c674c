import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from './open-site.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

/** A copy of the built site that can change and whose host can go away, with a reader who comes back to it. */
export type KeptSite = AsyncDisposable & {
  url: string;
  page: Page;
  /** Whether the worker has kept all it wants to and answers this page's requests. */
  kept: () => Promise<void>;
  goOffline: () => Promise<void>;
  goOnline: () => Promise<void>;
  /** Rewrite a file of the host. */
  change: (file: string, edit: (text: string) => string) => Promise<void>;
  /** Make what is there a new version of the site, as a build does. */
  publish: () => Promise<void>;
};

/** Serve a copy of a site as GitHub's pages do, which lets browsers reuse a page for ten minutes unasked. */
export async function keepSite(browser: Browser, site: string, base = ''): Promise<KeptSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-kept-'));
  await cp(site, folder, { recursive: true });
  await change('_headers', (text) => `${text.trimEnd()}\n  Cache-Control: max-age=600\n`);
  let served: ServedSite | undefined = await serveSite(folder, base);
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
      served = await serveSite(folder, base, port);
      await setOffline(context, false);
    },
    change,
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
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}
