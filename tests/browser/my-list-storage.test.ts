import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeShare } from '../../src/browser/my-list/share-address.ts';
import {
  button,
  fillStorage,
  forbidStorage,
  openMyList,
  ready,
  rows,
  savedList,
  store,
  stored,
  storedText,
} from '../site/my-list-page.ts';
import { patience } from '../site/open-site.ts';

const { first, list, open, second, url, visit } = await openMyList();

describe('two tabs', () => {
  test('show each other’s changes and lose none', async () => {
    await using visited = await visit(list);
    const { page, faults } = visited;
    const other = await page.context().newPage();
    await other.goto(`${url}/my-list/`);
    await button(page, `Save: ${first.title}`).click();
    await rows(other).first().waitFor();
    await other.goto(url + second.path);
    await button(other, `Save: ${second.title}`).click();
    await page.locator('.mine', { hasText: 'My list 2' }).waitFor();
    const press = (tab: Page) =>
      tab.evaluate(() => {
        for (const it of document.querySelectorAll<HTMLElement>('[data-mark=saved]')) it.click();
      });
    await Promise.all([press(page), press(other)]);
    const pressed = async (tab: typeof page) =>
      tab
        .locator('[data-mark=saved][aria-pressed=true]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('data-id') ?? ''));
    // An entry may have its button in one of them alone.
    const shown = async () =>
      [...new Set([...(await pressed(page)), ...(await pressed(other))])].toSorted();
    await expect
      .poll(
        async () => [await shown(), Object.keys((await stored(other)).entries).toSorted()],
        patience,
      )
      .toSatisfy(([seen, kept]) => seen.length > 2 && seen.join() === kept.join());
    expect(faults).toEqual([]);
  });

  test('keep what one saved where the other, which had not heard of it, writes over it', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const other = await page.context().newPage();
    await page.context().clock.install();
    await other.goto(`${url}/about/`);
    await page.goto(url + list);
    await ready(page);
    // Both write in one moment, however long that takes.
    await page.context().clock.pauseAt(Date.now() + 60_000);
    await button(page, `Save: ${first.title}`).click();
    await store(other, savedList([second]));
    const ids = async () => Object.keys((await stored(other)).entries).toSorted();
    await expect.poll(ids, patience).toEqual([first.id, second.id].toSorted());
    await page.locator('.mine', { hasText: 'My list 2' }).waitFor();
    // Later the other tab knows what it does.
    await page.context().clock.runFor(2000);
    await store(other, savedList([second]));
    await page.locator('.mine', { hasText: 'My list 1' }).waitFor();
    expect(await ids()).toEqual([second.id]);
  });

  test('that write on one note keep both texts', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const other = await page.context().newPage();
    await page.context().clock.install();
    const note = (tab: Page) => tab.getByLabel(`Your note on ${first.title}`);
    for (const tab of [page, other]) {
      await tab.goto(url + first.path);
      await note(tab).waitFor();
    }
    // Neither is stored until both are written, however long that takes.
    await page.context().clock.pauseAt(Date.now() + 60_000);
    await note(page).fill('Written here.');
    await note(other).fill('Written there.');
    const kept = (tab: Page) => async () => (await stored(tab))?.entries[first.id]?.note;
    await note(page).blur();
    // What one tab writes comes to the other after a while.
    await expect.poll(kept(other), patience).toContain('Written here.');
    await note(other).blur();
    await expect.poll(kept(page), patience).toContain('Written there.');
    expect(await kept(page)()).toContain('Written here.');
  });
});

describe('where the browser’s storage', () => {
  test('is forbidden, pages work and say that nothing was saved', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    await forbidStorage(page);
    for (const path of [list, first.path]) {
      await page.goto(url + path);
      const save = button(page, `Save: ${first.title}`);
      await save.click();
      await page.getByText('does not let the site keep anything').waitFor();
      expect(await save.getAttribute('aria-pressed')).toBe('false');
    }
    await page.goto(`${url}/my-list/`);
    await page.getByText('does not let the site keep anything').waitFor();
    await page.goto(`${url}/my-list/#${writeShare([first.id])}`);
    await page.reload();
    await page.getByText('1 entry was shared').waitFor();
    expect(faults).toEqual([]);
  });

  test('is full, what was saved stays and a note stays in its field', async () => {
    await using visited = await open('/my-list/', savedList([first]));
    const { page, faults } = visited;
    await page.goto(url + first.path);
    await ready(page);
    await fillStorage(page);
    const before = await storedText(page);
    const note = page.getByLabel(`Your note on ${first.title}`);
    await note.fill('A note that is too long for what room is left. '.repeat(20));
    await note.blur();
    await page.getByText('is full, so this was not saved').waitFor();
    expect(await note.inputValue()).toContain('too long');
    expect(await storedText(page)).toBe(before);
    expect(faults).toEqual([]);
  });

  test.each(['no list', '{"version":7,"entries":{"papers/x":{}}}', '[]'])(
    'holds %j, it is kept aside before anything is written, and shown',
    async (garbage) => {
      await using visited = await visit('/about/');
      const { page, faults } = visited;
      await store(page, garbage);
      await page.goto(url + list);
      await button(page, `Save: ${first.title}`).click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBe(garbage);
      expect(Object.keys((await stored(page)).entries)).toEqual([first.id]);
      await page.goto(`${url}/my-list/`);
      await page.getByText('could not be read, and was kept aside').waitFor();
      expect(await rows(page).count()).toBe(1);
      await button(page, 'Delete it').click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBeNull();
      await button(page, 'Undo').click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBe(garbage);
      expect(faults).toEqual([]);
    },
  );

  test('is full and holds garbage, nothing is written over it', async () => {
    await using visited = await visit(list);
    const { page } = visited;
    await ready(page);
    await store(page, 'no list '.repeat(100));
    await fillStorage(page);
    await button(page, `Save: ${first.title}`).click();
    await page.getByText('is full, so this was not saved').waitFor();
    expect(await storedText(page)).toBe('no list '.repeat(100));
  });
});
