import type { Page } from 'playwright-core';
import { openSite } from './open-site.ts';

/** The key under which the list is stored. */
export const storeKey = 'made-up:my-list';

/** Wait until the scripts of a page that are loaded when it is idle have brought its buttons. */
export async function ready(page: Page): Promise<void> {
  // The count in the header comes with them.
  await page.locator('.mine b').waitFor({ state: 'attached' });
}

/** What is stored under the list's key, parsed. */
export async function stored(page: Page) {
  return JSON.parse((await storedText(page)) ?? 'null');
}

export function storedText(page: Page, key = storeKey): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}

/** Put a text into the browser's storage as an earlier visit would have. */
export async function store(page: Page, value: unknown, key = storeKey): Promise<void> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  await page.evaluate(([name, it]) => localStorage.setItem(name ?? '', it ?? ''), [key, text]);
}

/** A stored list of entries that were saved. */
export function savedList(entries: readonly { id: string; title: string }[], more = {}) {
  const kept = entries.map(({ id, title }) => [id, { title, saved: '2026-01-01' }]);
  return { version: 1, entries: Object.fromEntries(kept), ...more };
}

/** Make every use of the browser's storage throw, as browsers do where the reader forbids it. */
export async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
}

/** Fill the browser's storage to the last character. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    let piece = 'x'.repeat(1_000_000);
    let number = 0;
    while (piece.length > 0) {
      try {
        localStorage.setItem(`filling-${number}`, piece);
        number += 1;
      } catch {
        piece = piece.slice(0, Math.floor(piece.length / 2));
      }
    }
  });
}

/** The items of the page of the list. */
export const rows = (page: Page) => page.locator('[data-my-list] li.kept');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Serve the fixture site for readers who have a list, with three papers to put on it and the list that holds the first. */
export async function openMyList() {
  const site = await openSite();
  const { entries, url, visit } = site;
  const papers = entries.filter(({ kind }) => kind === 'papers');
  const [first, second, third] = papers as [
    (typeof papers)[0],
    (typeof papers)[0],
    (typeof papers)[0],
  ];
  return {
    ...site,
    papers,
    first,
    second,
    third,
    list: `/${first.kind}/${first.category}/`,
    /** A page of the site for a reader who has a list already. */
    async open(path: string, value: unknown) {
      const visited = await visit('/about/');
      await store(visited.page, value);
      await visited.page.goto(url + path);
      if (path === '/my-list/') await visited.page.locator('#my-progress').waitFor();
      return visited;
    },
    /** Serve the list with its first paper under a former name, too. */
    async renameFirst(page: Page) {
      const renamed = entries.map((entry) =>
        entry.id === first.id ? { ...entry, formerSlugs: ['a-former-name'] } : entry,
      );
      await page.route('**/entries.json', (route) => route.fulfill({ json: { entries: renamed } }));
    },
  };
}
