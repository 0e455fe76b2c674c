import type { Page } from 'playwright-core';

/** Where a page has its search: selectors of the field, of the text that names the query, and of a result. */
export type SearchPlace = { field: string; message: string; result: string };

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
function watchNextKey({ field, message, result }: SearchPlace): void {
  window.untilResult = new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>(field);
    let pressed = 0;
    const observer = new MutationObserver(() => {
      const said = document.querySelector(message)?.textContent ?? '';
      if (pressed === 0 || !input || !said.includes(input.value.trim())) return;
      if (document.querySelector(result)) end(performance.now() - pressed);
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
  }
}
