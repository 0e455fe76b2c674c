import type { Page } from 'playwright-core';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { pageSize } from '../../src/site/pages.ts';

/** A box of a list's filters as the page shows it: its name, its value, the number beside it. */
export type FilterBox = { name: string; value: string; count: number; on: boolean };

/** Open the controls of a list and wait until they are there. */
export async function openTools(page: Page): Promise<void> {
  await page.locator('.tune summary').first().click();
  await page.locator('.tune select').waitFor();
}

/** Ids of the entries that a list shows, in their order. */
export function listed(page: Page): Promise<string[]> {
  return page
    .locator('.entries > [data-entry]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-entry') ?? ''));
}

/** What a list says of itself: `5 of 57 entries, by title`. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('.tune [role=status]').textContent()) ?? '';
}

/** Wait until a list shows so many entries; for a state that is reached without a sign of its own. */
export async function saidToBe(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.tune [role=status]', { hasText: text }).waitFor();
}

/** All boxes of the filters, folded ones too. */
export function filterBoxes(page: Page): Promise<FilterBox[]> {
  return page.locator('.tune input').evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).map((input) => ({
      name: input.name,
      value: input.value,
      count: Number(input.closest('label')?.querySelector('b')?.textContent),
      on: input.checked,
    })),
  );
}

/** Tick or untick a box, opening the group it is folded into. */
export async function tick(page: Page, { name, value }: Pick<FilterBox, 'name' | 'value'>) {
  const box = page.locator(`.tune input[name="${name}"][value=${JSON.stringify(value)}]`);
  await box.evaluate((input) => {
    const folded = input.closest('fieldset details');
    if (folded) (folded as HTMLDetailsElement).open = true;
  });
  await box.click();
}

/** The boxes of one filter. */
export async function boxesOf(page: Page, name: string): Promise<FilterBox[]> {
  return (await filterBoxes(page)).filter((box) => box.name === name);
}

/** A list of several pages: its address, and all that it holds. */
export function longList(entries: readonly EntryJson[]) {
  const [long] = [...Map.groupBy(entries, ({ kind }) => kind).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  if (!long?.[0] || long.length <= pageSize)
    throw new Error('The site holds no list of two pages.');
  return { long, path: `/${long[0].kind}/`, total: long.length, ids: long.map(({ id }) => id) };
}
