import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageSize } from '../../src/site/pages.ts';
import {
  boxesOf,
  filterBoxes,
  listed,
  longList,
  openTools,
  said,
  saidToBe,
  tick,
} from '../site/list-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const { long, path, total } = longList(entries);

describe('the address', () => {
  test('of a list asks for a tag by what it was called before', async () => {
    const papers = entries.filter(({ kind }) => kind === 'papers');
    const tagged = papers.filter(({ tags }) => tags.includes('int8'));
    expect(tagged.length).toBeGreaterThan(0);
    await using visited = await visit('/papers/?tag=eight-bit');
    const { page } = visited;
    await saidToBe(page, `${tagged.length} of ${papers.length}`);
    expect((await listed(page)).toSorted()).toEqual(tagged.map(({ id }) => id).toSorted());
  });

  test('holds what is chosen: back, forward and a reload keep it', async () => {
    await using visited = await visit(`${path}?from=mail#main`);
    const { page } = visited;
    await openTools(page);
    const seen = [await view(page)];
    const [year] = await boxesOf(page, 'year');
    if (!year) throw new Error('There is no year.');
    for (const act of [
      () => tick(page, year),
      () => page.locator('.tune select').selectOption('title'),
      () => page.getByRole('button', { name: 'Clear' }).click(),
    ]) {
      const before = await said(page);
      await act();
      await page.waitForFunction(
        (old) => document.querySelector('.tune [role=status]')?.textContent !== old,
        before,
      );
      seen.push(await view(page));
    }
    expect(new Set(seen.map(({ address }) => address)).size).toBe(3);
    expect(seen[3]).toEqual({ ...seen[0], address: '?from=mail' });
    for (const step of [2, 1]) {
      await page.goBack();
      await saidToBe(page, seen[step]?.said ?? '');
      expect(await view(page)).toEqual(seen[step]);
    }
    await page.goForward();
    await saidToBe(page, seen[2]?.said ?? '');
    await page.reload();
    await saidToBe(page, seen[2]?.said ?? '');
    expect(await view(page)).toEqual(seen[2]);
  });

  test('brings its state back after a reload of the whole list before it', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    await openTools(page);
    await page.locator('.tune select').selectOption('title');
    await saidToBe(page, `${total} of ${total}`);
    const sorted = await listed(page);
    await page.goBack();
    await saidToBe(page, /^\d+ entries$/);
    await page.reload();
    await page.goForward();
    await saidToBe(page, `${total} of ${total}`);
    expect(await listed(page)).toEqual(sorted);
  });

  test('given to somebody else shows the same, and Clear leads to the whole list', async () => {
    const [entry] = long;
    await using visited = await visit(`${path}page/2/?tag=${entry?.tags[0]}&sort=oldest`);
    const { page, faults } = visited;
    await saidToBe(page, `of ${total} entries`);
    const wanted = long.filter(({ tags }) => tags.includes(entry?.tags[0] ?? ''));
    expect((await listed(page)).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    expect(await page.locator('nav.pages').isVisible()).toBe(false);
    // Controls that nobody has asked for do not push the list away.
    expect(await page.locator('.tune select').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Clear' }).click();
    await saidToBe(page, /^\d+ entries$/);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('nav.pages').isVisible()).toBe(true);
    expect((await listed(page)).length).toBeLessThanOrEqual(pageSize);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(faults).toEqual([]);
  });

  test.each([
    '?sort=up',
    '?year=1',
    '?tag=%3Cimg%20src=x%20onerror=alert(1)%3E&tag=__proto__',
    '?status=&platform=%00&code=no',
    '?tag=%E0%A4%A&&&=&sort',
    `?year=${'2017,'.repeat(50)}`,
  ])('broken by hand shows the list whole: %s', async (broken) => {
    await using visited = await visit(path);
    const { page, faults } = visited;
    const whole = await listed(page);
    await page.goto(new URL(path + broken, page.url()).href);
    await openTools(page);
    expect(await listed(page)).toEqual(whole);
    expect(await said(page)).toBe(`${total} entries`);
    expect((await filterBoxes(page)).filter(({ on }) => on)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Clear' }).count()).toBe(0);
    const [year] = await boxesOf(page, 'year');
    if (year) await tick(page, year);
    await saidToBe(page, `${year?.count} of ${total}`);
    expect([...new URL(page.url()).searchParams.getAll('year')]).toEqual([year?.value]);
    expect(faults).toEqual([]);
  });
});

async function view(page: Page) {
  return {
    address: new URL(page.url()).search,
    said: await said(page),
    listed: await listed(page),
    order: await page.locator('.tune select').inputValue(),
    boxes: await filterBoxes(page),
  };
}
