import { expect, test } from 'vitest';
// That every type of page keeps to its policy stands in accessibility.test.ts, which opens them all.
import { openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, boxes, choose, results } from '../site/search-page.ts';

const { entries, paths, url, visit } = await openSite();
const types = pageTypes(entries, paths);

test('the header gives a policy that allows no foreign and no unknown script', async () => {
  const policy = (await fetch(`${url}/`)).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  expect(policy.match(/https?:[^\s;]*/g)?.toSorted()).toEqual([
    ...['https://api.crossref.org', 'https://api.datacite.org', 'https://api.github.com'],
    'https://img.shields.io',
  ]);
});

test('a page whose policy names no registry is kept from asking one, whatever the header allows', async () => {
  await using visited = await visit('/contribute/');
  const { page, faults } = visited;
  await page.evaluate(() => fetch('https://api.github.com/').catch(() => {}));
  await expect
    .poll(() => faults.join('\n'), patience)
    .toMatch(/policy's connect-src keeps out https:\/\/api\.github\.com/);
});

test('a script that somebody brings into a page does not run, and the watch reports it', async () => {
  await using visited = await visit('/');
  const { page, faults } = visited;
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  await expect
    .poll(() => faults.join('\n'), patience)
    .toMatch(/policy's script-src-elem keeps out inline/);
  expect(await page.title()).not.toBe('run');
});

test('the colours that a reader chooses hold on every page from its first moment, until they are left to the system', async () => {
  await using visited = await visit('/about/', { colorScheme: 'light' });
  const { page, faults } = visited;
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const choice = page.getByLabel('Colours');
  expect(await scheme()).toBe('light dark');
  await choice.selectOption('Dark');
  expect(await scheme()).toBe('dark');
  // Without the scripts that are loaded later.
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto(`${url}/papers/`);
  expect(await scheme()).toBe('dark');
  await page.unroute('**/_astro/**');
  await page.goto(`${url}/about/`);
  await choice.waitFor();
  expect(await choice.inputValue()).toBe('dark');
  await choice.selectOption('As the system');
  await page.reload();
  expect(await scheme()).toBe('light dark');
  expect(faults.filter((it) => /policy/.test(it))).toEqual([]);
});

test('the policy lets badges of related lists in, and the page works where they do not come', async () => {
  const path = types['the related lists'] ?? '';
  await using visited = await visit('/about/');
  const { page, faults } = visited;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url + path);
  const badges = page.locator('.badges img');
  expect(await badges.count()).toBeGreaterThan(0);
  await badges.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => asked.filter((it) => it.startsWith('https://img.shields.io/')), patience)
    .not.toEqual([]);
  await page.locator('main [data-entry] h2 a').first().click();
  await page.locator('main[data-entry]').waitFor();
  expect(faults).toEqual([]);
});

test('search runs its engine and its facets under the policy', async () => {
  const [entry] = entries;
  await using visited = await visit(`/search/?${new URLSearchParams({ q: entry?.title ?? '' })}`);
  const { page, faults } = visited;
  await answered(page);
  expect((await results(page))[0]).toBe(entry?.id);
  const box = (await boxes(page)).find(({ value }) => value === entry?.kind);
  if (box) await choose(page, box);
  expect((await results(page))[0]).toBe(entry?.id);
  expect(faults).toEqual([]);
});
