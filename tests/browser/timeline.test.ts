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
  const press = (key: string) => async () => {
    await page.keyboard.press(key);
    return inSight(page);
  };
  await region(page).focus();
  // The newest year is in sight at once, the oldest after scrolling, and the newest again on the way back.
  expect(await inSight(page)).toEqual({ oldest: false, newest: true });
  await expect.poll(press('ArrowLeft'), patience).toEqual({ oldest: true, newest: false });
  await expect.poll(press('ArrowRight'), patience).toEqual({ oldest: false, newest: true });
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

/** Whether the first and the last year of the table stand whole in sight, beside the categories. */
function inSight(page: Page): Promise<{ oldest: boolean; newest: boolean }> {
  return region(page).evaluate((it) => {
    const heads = [...it.querySelectorAll('thead th')].map((th) => th.getBoundingClientRect());
    const [names, oldest, newest] = [heads[0], heads[1], heads.at(-1)];
    const edge = it.getBoundingClientRect().right;
    return {
      oldest: Math.ceil(oldest?.left ?? -1) >= Math.floor(names?.right ?? 0),
      newest: Math.floor(newest?.right ?? Infinity) <= Math.ceil(edge),
    };
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
