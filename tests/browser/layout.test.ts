import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, search } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const types = pageTypes(entries, paths);

test('the names of paths on the home page break between words alone, at every width', async () => {
  await using visited = await visit('/');
  const { page } = visited;
  for (const width of [320, 360, 560, 641, 700, 768, 850, 960, 1100, 1151, 1280, 1400]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await brokenWords(page.locator('.paths a')), `${width}`).toEqual([]);
  }
});

test('a device and a class have their title where a category has it', async () => {
  const heads = [];
  for (const name of ['a category', 'a device', 'a class of devices']) {
    await using visited = await visit(types[name] ?? '', {
      viewport: { width: 1400, height: 800 },
    });
    heads.push((await visited.page.locator('h1').boundingBox())?.y);
  }
  expect(heads).toEqual([heads[0], heads[0], heads[0]]);
});

test('every class of devices has a link on the first screen of a phone', async () => {
  await using visited = await visit('/devices/', { viewport: { width: 360, height: 740 } });
  const { page } = visited;
  const classes = await page.locator('main h2 a').evaluateAll((all) => all.map((it) => `${it}`));
  expect(classes.length).toBeGreaterThan(1);
  const seen = await page
    .locator('main .chips a')
    .evaluateAll((all) =>
      all.filter((it) => it.getBoundingClientRect().bottom < innerHeight).map((it) => `${it}`),
    );
  expect(seen).toEqual(classes);
});

test('two engines fit side by side on a phone', async () => {
  await using visited = await visit('/compare/?with=a-phone-engine,ncnn', {
    viewport: { width: 360, height: 740 },
  });
  const beside = visited.page.locator('.beside');
  await beside.waitFor();
  expect(await beside.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  const [first, second] = await beside.locator('thead th').all();
  expect((await first?.boundingBox())?.y).toBe((await second?.boundingBox())?.y);
});

test('a star stands in one column on wide screens, and alone it adds no row on a phone', async () => {
  const kind = entries.find(({ kind }) => kind === 'tutorials')?.kind ?? '';
  await using visited = await visit(`/${kind}/`, { viewport: { width: 1400, height: 800 } });
  const { page } = visited;
  await page.locator('.star').first().waitFor();
  const items = page.locator('.entries > .entry');
  const ends = await items.evaluateAll((all) =>
    all.map((it) => {
      const star = it.querySelector('.star')?.getBoundingClientRect().right ?? 0;
      return Math.round(it.getBoundingClientRect().right - star);
    }),
  );
  expect(ends.length).toBeGreaterThan(0);
  expect(new Set(ends).size).toBe(1);
  await page.setViewportSize({ width: 360, height: 740 });
  const alone = items.filter({ hasNot: page.locator('.acts a') });
  expect(await alone.count()).toBeGreaterThan(0);
  const below = await alone.evaluateAll((all) =>
    all.map((it) => {
      const bottom = (part: string) => it.querySelector(part)?.getBoundingClientRect().bottom ?? 0;
      return bottom('.star') - bottom('.ref');
    }),
  );
  expect(Math.max(...below)).toBeLessThanOrEqual(4);
});

test('a note of my list stands below its entry, which keeps the whole width', async () => {
  const [entry] = entries;
  await using visited = await visit('/about/', { viewport: { width: 1400, height: 900 } });
  const { page } = visited;
  await page.evaluate(
    ([id, title]) => {
      const kept = { [`${id}`]: { title, saved: '2026-01-01', note: 'A note.' } };
      localStorage.setItem('made-up:my-list', JSON.stringify({ version: 1, entries: kept }));
    },
    [entry?.id, entry?.title],
  );
  await page.goto(new URL('/my-list/', page.url()).href);
  const item = page.locator('.entry.kept');
  // Its summary comes with the entries, and the item is drawn anew.
  await item.locator('> div > p').filter({ hasText: entry?.summary }).waitFor();
  const { whole, text, note } = await item.evaluate((it) => {
    const boxOf = (part: Element | null) => part?.getBoundingClientRect() ?? new DOMRect();
    const parts = { whole: it, text: it.querySelector('div'), note: it.querySelector('textarea') };
    return {
      whole: boxOf(parts.whole).width,
      text: { width: boxOf(parts.text).width, bottom: boxOf(parts.text).bottom },
      note: { width: boxOf(parts.note).width, top: boxOf(parts.note).top },
    };
  });
  expect(text.width).toBe(whole);
  expect(note.top).toBeGreaterThan(text.bottom);
  expect(note.width).toBeGreaterThan(400);
});

test('a search without results offers no file of them', async () => {
  await using visited = await visit('/search/?q=zzzzzzzz');
  const { page } = visited;
  await answered(page);
  const files = page.getByText('Cite these:');
  await files.waitFor({ state: 'attached' });
  expect(await files.isVisible()).toBe(false);
  await search(page, entries[0]?.title ?? '');
  await files.waitFor();
});

test('the page for contributors starts with the form', async () => {
  await using visited = await visit('/contribute/', { viewport: { width: 360, height: 740 } });
  const { page } = visited;
  const go = page.locator('main .btn.go');
  expect(await go.getAttribute('href')).toBe('/contribute/new/');
  expect((await go.boundingBox())?.y).toBeLessThan(740);
});

test('a year and what stands after it are two words', async () => {
  const entry = entries.find(({ year, format }) => year && format);
  if (!entry) throw new Error('The site holds no entry with a year and a format.');
  await using visited = await visit(`/${entry.kind}/`);
  const when = visited.page.locator(`[data-entry="${entry.id}"] .when`);
  expect(await when.innerText()).toBe(`${entry.year} ${entry.format}`);
});

/** Words that stand on two lines, in what a locator finds: such as fit into a narrow column. */
function brokenWords(texts: Locator): Promise<string[]> {
  return texts.evaluateAll((all) =>
    all.flatMap((element) => {
      const [text] = element.childNodes;
      if (!(text instanceof Text)) return [];
      return [...text.data.matchAll(/(?<!\S)[^\s-]{1,16}(?!\S)/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
}
