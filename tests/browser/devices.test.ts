import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { entries, url, visit } = await openSite();
const runs = entries.flatMap(({ path, results = [] }) =>
  results.flatMap((result) => (result.runs ?? []).map((run) => ({ path, result, run }))),
);
const counts = Map.groupBy(runs, ({ run }) => run.device);
const [device = ''] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
const own = runs.filter(({ run }) => run.device === device);
const path = `/devices/${device}/`;

test('without a script, a device’s plot and tables stand, and no control', async () => {
  await using visited = await visit(path, { javaScriptEnabled: false });
  const { page, faults } = visited;
  expect(await page.locator('.plot > svg').first().isVisible()).toBe(true);
  expect(await page.locator('tr[data-row]').count()).toBe(own.length);
  expect(await page.locator('main form:visible, main [type=checkbox]').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('a limit leaves the rows that keep it, the points with them, and stands in the address', async () => {
  await using visited = await visit(path);
  const { page, faults } = visited;
  // What answers comes after the first view.
  const form = page.locator('.tune:visible');
  const limit = page.locator('.tune [name=value]').last();
  const value = Number(
    await limit.evaluate((it: HTMLInputElement | HTMLSelectElement) =>
      it instanceof HTMLSelectElement ? it.options[1]?.value : it.value,
    ),
  );
  await page.goto(`${url}${path}?value=${value}`);
  await form.waitFor();
  const table = page.locator('.scroll').first();
  const shown = await table
    .locator('tr[data-row]:visible')
    .evaluateAll((rows) =>
      rows.map((row) => Number((row as HTMLTableRowElement).cells[1]?.textContent)),
    );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((it) => it >= value)).toBe(true);
  expect(await page.locator('.tune [role=status]').textContent()).toMatch(
    /^\d+ of \d+ numbers? fit/,
  );
  const left = page.locator('.plot').first().locator('a:not(.out)');
  expect(await left.count()).toBeLessThan(await page.locator('.plot').first().locator('a').count());
  expect(await left.and(page.locator('.front')).count()).toBeGreaterThan(0);
  expect(await page.locator('.plot a.out.front').count()).toBe(0);
  await form.getByRole('button', { name: 'Clear' }).click();
  await page.waitForURL(`${url}${path}`);
  expect(await page.locator('tr[data-row]:visible').count()).toBe(own.length);
  expect(faults).toEqual([]);
});

test('ticked rows stand side by side, by hand and from an address; what is gone is named', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  const boxes = page.locator('tr[data-row] [type=checkbox]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const columns = page.locator('#side-by-side thead th');
  expect(await columns.count()).toBe(2);
  await page.goto(`${page.url()},rgone`);
  await columns.first().waitFor();
  expect(await columns.count()).toBe(2);
  expect(await page.locator('.tray [role=status]').textContent()).toContain(
    'no longer on the list',
  );
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await columns.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

test('a point shows its card at focus and hover, arrow keys go on, and a tap opens nothing', async () => {
  await using visited = await visit(path, { hasTouch: true });
  const { page, faults } = visited;
  const card = page.locator('.point-card').first();
  const points = page.locator('.plot').first().locator('a');
  await points.and(page.locator('[tabindex="0"]')).focus();
  expect(await card.isVisible()).toBe(true);
  const first = await card.textContent();
  await page.keyboard.press('ArrowRight');
  expect(await card.textContent()).not.toBe(first);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  const hit = await points.last().boundingBox();
  expect(Math.min(hit?.width ?? 0, hit?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await points.last().locator('.hit').tap();
  expect(await card.isVisible()).toBe(true);
  expect(new URL(page.url()).hash).toBe('');
  expect(faults).toEqual([]);
});

test('two works are compared on one device, or a sentence says what comes nearest', async () => {
  await using visited = await visit('/devices/');
  const { page, faults } = visited;
  const options = await page
    .locator('[name=one] option')
    .evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
  const [one, other] = own
    .map(({ path }) => path.slice(1, -1))
    .filter((id, at, all) => options.includes(id) && all.indexOf(id) === at);
  await page.getByLabel('One work').selectOption(one ?? '');
  await page.getByLabel('Another').selectOption(other ?? options.at(-1) ?? '');
  await page.locator('.answer p').waitFor();
  expect(await page.locator('.answer tbody tr').count()).toBeGreaterThan(0);
  await page.goto(`${url}/devices/?compare=papers/none-such,${one}`);
  await page.locator('.answer', { hasText: '“papers/none-such”' }).waitFor();
  const renamed = page.locator('[name=one] option[data-former]').first();
  const [former] = (await renamed.getAttribute('data-former'))?.split(' ') ?? [];
  const now = await renamed.getAttribute('value');
  await page.goto(`${url}/devices/?compare=${former},${now === one ? other : one}`);
  await page.locator('.answer p').first().waitFor();
  expect(await page.locator('[name=one]').inputValue()).toBe(now);
  expect(faults).toEqual([]);
});

test('an address of a device that is not there says so', async () => {
  await using visited = await visit('/devices/none-such/');
  const { page, status } = visited;
  expect(status).toBe(404);
  expect(await page.locator('#no-device').isVisible()).toBe(true);
});
