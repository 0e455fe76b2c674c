import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite } from '../site/open-site.ts';
import { otherList } from '../site/other-list.ts';
import { answered, results } from '../site/search-page.ts';

// What readers come for, over the list as it is: each in the number of clicks, chords and queries that it may take.
const { entries, visit } = await openSite(inject('realSite'));
const entryOf = (id: string | undefined) => entries.find((entry) => entry.id === id);
const ways = (page: Page) =>
  page
    .locator('#search-pages a')
    .evaluateAll((links) => links.map((it) => it.getAttribute('href')));

/** The home page, with a count of what the reader does. */
async function arrive() {
  const visited = await visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visited;
  let count = 0;
  const act = async (it: Promise<unknown>) => {
    count += 1;
    await it;
  };
  return {
    page,
    act,
    /** A query with Enter, from the field of the home page. */
    async ask(query: string) {
      await page.locator('main input[type=search]').fill(query);
      await act(page.keyboard.press('Enter'));
      await page.waitForURL(/\/search\/\?q=/);
      await answered(page);
      return results(page);
    },
    taken: () => count,
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    [Symbol.asyncDispose]: () => visited[Symbol.asyncDispose](),
  };
}

test('how to quantize a network for a Cortex-M with 1 MB of flash is found in two', async ({
  skip,
}) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const found = await reader.ask('quantize a network for a Cortex-M with 1 MB of flash');
  expect(await ways(reader.page)).toContain('/guides/tinyml-on-a-microcontroller/');
  const isOnCortex = (id: string) => /cortex-m|stm32/i.test(JSON.stringify(entryOf(id)));
  expect(found.filter(isOnCortex).length).toBeGreaterThan(0);
  expect(reader.taken()).toBeLessThanOrEqual(2);
});

test('BibTeX of six papers on pruning is in the clipboard after eight', async ({ skip }) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const { page, act } = reader;
  await act(page.locator('main a[href="/papers/pruning/"]').first().click());
  await page.waitForURL('**/papers/pruning/');
  const boxes = page.locator('main [data-entry] input[type=checkbox]');
  for (const at of [0, 1, 2, 3, 4, 5]) await act(boxes.nth(at).check());
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByText('6 selected').waitFor();
  await act(bar.getByRole('button', { name: 'Copy BibTeX' }).click());
  await page.getByText('BibTeX of 6 entries copied').waitFor();
  expect((await reader.copied()).match(/^@\w+\{/gm)).toHaveLength(6);
  expect(reader.taken()).toBeLessThanOrEqual(8);
});

test('what is new on language models on devices stands first after two', async ({ skip }) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const { page, act } = reader;
  await act(page.locator('main a[href="/papers/language-models/"]').first().click());
  await page.waitForURL('**/papers/language-models/');
  const ids = await page
    .locator('main [data-entry]')
    .evaluateAll((items) => items.map((it) => it.getAttribute('data-entry') ?? ''));
  const years = ids.map((id) => entryOf(id)?.year ?? 0);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(years[0]).toBeGreaterThanOrEqual(2025);
  expect(reader.taken()).toBeLessThanOrEqual(2);
});

test('a paper remembered as “ghost something features cheap” is open after two', async ({
  skip,
}) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const [first] = await reader.ask('ghost something features cheap');
  expect(first).toBe('papers/ghostnet');
  await reader.act(reader.page.locator('#search-results [data-entry] a').first().click());
  await reader.page.waitForURL('**/papers/ghostnet/');
  expect(reader.taken()).toBeLessThanOrEqual(2);
});

test('llama.cpp is cited in APA with its maker, year and version after three', async ({ skip }) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const { page, act } = reader;
  await reader.ask('llama.cpp');
  await act(page.locator('#search-results [data-entry] a').first().click());
  await page.waitForURL('**/libraries/llama-cpp/');
  await act(page.getByRole('button', { name: 'Copy APA' }).click());
  await expect.poll(reader.copied).toMatch(/llama\.cpp \(Version [^)]+\)/);
  expect(await reader.copied()).toMatch(/^\S.*\(20\d\d[^)]*\)\. .*https:\/\//s);
  expect(reader.taken()).toBeLessThanOrEqual(3);
});

test('two works are held against each other on one device after three', async ({ skip }) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const { page, act } = reader;
  await act(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Devices' }).click(),
  );
  await act(page.getByLabel('One work').selectOption('papers/mobilenetv4'));
  await act(page.getByLabel('Another').selectOption('papers/efficientvit'));
  await page.locator('form.two .answer > *').first().waitFor();
  expect(await page.locator('form.two .answer').textContent()).toMatch(
    /MobileNetV4.*EfficientViT/s,
  );
  expect(reader.taken()).toBeLessThanOrEqual(4);
});

test('the feed of a topic is open after three', async ({ skip }) => {
  skip(otherList !== '', otherList);
  await using reader = await arrive();
  const { page, act } = reader;
  await act(page.locator('main a[href="/papers/tinyml/"]').first().click());
  const feed = page.locator('a[href="/papers/tinyml/feed.xml"]').first();
  await feed.waitFor();
  expect(reader.taken() + 1).toBeLessThanOrEqual(3);
});
