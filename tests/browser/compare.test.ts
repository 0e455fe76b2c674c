import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readContent } from '../../src/files/read-content.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { faultsOn } from '../site/axe.ts';
import { isFirefox } from '../site/open-browser.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const withoutScripts = { javaScriptEnabled: false };
/** The categories of engines, and what an engine must say to be compared. */
const { categories } = readContent(inject('fixtureContent'), '2026-01-01').catalogue;
const made = categories.libraries.filter(({ holds }) => holds === 'engines').map(({ id }) => id);
const isEngine = (entry: EntryJson) =>
  entry.kind === 'libraries' &&
  made.includes(entry.category) &&
  (entry.modelFormats ?? entry.precisions ?? entry.backends ?? entry.accelerators);
const hasNpu = ({ accelerators = [] }: EntryJson) =>
  accelerators.some(({ kind }) => kind !== 'FPGA');
const paths = (all: readonly EntryJson[]) => all.map(({ path }) => path).toSorted();
const maintained = entries.filter(isEngine).filter(({ status }) => status === 'active');

test('three clicks from home lead to every maintained engine with Android and any NPU, and no other', async () => {
  await using visited = await visit('/');
  const { page, faults } = visited;
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Compare' })
    .click();
  await page.locator('.engines label', { hasText: 'Android' }).click();
  await page.locator('.engines th.f-npu > label').click();
  const wanted = maintained.filter((it) => it.platforms?.includes('Android')).filter(hasNpu);
  expect(wanted.length).toBeGreaterThan(0);
  expect(await shown(page)).toEqual(paths(wanted));
  await expect.poll(() => new URL(page.url()).search).toBe('?on=android&npu=any');
  expect(await page.locator('.engines .asked').allTextContents()).toEqual(['Android', 'NPU, DSP']);
  expect(await page.locator('.sum[role=status]').textContent()).toMatch(`${wanted.length} of `);
  expect(faults).toEqual([]);
});

test('the filters and the count work without a script, by the keys alone', async ({ skip }) => {
  skip(isFirefox, 'Playwright clicks in Firefox with the help of a script');
  await using visited = await visit('/compare/', withoutScripts);
  const { page } = visited;
  expect(await shown(page)).toEqual(paths(maintained));
  await page.locator('summary', { hasText: 'Runs on' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const box = page.locator('#filter input:checked');
  expect(await box.count()).toBe(1);
  const label = (await box.locator('..').textContent())?.replace(/\s*\d+$/, '') ?? '';
  const wanted = maintained.filter(({ platforms }) => platforms?.includes(label));
  expect(await shown(page)).toEqual(paths(wanted));
  await page.getByLabel('Only maintained').uncheck();
  const all = entries.filter(isEngine).filter(({ platforms }) => platforms?.includes(label));
  expect(await shown(page)).toEqual(paths(all));
  expect(await page.locator('main').textContent()).toMatch(/needed/);
});

test('ticked engines stand side by side, with what differs marked, and the address brings them back', async () => {
  await using visited = await visit('/compare/');
  const { page, faults } = visited;
  await page.getByLabel('Choose A phone engine').check();
  const go = page.getByRole('button', { name: 'Side by side' });
  expect(await go.isEnabled()).toBe(false);
  await page.getByLabel('Choose ncnn').check();
  await go.click();
  expect(new URL(page.url()).search).toBe('?with=a-phone-engine,ncnn');
  await page.reload();
  const beside = page.locator('.beside');
  await beside.waitFor();
  expect(await beside.locator('thead th').allTextContents()).toEqual(['A phone engine', 'ncnn']);
  const reads = beside.locator('tr', { hasText: 'Reads' });
  expect(await reads.locator('td').allTextContents()).toEqual(['ONNX', 'ONNX']);
  expect(await reads.locator('b, small').count()).toBe(0);
  const npu = beside.locator('tr', { hasText: 'NPU' });
  expect(await npu.locator('td').last().textContent()).toBe('not stated');
  expect(await npu.locator('small').textContent()).toContain('differs');
  expect(await beside.locator('tr', { hasText: 'Runs on' }).locator('b').allTextContents()).toEqual(
    ['Linux'],
  );
  expect(await faultsOn(page, [360, 768, 1400])).toEqual([]);
  await page.goBack();
  await beside.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('an address names engines by former slugs, and what is not there is said', async () => {
  await using visited = await visit(
    '/compare/?with=a-mobile-engine,ncnn,no-engine&npu=acme&for=cars',
  );
  const { page } = visited;
  const heads = page.locator('.beside thead th');
  await heads.first().waitFor();
  expect(await heads.allTextContents()).toEqual(['A phone engine', 'ncnn']);
  const notice = (await page.locator('.notice').textContent()) ?? '';
  for (const name of ['no-engine', 'acme', 'cars']) expect(notice).toContain(`“${name}”`);
  expect(await shown(page)).toEqual(paths(maintained));
});

test('on a phone a card shows what is required, the rest when it is asked for', async () => {
  await using visited = await visit('/compare/', { viewport: { width: 360, height: 740 } });
  const { page } = visited;
  expect(await page.locator('.about').innerText()).not.toContain('column');
  const card = page.locator('.engines tr', { hasText: 'A phone engine' });
  expect(await card.locator('li:visible').count()).toBe(0);
  await page.getByRole('button', { name: 'Filter' }).click();
  const sheet = page.locator('#filter');
  await sheet
    .locator('details', { hasText: 'Runs on' })
    .locator('label', { hasText: 'Android' })
    .click();
  expect(await faultsOn(page, [360])).toEqual([]);
  await sheet.getByRole('button', { name: /^Show \d+ engine/ }).click();
  expect(await sheet.isVisible()).toBe(false);
  expect(await card.locator('li:visible').allTextContents()).toEqual(['Android']);
  await card.getByText('All marks').click();
  const all = await card.locator('li').count();
  expect(await card.locator('li:visible').count()).toBe(all);
  expect(await faultsOn(page, [360])).toEqual([]);
});

/** The paths of the engines that are left. */
async function shown(page: Page): Promise<string[]> {
  const links = page.locator('.engines tbody tr:visible th a');
  return (
    await links.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''))
  ).toSorted();
}
