import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOn } from '../site/axe.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();

const results = entries.flatMap((entry) => entry.results ?? []);
const tasks = Map.groupBy(results, ({ task }) => task);
/** Results that compare stand in one table. */
const tables = Map.groupBy(results, ({ task, dataset, metric, unit }) =>
  [task, dataset, metric, unit].join('\n'),
);
const images = tasks.get('image classification') ?? [];
const texts = tasks.get('language modelling') ?? [];
const withoutScripts = { javaScriptEnabled: false };

test('every result stands in a table, with the cost that its entry states', async () => {
  await using visited = await visit('/results/', withoutScripts);
  const { page, faults } = visited;
  expect(await page.locator('main tbody tr').count()).toBe(results.length);
  const models = await page.locator('#table tbody th').allTextContents();
  for (const { model } of images) expect(models.some((text) => text.includes(model))).toBe(true);
  expect(await page.locator('main table').count()).toBe(tables.size);
  expect(await page.locator('#limits').isVisible()).toBe(false);
  expect(await page.locator('main table button').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('all rows stand in folded tables by task, which the page’s addresses and its list of tasks lead to', async () => {
  await using visited = await visit('/results/', withoutScripts);
  const { page } = visited;
  expect(await page.locator('main details').count()).toBe(tables.size);
  expect(await page.locator('tr[data-row]:visible').count()).toBe(0);
  await page.locator('.past a[href="#table"]').click();
  expect(await page.locator('#table tr[data-row]:visible').count()).toBe(images.length);
  await page.locator('.tasks a', { hasText: 'Language modelling' }).click();
  const task = page.locator('.task:target');
  expect(await task.locator('h2').textContent()).toBe('Language modelling');
  await task.locator('summary').click();
  expect(texts.length).toBeGreaterThan(1);
  expect(await task.locator('tr[data-row]:visible').count()).toBe(texts.length);
  expect(await task.locator('summary b').textContent()).toBe(`${texts.length} rows`);
});

test('a heading sorts its table by a key press, and once more the other way round, what is not stated last', async () => {
  await using visited = await visit('/results/#table');
  const { page } = visited;
  const heading = page.locator('#table th[data-key=parameters]');
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  const up = await column(page, 'parameters');
  expect(up.indexOf('–')).toBeGreaterThan(0);
  const stated = up.filter((text) => text !== '–').map(Number);
  expect(up.slice(stated.length).every((text) => text === '–')).toBe(true);
  expect(stated).toEqual(stated.toSorted((a, b) => a - b));
  await page.keyboard.press('Space');
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  const down = await column(page, 'parameters');
  expect(down.slice(0, stated.length).map(Number)).toEqual(stated.toReversed());
  expect(await page.locator('#table [aria-sort]').count()).toBe(1);
  await page.locator('#table th[data-key=model] button').click();
  const models = await page.locator('#table tbody th a').allTextContents();
  expect(models).toEqual(models.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

test('limits keep rows and points that fit, show those that lack a number when asked, and stand in the address', async () => {
  await using visited = await visit('/results/?parameters=6#parameters');
  const { page, faults } = visited;
  const fits = results.filter(({ parameters }) => parameters && parameters <= 6).length;
  const unknown = results.filter(({ parameters }) => !parameters).length;
  const said = `${fits} rows of ${results.length} fit. ${unknown} rows more lack a number`;
  expect(await page.locator('#limits [role=status]').textContent()).toContain(said);
  expect(await keptRows(page)).toEqual({ fits, apart: 0 });
  const show = page.getByRole('button', { name: `Show ${unknown} rows that lack this number` });
  await show.click();
  expect(await keptRows(page)).toEqual({ fits, apart: unknown });
  expect(new URL(page.url()).search).toBe('?parameters=6&unstated=show');
  await page.getByRole('button', { name: `Hide ${unknown} rows that lack this number` }).click();
  expect(await keptRows(page)).toEqual({ fits, apart: 0 });
  const points = (fit: string) => page.locator(`#parameters .broad a[data-fit=${fit}]`).count();
  const drawn = images.filter(({ parameters }) => parameters);
  expect(await points('fits')).toBe(drawn.filter((it) => (it.parameters ?? 0) <= 6).length);
  expect(await points('exceeds')).toBe(drawn.filter((it) => (it.parameters ?? 0) > 6).length);

  const slider = page.getByRole('slider', { name: 'Multiply-adds' });
  await slider.focus();
  await page.keyboard.press('Home');
  const { search, hash } = new URL(page.url());
  expect(search).toMatch(/^\?multiply-adds=\d+&parameters=6$/);
  expect(hash).toBe('#parameters');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^at most \d+ M$/);
  await page.reload();
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^at most \d+ M$/);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(new URL(page.url()).search).toBe('');
  expect(await keptRows(page)).toEqual({ fits: results.length, apart: 0 });
  expect(await page.getByRole('button', { name: 'that lack' }).count()).toBe(0);
  expect(faults).toEqual([]);
});

test('a table without any row left is hidden with its task, and few rows are open at once', async () => {
  const least = Math.min(...images.flatMap(({ multiplyAdds }) => multiplyAdds ?? []));
  await using visited = await visit(`/results/?multiply-adds=${least}`);
  const { page } = visited;
  const fits = images.filter(({ multiplyAdds }) => multiplyAdds === least).length;
  expect(await page.locator('tr[data-row]:visible').count()).toBe(fits);
  expect(await page.locator('main table:visible').count()).toBe(1);
  expect(await page.locator('.task:visible summary b').allTextContents()).toEqual([
    `${fits} of ${images.length} rows`,
  ]);
  expect(await page.locator('.tasks li:visible').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.locator('.task:visible').count()).toBe(tasks.size);
  expect(await page.locator('.tasks li:visible').count()).toBe(tasks.size);
  expect(await page.locator('tr[data-row]:visible').count()).toBe(0);
});

test('a limit of latency holds for the chosen device, and a kind of source can be left out', async () => {
  await using visited = await visit('/results/');
  const { page } = visited;
  const device = page.getByLabel('Device of the latency');
  const board = device.locator('option', { hasText: 'Board B' });
  await device.selectOption(await board.getAttribute('value'));
  const slider = page.getByRole('slider', { name: 'Latency' });
  await slider.focus();
  await page.keyboard.press('Home');
  const limit = Number(new URL(page.url()).searchParams.get('latency'));
  const fast = results.filter(({ runs }) =>
    runs?.some((it) => it.device === 'board-b' && (it.latency ?? 999) <= limit),
  );
  expect(await keptRows(page)).toEqual({ fits: fast.length, apart: 0 });
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('checkbox', { name: 'Paper' }).uncheck();
  const left = results.filter(({ source }) => source.kind !== 'paper').length;
  expect(await keptRows(page)).toEqual({ fits: left, apart: 0 });
  expect(new URL(page.url()).search).toBe('?without=paper');
});

test('an address with limits that mean nothing shows everything, and what was left out of it', async () => {
  await using visited = await visit(
    '/results/?parameters=-1&int8=x&latency=5&device=none&what=1#no',
  );
  const { page, faults } = visited;
  expect(await keptRows(page)).toEqual({ fits: results.length, apart: 0 });
  const status = page.locator('#limits [role=status]');
  expect(await status.textContent()).toContain(
    'left it out: parameters=-1, int8=x, latency=5, device=none.',
  );
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await status.textContent()).toBe('');
  expect(faults).toEqual([]);
});

test('an entry shows its own results and leads to all', async () => {
  const entry = entries.find((it) => it.results?.some(({ runs }) => runs));
  await using visited = await visit(entry?.path ?? '', withoutScripts);
  const { page } = visited;
  const section = page.locator('#results');
  expect(await section.locator('tbody').count()).toBe(entry?.results?.length);
  const [result] = entry?.results ?? [];
  for (const text of [result?.model, String(result?.value), result?.source.place])
    expect(await section.textContent()).toContain(text);
  await section.getByRole('link', { name: 'Compare' }).click();
  await page.waitForURL('**/results/');
});

test('an entry shows its results whole, on every screen and on paper', async () => {
  // On a phone, and where the text stands between navigation and facts.
  const narrow = [320, 360, 1153];
  const path = entries.find((it) => it.results?.some(({ runs }) => runs))?.path ?? '';
  await using visited = await visit(path, withoutScripts);
  const { page } = visited;
  const faults: string[] = [];
  for (const [media, width] of [
    ...[320, 360, 800, 1153, 1280].map((it) => ['screen', it] as const),
    ['print', 700] as const,
  ]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media });
    const cut = await page.locator('#results > div').evaluateAll((all) => {
      const hasMore = (it: Element) => it.scrollWidth > it.clientWidth;
      return all.filter(hasMore).map((it) => `${it.scrollWidth} px in ${it.clientWidth}`);
    });
    faults.push(...cut.map((it) => `${media} ${width}: ${it}`));
    const titles = page.locator('#results thead').first();
    // Where there is no room for columns, each number has its column's name before it.
    const named = await page
      .locator('#results td[data-title]')
      .first()
      .evaluate((it) => getComputedStyle(it, '::before').content !== 'none');
    expect([width, named]).toEqual([width, !(await titles.isVisible())]);
    expect([width, named]).toEqual([width, media === 'screen' && narrow.includes(width)]);
  }
  expect(faults).toEqual([]);
});

test('limited results and an entry with results have no fault by axe and no sideways scrolling', async () => {
  const entry = entries.find((it) => it.results?.some(({ runs }) => runs));
  const faults: string[] = [];
  for (const path of ['/results/?parameters=3&unstated=show#table', entry?.path ?? '']) {
    await using visited = await visit(path);
    const found = await faultsOn(visited.page, [360, 768, 1400]);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

/** How many rows are there for a reader who opens all folds: those that fit, and those that lack a number. */
async function keptRows(page: Page): Promise<{ fits: number; apart: number }> {
  return page.locator('tr[data-row]').evaluateAll((rows) => {
    const kept = rows.filter((row) => !row.closest('[hidden]'));
    const apart = kept.filter((row) => row.closest('[data-apart]')).length;
    return { fits: kept.length - apart, apart };
  });
}

async function column(page: Page, key: string): Promise<string[]> {
  const keys = await page
    .locator('#table thead th')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.key));
  return page.locator(`#table tbody tr > :nth-child(${keys.indexOf(key) + 1})`).allTextContents();
}
