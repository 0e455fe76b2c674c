import type { Page } from 'playwright-core';

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
