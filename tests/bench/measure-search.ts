import type { Browser, Page } from 'playwright-core';

/**
 * Where a page has its search: selectors of the field, of the text that names the query, where the results do not come
 * anew with each letter, of the list of results, and of a result; how the search is opened from a page.
 */
export type SearchPlace = {
  field: string;
  message?: string;
  list: string;
  result: string;
  open: string;
};

/** What a phone has: a slow 4G line, as Lighthouse has it, and a processor a fourth as fast. */
const phone = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 84_375 };
const slowness = 4;

/** Make a page as slow as on a phone: its processor, and its line too where `isLine` is set. */
export async function slowDown(page: Page, isLine: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  if (!isLine) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...phone });
}

/** Milliseconds from opening the search of a page to the first result, with nothing kept by the browser, on a phone. */
export async function measureFirst(
  browser: Browser,
  url: string,
  place: SearchPlace,
  query: string,
): Promise<number> {
  await using context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await slowDown(page, true);
  const start = performance.now();
  await page.locator(place.open).first().click();
  await page.locator(place.field).first().pressSequentially(query);
  await page.locator(place.result).first().waitFor();
  return performance.now() - start;
}

/** The longest tasks of a page from now on, in milliseconds. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => window.longestTask);
}

/**
 * Type a query letter by letter; for each letter the milliseconds from the key to the first result
 * for what then stands in the field. Letters without a result in five seconds are left out.
 */
export async function measureTyping(
  page: Page,
  place: SearchPlace,
  query: string,
): Promise<number[]> {
  await page.locator(place.field).fill('');
  await page.locator(place.field).focus();
  const times: number[] = [];
  for (const letter of query) {
    await page.evaluate(watchNextKey, place);
    await page.keyboard.press(letter);
    const time = await page.evaluate(() => window.untilResult);
    if (time !== undefined) times.push(time);
  }
  return times;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Runs in the page: a promise of the time between the next key and its first result. */
function watchNextKey({ field, message, list, result }: SearchPlace): void {
  window.untilResult = new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>(field);
    let pressed = 0;
    const observer = new MutationObserver((changes) => {
      if (pressed === 0 || !input) return;
      const said = message ? (document.querySelector(message)?.textContent ?? '') : undefined;
      const isAnswer =
        said?.includes(input.value.trim()) ??
        changes.some(({ target }) => target instanceof Element && target.matches(list));
      if (isAnswer && document.querySelector(result)) end(performance.now() - pressed);
    });
    const timer = setTimeout(() => end(undefined), 5000);
    input?.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    function end(time: number | undefined): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve(time);
    }
  });
}

declare global {
  interface Window {
    untilResult: Promise<number | undefined>;
    longestTask: number;
  }
}
