import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();

const results = entries.flatMap((entry) => entry.results ?? []);
const tasks = Map.groupBy(results, ({ task }) => task);
const images = tasks.get('image classification') ?? [];
const withoutScripts = { javaScriptEnabled: false };

test('without a script, the links show one plot after another', async () => {
  await using visited = await visit('/results/', withoutScripts);
  const { page } = visited;
  expect(await shownPlots(page)).toEqual(['multiply-adds']);
  await page.locator('.choose a[href="#parameters"]').click();
  expect(await shownPlots(page)).toEqual(['parameters']);
});

test('a plot draws every row that states its cost, each as a link to its entry', async () => {
  await using visited = await visit('/results/');
  const { page } = visited;
  for (const [id, of] of [
    ['multiply-adds', images.filter(({ multiplyAdds }) => multiplyAdds)],
    ['parameters', images.filter(({ parameters }) => parameters)],
  ] as const) {
    const choice = page.locator(`.choose a[href="#${id}"]`);
    await choice.click();
    await choice.and(page.locator('[aria-current]')).waitFor();
    expect(await shownPlots(page)).toEqual([id]);
    const points = page.locator(`#${id} .broad a`);
    expect(await points.count()).toBe(of.length);
    const [some] = of;
    const name = new RegExp(`^${inPattern(some?.model ?? '')}: ${some?.value} %, .* million`);
    const point = page.locator(`#${id} .broad`).getByRole('link', { name }).first();
    const owner = entries.find((entry) => entry.results?.includes(some as never));
    expect(await point.getAttribute('href')).toBe(owner?.path);
  }
  expect(await page.locator('.choose [aria-current]').textContent()).toBe('Parameters');
});

test('latencies of two devices never stand in one plot', async () => {
  await using visited = await visit('/results/');
  const { page } = visited;
  // One result was measured in another number format, which is no plot by itself.
  const measured = images.filter(({ runs, precision }) => runs?.[0]?.runtime && !precision).length;
  // The examples of the schema are of a setting of their own.
  const plots = page.locator('.plot[id^=latency-]').filter({ hasText: 'An engine' });
  expect(await plots.count()).toBe(2);
  for (const plot of await plots.all()) {
    const device = (await plot.locator('h2').textContent())?.split(' on ')[1];
    expect(await plot.locator('.broad a').count()).toBe(measured);
    const names = await plot
      .locator('.broad a')
      .evaluateAll((points) => points.map((point) => point.getAttribute('aria-label')));
    expect(names.filter((name) => !name?.includes(` ms on ${device};`))).toEqual([]);
    expect(await plot.locator('figcaption').textContent()).toContain('An engine, 1 thread');
  }
});

test('a point shows its card at focus, and at a tap that opens nothing', async () => {
  await using visited = await visit('/results/', { hasTouch: true });
  const { page, faults } = visited;
  const card = page.locator('.point-card:visible');
  const point = page.locator('.plots svg:visible a').first();
  await point.focus();
  expect(await card.count()).toBe(1);
  const name = (await point.getAttribute('aria-label')) ?? '';
  expect(name).toContain(await card.locator('b').textContent());
  await page.getByRole('heading', { level: 1 }).tap();
  expect(await card.count()).toBe(0);
  await point.scrollIntoViewIfNeeded();
  const mark = await point.locator('path').boundingBox();
  if (!mark) throw new Error('The point is not drawn.');
  // Twelve pixels from its middle still hit it, where no other point is nearer.
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const owner = await page.evaluate(
    ([x = 0, y = 0]) =>
      [0, 90, 180, 270].some((angle) => {
        const turn = (angle * Math.PI) / 180;
        const hit = document.elementFromPoint(x + 11 * Math.cos(turn), y + 11 * Math.sin(turn));
        return hit?.closest('a')?.dataset.row !== undefined;
      }),
    [x, y],
  );
  expect(owner).toBe(true);
  await page.touchscreen.tap(x, y);
  await card.waitFor();
  expect(new URL(page.url()).pathname).toBe('/results/');
  expect(faults).toEqual([]);
});

test('the plot is on the first screen, with the limits and sources beside it, and on a phone above them', async () => {
  await using visited = await visit('/results/');
  const { page } = visited;
  await page.locator('#limits').waitFor();
  const [plot, limits] = [page.locator('.plot.shown figure'), page.locator('#limits')];
  for (const [width, height] of [
    [1400, 900],
    [360, 760],
  ] as const) {
    await page.setViewportSize({ width, height });
    const [drawn, form] = [await plot.boundingBox(), await limits.boundingBox()];
    if (!drawn || !form) throw new Error('The plot or its limits are not shown.');
    expect(drawn.y).toBeLessThan(height);
    if (width > 1000) {
      expect(form.x).toBeGreaterThan(drawn.x + drawn.width);
      expect(form.y).toBeLessThan(drawn.y + drawn.height);
    } else expect(form.y).toBeGreaterThan(drawn.y + drawn.height);
  }
  expect(await limits.getByRole('checkbox').count()).toBeGreaterThan(0);
});

test('no two labels of a plot touch, on a wide or a narrow screen', async () => {
  await using visited = await visit('/results/');
  const { page } = visited;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page.locator('.plot.shown a text').evaluateAll((texts) =>
      texts
        .map((text) => text.getBoundingClientRect())
        .filter((box) => box.width > 0)
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    );
    expect(boxes.length).toBeGreaterThan(2);
    const touching = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        // A line's box is taller than its letters.
        .filter((b) => a.left < b.right && b.left < a.right)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4),
    );
    expect(touching).toEqual([]);
  }
});

async function shownPlots(page: Page): Promise<string[]> {
  return page.locator('.plot:visible').evaluateAll((plots) => plots.map(({ id }) => id));
}

/** A text as a pattern that matches it alone. */
function inPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
