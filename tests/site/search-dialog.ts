import type { Locator, Page } from 'playwright-core';

/** What the dialog says while it waits for its index. */
export const searching = 'Searching…';

/** The dialog, with its field and what it offers. */
export function dialogOf(page: Page): { dialog: Locator; field: Locator; options: Locator } {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  return { dialog, field: dialog.getByRole('combobox'), options: dialog.getByRole('option') };
}

/** Open the dialog by its key and wait for its field. */
export async function openByKey(page: Page): Promise<ReturnType<typeof dialogOf>> {
  await page.keyboard.press('/');
  const parts = dialogOf(page);
  await parts.field.waitFor();
  return parts;
}

/** Type a query into the dialog and wait for its answer; ids of the entries that are offered, in order. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const { dialog, field } = dialogOf(page);
  const status = dialog.getByRole('status');
  await status.evaluate((said) => said.replaceChildren());
  await field.fill(query);
  await dialog.locator('[role=status]:not(:empty)').filter({ hasNotText: searching }).waitFor();
  return offered(page);
}

/** Ids of the entries that the dialog offers, in order. */
export function offered(page: Page): Promise<string[]> {
  return dialogOf(page).options.evaluateAll((options) =>
    options.flatMap((option) => option.getAttribute('data-entry') ?? []),
  );
}
