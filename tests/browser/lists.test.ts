import { describe, expect, inject, test } from 'vitest';
import { entryPulse } from '../../src/catalogue/pulse.ts';
import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import { readContent } from '../../src/files/read-content.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { pageSize } from '../../src/site/pages.ts';
import {
  boxesOf,
  filterBoxes,
  listed,
  longList,
  openTools,
  saidToBe,
  tick,
} from '../site/list-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const byKind = Map.groupBy(entries, ({ kind }) => kind);
const { ids, long, path, total } = longList(entries);
const entryOf = (id: string) => entries.find((entry) => entry.id === id) as EntryJson;

/** What the items show: the entries’ own word, or what was seen of their repositories. */
const { catalogue } = readContent(inject('fixtureContent'), '2026-01-01');
const statusOf = new Map(
  catalogue.entries.map((it) => [it.id, entryPulse(it, catalogue.observed)?.status]),
);

/** The values by which an entry can be found in the controls of a list. */
const offeredBy: Record<string, (entry: EntryJson) => readonly unknown[] | null | undefined> = {
  year: ({ year }) => [year],
  venue: ({ venue }) => [venue],
  organization: ({ organizations }) => organizations,
  code: ({ code, repository }) => [(code ?? repository) && 'yes'],
  results: ({ results }) => [results?.length && 'yes'],
  format: ({ format }) => [format],
  status: ({ id }) => [statusOf.get(`${id}`)],
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

test('the filter calls a state what the items call it', async () => {
  await using visited = await visit('/libraries/');
  const { page } = visited;
  await openTools(page);
  const label = page.locator('.tune label', { has: page.locator('input[value=active]') });
  expect(await label.locator('span').textContent()).toBe('maintained');
  expect(await page.locator('.entries .when', { hasText: 'maintained' }).count()).toBeGreaterThan(
    0,
  );
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

test('the categories of a kind stand in one row on a phone, and on the left where there is room', async () => {
  await using visited = await visit('/papers/', { viewport: { width: 320, height: 640 } });
  const { page } = visited;
  const links = page.locator('main .row a');
  const tops = await links.evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await links.last().focus();
  const end = await links.last().evaluate((it) => it.getBoundingClientRect().right);
  expect(end).toBeLessThanOrEqual(320);
  const paths = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await links.first().isVisible()).toBe(false);
  for (const path of paths.slice(1))
    expect(await page.locator(`.side a[href="${path}"]`).isVisible()).toBe(true);
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

function valuesOf(entry: EntryJson, name: string): string[] {
  const values = offeredBy[name]?.(entry) ?? [];
  return values.filter(Boolean).map(String);
}

function has(entry: EntryJson, name: string, value: string): boolean {
  return valuesOf(entry, name).includes(value);
}

function compareText(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
