import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);
const printed = ['home', 'a category', 'the related lists', 'an entry of papers', 'a guide'];

describe.each(printed)('on paper: %s', (name) => {
  const path = types[name] ?? '';

  test('what is there to click is gone, and what is there to read stays', async () => {
    await using visited = await print(path);
    const { page } = visited;
    // What stands at the head or foot of a part is to be read.
    const chrome =
      ':is(header, footer):not(:is(main, article, section) *), nav, button, input, select, label, .skip, [href$=".bib"]';
    const left = await page.locator(`:is(${chrome}):visible`).evaluateAll((all) => {
      return all.map((it) => it.outerHTML.slice(0, 100));
    });
    expect(left).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const hidden = await page
      .locator('main :is([data-entry] h2, [data-entry] h3, .prose p)')
      .evaluateAll((all) => all.filter((it) => !it.checkVisibility()).length);
    expect(hidden).toBe(0);
  });

  test('the address of every outer link is written out, and of no other', async () => {
    await using visited = await print(path);
    const links = await visited.page.locator('a:visible').evaluateAll((all) =>
      all.map((it) => ({
        href: it.getAttribute('href') ?? '',
        after: getComputedStyle(it, '::after').content,
      })),
    );
    const isOuter = (href: string) => href.startsWith('http');
    expect(links.filter(({ href, after }) => isOuter(href) !== after.includes(href))).toEqual([]);
    expect(links.filter(({ href, after }) => !isOuter(href) && after !== 'none')).toEqual([]);
  });

  test('it is black on white, from the dark scheme too', async () => {
    await using visited = await print(path);
    const faults = await visited.page.locator('body, body *:visible').evaluateAll((all) =>
      all.flatMap((it) => {
        const { color, backgroundColor } = getComputedStyle(it);
        const isPlain = /^rgba\(.+, 0\)$|^rgb\(255, 255, 255\)$/.test(backgroundColor);
        return color === 'rgb(0, 0, 0)' && isPlain ? [] : [`${it.outerHTML.slice(0, 80)} ${color}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('no entry, card or figure is cut, and the end says where it is from', async () => {
    await using visited = await print(path);
    const { page } = visited;
    const breaks = await page
      .locator(':is(.entry, .news li, figure, pre):visible')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    const last = page.locator('body > :visible').last();
    expect(await last.textContent()).toMatch(/^https:\/\/\S+$/);
    expect(await last.textContent()).toContain(path);
  });
});

test('an entry’s facts and citations are printed, its buttons are not', async () => {
  await using visited = await print(types['an entry of papers'] ?? '');
  const { page } = visited;
  expect(await page.locator('.aside dl').isVisible()).toBe(true);
  const citation = page.locator('#cite details p').first();
  expect(await citation.evaluate((it) => it.getBoundingClientRect().height)).toBeGreaterThan(0);
  expect(await page.locator('#cite .chips').first().isVisible()).toBe(false);
  expect(await page.getByText('Edit on GitHub').isVisible()).toBe(false);
});

test('results are printed without what chooses among them', async () => {
  await using visited = await print(types.results ?? '');
  const { page } = visited;
  await page.locator('#limits:not([hidden])').waitFor({ state: 'attached' });
  expect(await page.locator('.plot:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('#limits:visible, .choose:visible').count()).toBe(0);
});

test('nothing of My list is printed with an entry but a note that was written', async () => {
  await using visited = await print(types['an entry of papers'] ?? '');
  const { page } = visited;
  const signs = () =>
    page
      .getByText(/Save$|Mark read$/)
      .filter({ visible: true })
      .count();
  expect(await signs()).toBe(0);
  expect(await page.locator('.later').first().isVisible()).toBe(false);
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' });
  expect(await signs()).toBe(0);
  const note = page.locator('.aside textarea');
  await note.waitFor({ state: 'attached' });
  expect(
    await page
      .getByText(/^(Your note|Kept in this browser)/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await note.fill('Read again.');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => note.isVisible(), patience).toBe(true);
  expect(await page.getByText('Kept in this browser').isVisible()).toBe(false);
  const summaries = await page
    .locator('summary')
    .evaluateAll((all) => all.map((it) => getComputedStyle(it).listStyleType));
  expect(new Set(summaries)).toEqual(new Set(['none']));
});

test('the line for paper is not on the screen', async () => {
  await using visited = await visit('/');
  expect(await visited.page.locator('.printed').isVisible()).toBe(false);
});

async function print(path: string): Promise<AsyncDisposable & { page: Page }> {
  const visited = await visit(path);
  await visited.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return visited;
}
