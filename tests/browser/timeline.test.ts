import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite, patience } from '../site/open-site.ts';

const { visit } = await openSite();
const hint = (page: Page) => page.getByText('Scroll the table sideways');

test('the table of years shows all its years at once on a common screen, without a word of scrolling', async () => {
  for (const width of [1280, 1400, 768]) {
    await using visited = await visit('/timeline/');
    const { page } = visited;
    await page.setViewportSize({ width, height: 800 });
    expect(await rest(page)).toBe(0);
    expect(await hint(page).isVisible()).toBe(false);
  }
});

test('on a phone the table says that it scrolls, does by key, and keeps its categories in sight', async () => {
  await using visited = await visit('/timeline/');
  const { page, faults } = visited;
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await hint(page).isVisible()).toBe(true);
  expect(await years(page)).toBeGreaterThan(7);
  const names = () =>
    region(page)
      .locator('tbody [scope=row], thead th:first-child')
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
  const before = await names();
  await region(page).focus();
  // The newest year is in sight at once, the oldest after scrolling.
  const last = region(page).locator('thead th').last();
  expect(await last.evaluate((it) => it.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowLeft');
      return earliest(page);
    }, patience)
    .toBeGreaterThanOrEqual(0);
  expect(await names()).toEqual(before);
  // Nothing that scrolls away shows beside the categories.
  const edge = await region(page).evaluate((it) => it.getBoundingClientRect().left + 1);
  expect(new Set(before)).toEqual(new Set([edge]));
  expect(faults).toEqual([]);
});

function region(page: Page) {
  return page.getByRole('region', { name: 'Entries by category and year' });
}

/** How many pixels of the table are out of sight. */
function rest(page: Page): Promise<number> {
  return region(page).evaluate((it) => Math.floor(it.scrollWidth - it.clientWidth));
}

/** Where the earliest year starts from the left of the table; below zero where it is out of sight. */
function earliest(page: Page): Promise<number> {
  return region(page).evaluate((it) => {
    const left = it.querySelector('thead th:nth-child(2)')?.getBoundingClientRect().left ?? -1;
    return left - it.getBoundingClientRect().left;
  });
}

/** How many years stand whole in sight. */
function years(page: Page): Promise<number> {
  return region(page).evaluate((it) => {
    const { right } = it.getBoundingClientRect();
    const heads = [...it.querySelectorAll('thead th:not(:first-child)')];
    return heads.filter((head) => head.getBoundingClientRect().right <= right).length;
  });
}
