import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ready } from '../site/my-list-page.ts';
import { isFirefox } from '../site/open-browser.ts';
import { openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, results } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);
const phone = { viewport: { width: 360, height: 740 } };

describe('the key /', () => {
  test('puts the cursor into the field of the search page, which is its own dialog', async () => {
    await using visited = await visit(types['search with results'] ?? '');
    const { page } = visited;
    await answered(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await page.locator('#search-query').inputValue()).toBe('a/b');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('is left to the browser where a modifier is held', async () => {
    await using visited = await visit('/');
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      await visited.page.keyboard.press(`${modifier}+/`);
      expect(await visited.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    }
  });
});

describe('on the search page', () => {
  const { tags = [] } = entries.find((entry) => entry.tags.length > 0) ?? {};
  const path = `/search/?q=${tags[0]}`;

  test('the arrows move through field and results, and Enter opens one', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    await answered(page);
    const found = await results(page);
    expect(found.length).toBeGreaterThan(1);
    const seen = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    const [first, second] = found;
    expect(seen).toEqual([first, second, first, 'search-query', 'search-query', first]);
    await page.keyboard.press('Enter');
    await page.locator(`main[data-entry="${first}"]`).waitFor();
  });

  test('the last arrow stays on the last result', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    await answered(page);
    const found = await results(page);
    for (const _ of [...found, 'once more']) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(found.at(-1));
  });

  test('Escape goes back to the field and clears it', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('search-query');
    expect(await page.locator('#search-query').inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe('');
  });

  test('a facet keeps the focus when it is chosen by key', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    await answered(page);
    const box = page.locator('#search-facets input').first();
    const value = await box.inputValue();
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.search.includes(encodeURIComponent(value)));
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value), patience)
      .toBe(value);
  });
});

test('the skip link comes first and leads past the menus', async () => {
  await using visited = await visit(types['a category'] ?? '');
  const { page } = visited;
  await page.keyboard.press('Tab');
  const link = page.locator(':focus');
  expect(await link.getAttribute('href')).toBe('#main');
  expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);
});

const everyWhere = isFirefox
  ? ['a category', 'search with results']
  : ['home', 'a category', 'an entry of papers', 'search with results', 'tags'];

test.each(everyWhere)('Tab reaches all there is to use, with a visible focus: %s', async (name) => {
  await using visited = await visit(types[name] ?? '');
  const { page } = visited;
  if (name.startsWith('search')) await answered(page);
  // What is loaded when the page is idle brings buttons to entries.
  if ((await page.locator('[data-entry]').count()) > 0) await ready(page);
  const wanted = await numberUsable(page);
  expect(wanted).toBeGreaterThan(5);
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < wanted + 5; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(readFocus);
    // The page itself, between the last thing and the first.
    if (!at) continue;
    if (!at.seen) unseen.push(at.html);
    reached.add(at.number);
  }
  expect(unseen).toEqual([]);
  expect(reached.size).toBe(wanted);
});

describe('the menu on a narrow screen', () => {
  test('opens by key, takes the focus in turn, closes by Escape and gives the focus back', async () => {
    await using visited = await visit(types['a category'] ?? '', phone);
    const { page } = visited;
    const button = page.getByRole('button', { name: 'Menu' });
    const menu = page.locator('#menu');
    expect(await menu.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('Tab');
    // Firefox stops at the menu itself first, as it may have to be scrolled.
    expect(await page.locator('#menu:focus, #menu :focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('leads to a category by key', async () => {
    const path = types['a category'] ?? '';
    await using visited = await visit(path.replace(/[^/]+\/$/, ''), phone);
    const { page } = visited;
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Space');
    await page.locator(`#menu a[href="${path}"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    expect(await page.locator('#menu').isVisible()).toBe(false);
  });
});

/** The result that has the focus, or the id of what else has it. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.closest('[data-entry]:not(main)')?.getAttribute('data-entry') ?? at?.id;
  });
}

/** Number everything that can be used and is shown, and say how many there are. */
function numberUsable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all =
      'a[href]:not([tabindex="-1"]), button, input, select, textarea, summary, [tabindex="0"]';
    const usable = [...document.querySelectorAll(all)].filter(
      (it) => it.checkVisibility() && !it.matches(':disabled'),
    );
    for (const [index, it] of usable.entries()) it.setAttribute('data-number', `${index}`);
    return usable.length;
  });
}

/** What has the focus, and whether a reader sees that: an outline, or a frame that changes. */
function readFocus(): { number: string; html: string; seen: boolean } | undefined {
  const at = document.activeElement;
  const number = at?.getAttribute('data-number');
  if (!at || !number) return undefined;
  // Past the last thing Firefox goes on in its own window, and the page shows no focus for a round.
  if (!document.hasFocus()) return { number, html: at.outerHTML, seen: true };
  const hasOutline = (it: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  const frame = at.closest('.find');
  const inside = at.getBoundingClientRect();
  const onScreen = inside.right > 0 && inside.bottom > 0 && inside.left < innerWidth;
  const framed = frame ? changes(frame, at) : false;
  return { number, html: at.outerHTML.slice(0, 200), seen: onScreen && (hasOutline(at) || framed) };

  function changes(it: Element, focus: Element): boolean {
    const withFocus = getComputedStyle(it).borderColor;
    (focus as HTMLElement).blur();
    const without = getComputedStyle(it).borderColor;
    (focus as HTMLElement).focus();
    return withFocus !== without;
  }
}
