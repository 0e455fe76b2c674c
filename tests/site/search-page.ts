import type { Page } from 'playwright-core';

/** Ids of the results that are shown, in order. */
export function results(page: Page): Promise<string[]> {
  return page
    .locator('#search-results > [data-entry]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-entry') ?? ''));
}

/** What the search page says about what it found. */
export async function status(page: Page): Promise<string> {
  return (await page.locator('#search-status').textContent()) ?? '';
}

/** How many entries the page says it found, those behind "More results" too. */
export async function total(page: Page): Promise<number> {
  return Number.parseInt(await status(page), 10) || 0;
}

/** Do something that searches anew and wait until the page has drawn what it found. */
export async function drawn(page: Page, act: () => Promise<unknown>): Promise<void> {
  await answered(page);
  // The attribute goes as soon as the page says anything new.
  await page.locator('#search-status').evaluate((said) => {
    said.setAttribute('data-old', '');
    const observer = new MutationObserver(() => {
      observer.disconnect();
      said.removeAttribute('data-old');
    });
    observer.observe(said, { childList: true });
  });
  await act();
  await page.locator('#search-status:not([data-old])').waitFor({ state: 'attached' });
  await settled(page);
}

/** Put a query into the field and wait for its results. */
export async function search(page: Page, query: string): Promise<string[]> {
  await drawn(page, () => page.locator('#search-query').fill(query));
  return results(page);
}

/** Wait for the answer to the query of the address with which the page was opened. */
export async function answered(page: Page): Promise<void> {
  await page.locator('#search-status:not(:empty)').waitFor();
  await settled(page);
}

/** Wait until no search is under way, as the page says. */
async function settled(page: Page): Promise<void> {
  await page.locator('body:not([data-asked])').waitFor();
}

/** Wait until the page's script is there, which puts the cursor into the field. */
export async function started(page: Page): Promise<void> {
  await page.locator('#search-query:focus').waitFor();
}

/** Wait for all values of the facets, which come once a reader moves. */
export async function faceted(page: Page): Promise<void> {
  await answered(page);
  await page.locator('#search-facets').hover();
  await page.locator('#search-facets details label').first().waitFor({ state: 'attached' });
}

/** A facet's box as the page shows it: the kind, its value, the number beside it. */
export type Box = { name: string; value: string; count: number; on: boolean };

/** All boxes of the facets. */
export function boxes(page: Page): Promise<Box[]> {
  return page.locator('#search-facets input').evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).map((input) => ({
      name: input.name,
      value: input.value,
      count: Number(input.closest('label')?.querySelector('b')?.textContent),
      on: input.checked,
    })),
  );
}

/** Tick or untick the box of a facet, opening the group it is folded into, and wait for the results. */
export async function choose(page: Page, { name, value }: Pick<Box, 'name' | 'value'>) {
  const box = page.locator(`#search-facets input[name="${name}"][value=${JSON.stringify(value)}]`);
  await box.evaluate((input) => {
    const folded = input.closest('details');
    if (folded) folded.open = true;
  });
  await drawn(page, () => box.click());
}
