import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { pageSize } from '../../src/site/pages.ts';
import { faultsOn } from '../site/axe.ts';
import {
  type FilterBox,
  filterBoxes,
  listed,
  openTools,
  said,
  saidToBe,
  tick,
} from '../site/list-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const byKind = Map.groupBy(entries, ({ kind }) => kind);
const [long] = [...byKind.values()].toSorted((a, b) => b.length - a.length);
if (!long?.[0] || long.length <= pageSize) throw new Error('The site holds no list of two pages.');
/** A list of several pages: its address, and all that it holds. */
const path = `/${long[0].kind}/`;
const total = long.length;
const ids = long.map(({ id }) => id);
const entryOf = (id: string) => entries.find((entry) => entry.id === id) as EntryJson;

/** The values by which an entry can be found in the controls of a list. */
const offeredBy: Record<string, (entry: EntryJson) => readonly unknown[] | null | undefined> = {
  year: ({ year }) => [year],
  venue: ({ venue }) => [venue],
  organization: ({ organizations }) => organizations,
  code: ({ code, repository }) => [(code ?? repository) && 'yes'],
  results: ({ results }) => [results?.length && 'yes'],
  format: ({ format }) => [format],
  status: ({ status }) => [status],
  platform: ({ platforms }) => platforms,
  backend: ({ backends }) => backends,
  precision: ({ precisions }) => precisions,
  language: ({ languages }) => languages,
  license: ({ license }) => [license],
};

describe('a list of several pages is sorted as a whole', () => {
  const orders: Record<string, (a: EntryJson, b: EntryJson) => number> = {
    year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
    oldest: (a, b) => (a.year ?? 9999) - (b.year ?? 9999),
    title: (a, b) => compareText(a.title, b.title),
    venue: (a, b) => Number(!a.venue) - Number(!b.venue) || compareText(a.venue, b.venue),
    added: (a, b) => Date.parse(b.added) - Date.parse(a.added),
  };

  test.each(Object.entries(orders))('by %s', async (order, compare) => {
    await using visited = await visit(`${path}?sort=title`);
    const { page, faults } = visited;
    await saidToBe(page, `${total} of ${total}`);
    await openTools(page);
    await page.locator('.tune select').selectOption(order);
    await saidToBe(page, order === 'year' ? /^\d+ entries$/ : `${total} of ${total}`);
    const shown = await listed(page);
    // By year is how the pages stand, so that this one has its own entries again.
    if (order === 'year') expect(shown).toHaveLength(pageSize);
    else expect(shown.toSorted()).toEqual(ids.toSorted());
    const found = shown.map(entryOf);
    expect(found).toEqual(found.toSorted(compare));
    const address = new URL(page.url()).searchParams.get('sort');
    expect(address).toBe(order === 'year' ? null : order);
    expect(faults).toEqual([]);
  });
});

test('a list without years offers no order by year, and an address that asks for one shows it as it is', async () => {
  const [kind = ''] =
    [...byKind].find(([, all]) => all.length > 1 && all.every((it) => !it.year && !it.venue)) ?? [];
  if (kind === '') throw new Error('There is no list without years.');
  await using visited = await visit(`/${kind}/?sort=oldest`);
  const { page, faults } = visited;
  await openTools(page);
  await saidToBe(page, /^\d+ entries$/);
  const orders = page.locator('.tune option');
  for (const name of await orders.allTextContents()) expect(name).not.toMatch(/year|venue/);
  expect(await page.locator('.tune select').inputValue()).toBe('year');
  expect(faults).toEqual([]);
});

describe.each([...byKind].filter(([, all]) => all.length > 2))('the filters of %s', (kind, all) => {
  test('show as many entries as stood beside the value, and the right ones', async () => {
    await using visited = await visit(`/${kind}/`);
    const { page, faults } = visited;
    await openTools(page);
    const offered = await filterBoxes(page);
    const expected = Object.keys(offeredBy).filter((name) => {
      const with_ = all.filter((entry) => valuesOf(entry, name).length > 0);
      const values = new Set(with_.flatMap((entry) => valuesOf(entry, name)));
      return [...values].some((value) => all.some((entry) => !has(entry, name, value)));
    });
    const byName = Map.groupBy(offered, ({ name }) => name);
    expect([...byName.keys()].toSorted()).toEqual(expected.toSorted());
    for (const [name, boxes] of byName) {
      for (const box of new Set([boxes[0], boxes.at(-1)])) {
        if (!box) continue;
        await tick(page, box);
        await saidToBe(page, `${box.count} of ${all.length}`);
        const wanted = all.filter((entry) => has(entry, name, box.value)).map(({ id }) => id);
        expect((await listed(page)).toSorted()).toEqual(wanted.toSorted());
        await tick(page, box);
        await saidToBe(page, /^\d+ entries$/);
      }
    }
    expect(await filterBoxes(page)).toEqual(offered);
    expect(faults).toEqual([]);
  });
});

test('values of one filter widen a list, those of several narrow it, and it can be sorted besides', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  await openTools(page);
  const [first, second] = await boxesOf(page, 'year');
  const [code] = await boxesOf(page, 'code');
  if (!first || !second || !code) throw new Error('There is too little to choose from.');
  await tick(page, first);
  await saidToBe(page, `${first.count} of`);
  await tick(page, second);
  await saidToBe(page, `${first.count + second.count} of`);
  await tick(page, code);
  await page.locator('.tune select').selectOption('added');
  await page.waitForURL(/sort=added/);
  const wanted = long.filter(
    (entry) =>
      [first.value, second.value].includes(`${entry.year}`) && has(entry, 'code', code.value),
  );
  await saidToBe(page, `${wanted.length} of ${total} entries, by day added`);
  const shown = await listed(page);
  expect(shown.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  const days = shown.map((id) => entryOf(id).added);
  expect(days).toEqual(days.toSorted().toReversed());
});

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

const dated = entries.find(({ venue, year, tags }) => {
  const many = (same: (entry: EntryJson) => boolean) => entries.filter(same).length > 2;
  const [tag = ''] = tags;
  return (
    venue &&
    many((it) => it.venue === venue) &&
    many((it) => it.year === year) &&
    many((it) => it.tags.includes(tag))
  );
});
if (!dated) throw new Error('The site holds no tag, year and venue of three entries.');
const types = {
  'a category': `/${dated.kind}/${dated.category}/`,
  'a tag': `/tags/${dated.tags[0]}/`,
  'a year': `/years/${dated.year}/`,
  'a venue': `/venues/${venueSlug(dated.venue ?? '')}/`,
};

describe.each(Object.entries(types))('the list of %s', (_, address) => {
  test('can be sorted and filtered', async () => {
    await using visited = await visit(address);
    const { page, faults } = visited;
    await openTools(page);
    const order = page.locator('.tune select');
    // Entries of one year stand by title as they are.
    if ((await order.locator('[value=title]').count()) > 0) {
      await order.selectOption('title');
      await saidToBe(page, 'by title');
    }
    expect(await order.locator('option:checked').textContent()).toBe('by title');
    const titles = (await listed(page)).map((id) => entryOf(id).title);
    expect(titles.length).toBeGreaterThan(2);
    expect(titles).toEqual(titles.toSorted(compareText));
    const [box] = (await filterBoxes(page)).filter(({ count }) => count > 0);
    if (!box) throw new Error('There is nothing to filter by.');
    await tick(page, box);
    await saidToBe(page, `${box.count} of `);
    expect((await listed(page)).every((id) => has(entryOf(id), box.name, box.value))).toBe(true);
    expect(faults).toEqual([]);
  });
});

test('a list loads nothing for its controls before they are used, and does not jump', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(path, page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((it) => it.includes('/list-') || it.includes('/page/'))).toEqual([]);
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shifts).toBe(0);
  await openTools(page);
  expect(asked).toContain(`${path}page/2/`);
});

test('the keyboard opens the controls, changes them, and keeps its place', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  await page.locator('.tune summary').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.tune select').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator('.tune select:focus').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await saidToBe(page, 'oldest first');
  expect(await page.locator('.tune select:focus').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('.tune input:focus:checked').waitFor();
  const [on] = (await filterBoxes(page)).filter((box) => box.on);
  await saidToBe(page, `${on?.count} of ${total}`);
  expect(await page.locator('.tune input:focus').count()).toBe(1);
  await page.keyboard.press('Space');
  await saidToBe(page, `${total} of ${total}`);
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  expect(await page.locator('.tune > details > summary:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('.tune select').waitFor({ state: 'hidden' });
});

describe('the words above the list of a category', () => {
  const address = types['a category'] ?? '';
  const chips = '.tune .chips a[data-tag]';

  test('filter it in place, say so, and go back; without a script they lead to the pages of tags', async () => {
    await using visited = await visit(address);
    const { page, faults } = visited;
    const whole = await listed(page);
    const chip = page.locator(chips).first();
    const tag = (await chip.getAttribute('data-tag')) ?? '';
    expect(await chip.getAttribute('href')).toBe(`/tags/${tag}/`);
    await chip.click();
    await saidToBe(page, /^\d+ of \d+/);
    expect(new URL(page.url()).search).toBe(`?tag=${tag}`);
    expect((await listed(page)).every((id) => entryOf(id).tags.includes(tag))).toBe(true);
    expect(await page.locator('.tune .chips [aria-current]').getAttribute('data-tag')).toBe(tag);
    await chip.click();
    await saidToBe(page, /^\d+ entries$/);
    expect(await listed(page)).toEqual(whole);
    expect(faults).toEqual([]);
  });
});

test('years stand as headings over their entries, in any order', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  const misplaced = () =>
    page.locator('.entries').evaluate((list) => {
      let year = '';
      const faults: string[] = [];
      for (const item of list.children) {
        const own = item.querySelector('.when a[href*="/years/"]')?.textContent ?? '';
        if (item.matches('.year')) year = item.querySelector('h2')?.textContent ?? '';
        else if (own && own !== year) faults.push(`${own} below ${year}`);
      }
      return { faults, headings: list.querySelectorAll('.year').length };
    });
  const before = await misplaced();
  expect(before.faults).toEqual([]);
  expect(before.headings).toBeGreaterThan(0);
  await openTools(page);
  await page.locator('.tune select').selectOption('oldest');
  await saidToBe(page, 'oldest first');
  const after = await misplaced();
  expect(after.faults).toEqual([]);
  expect(after.headings).toBe(new Set(long.map(({ year }) => year)).size);
});

test('selected entries come as one text of BibTeX and are saved together', async () => {
  await using visited = await visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, faults } = visited;
  const boxes = page.locator('.pick input');
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByText('3 selected').waitFor();
  await bar.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.getByText('BibTeX of 3 entries copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^@\w+\{/gm)).toHaveLength(3);
  for (const id of (await listed(page)).slice(0, 3)) {
    // Braces hold the capitals of a title.
    expect(copied.replace(/[{}]/g, '')).toContain(entryOf(id).title.slice(0, 20));
  }
  await bar.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('3 entries saved to my list').waitFor();
  await page.locator('.mine b', { hasText: '3' }).waitFor();
  await bar.getByRole('button', { name: 'Clear' }).click();
  await bar.waitFor({ state: 'hidden' });
  expect(await page.locator('.pick input:checked').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('BibTeX of an entry is copied from a list, and said to be', async () => {
  await using visited = await visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visited;
  // The script that copies comes when the page has time.
  await page.locator('.star').first().waitFor();
  const link = page.locator('.acts a[href$=".bib"]').first();
  await link.click();
  await page.getByText(/^BibTeX of .* copied/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/m);
  expect(new URL(page.url()).pathname).toBe(path);
});

test('the open filters have no fault by axe and need no sideways scrolling', async () => {
  const faults: string[] = [];
  const kept = entries.find(({ status, platforms }) => status && platforms);
  for (const address of [`${path}?sort=title`, `/${kept?.kind}/`]) {
    await using visited = await visit(address);
    const { page } = visited;
    await openTools(page);
    await page.locator('.tune fieldset summary').evaluateAll((all) => {
      for (const it of all) (it.parentElement as HTMLDetailsElement).open = true;
    });
    faults.push(...(await faultsOn(page, [360, 1280])).map((fault) => `${address}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('without JavaScript there are no controls, and links to tags and years do their work', async () => {
  await using visited = await visit(path, { javaScriptEnabled: false });
  const { page } = visited;
  expect(await page.locator('.tune details').isVisible()).toBe(false);
  expect(await page.locator('main button, main select, main input').count()).toBe(0);
  expect(await page.locator('.tune [role=status]').textContent()).toBe(`${total} entries`);
  const item = page.locator('.entry').first();
  expect(await item.locator('.by a[href*="/tags/"], .when a').count()).toBeGreaterThan(0);
  expect(await page.locator('.aside a[href*="/years/"]').count()).toBeGreaterThan(0);
});

describe('without the network', () => {
  test('a list says which page is missing, works with the others, and tries again', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    const lost = `**${path}page/2/`;
    await page.route(lost, (route) => route.abort());
    await openTools(page);
    const notice = page.locator('.tune [role=alert]');
    expect(await notice.textContent()).toMatch(/Page 2 of this list could not be loaded/);
    await page.locator('.tune select').selectOption('title');
    const left = total - Math.min(pageSize, total - pageSize);
    await saidToBe(page, `${left} of ${left}`);
    await page.unroute(lost);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saidToBe(page, `${total} of ${total}`);
    expect(await notice.isVisible()).toBe(false);
    expect((await listed(page)).toSorted()).toEqual(ids.toSorted());
  });

  test('a list says that its controls were not loaded, and tries again', async () => {
    await using visited = await visit(path);
    const { page } = visited;
    const script = /\/_astro\/list-[^/]*\.js/;
    await page.route(script, (route) => route.abort());
    const summary = page.locator('.tune summary').first();
    await summary.click();
    await saidToBe(page, 'Not loaded');
    await page.unroute(script);
    await summary.click();
    await openTools(page);
    expect(await said(page)).toBe(`${total} entries`);
  });
});

function valuesOf(entry: EntryJson, name: string): string[] {
  const values = offeredBy[name]?.(entry) ?? [];
  return values.filter(Boolean).map(String);
}

function has(entry: EntryJson, name: string, value: string): boolean {
  return valuesOf(entry, name).includes(value);
}

async function boxesOf(page: Page, name: string): Promise<FilterBox[]> {
  return (await filterBoxes(page)).filter((box) => box.name === name);
}

async function view(page: Page) {
  return {
    address: new URL(page.url()).search,
    said: await said(page),
    listed: await listed(page),
    order: await page.locator('.tune select').inputValue(),
    boxes: await filterBoxes(page),
  };
}

function compareText(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
