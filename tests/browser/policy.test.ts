import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
// That every type of page keeps to its policy stands in accessibility.test.ts, which opens them all.
import { openSite, patience } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { answered, boxes, choose, results } from '../site/search-page.ts';

const { entries, paths, url, visit } = await openSite();
const types = pageTypes(entries, paths);

test('headers say what a page cannot, in lines that every host reads', async () => {
  const { headers } = await fetch(`${url}/`);
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  const lines = readFileSync(path.join(inject('fixtureSite'), '_headers'), 'utf8').split('\n');
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
});

test('the policy of a page allows no foreign and no unknown script, and no text to become one', async () => {
  const policies = await Promise.all(
    Object.values(types).map(async (path) => {
      const html = await (await fetch(url + path)).text();
      return /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    }),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  }
  const hosts = policies.flatMap((policy) => policy.match(/https?:[^\s;]*/g) ?? []);
  expect([...new Set(hosts)].toSorted()).toEqual([
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
  await using visited = await visit('/about/');
  const { page, faults } = visited;
  await page.route(`${url}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</body>',
      '<script>document.title="run"</script>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${url}/`);
  await expect
    .poll(() => faults.join('\n'), patience)
    .toMatch(/policy's script-src-elem keeps out inline/);
  expect(await page.title()).not.toBe('run');
});

test('markup and the address of a script are kept from becoming code, and the watch reports it', async () => {
  await using visited = await visit('/');
  const { page, faults } = visited;
  const tried = await page.evaluate(() => {
    const throws = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    return [
      throws(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')),
      throws(() => new Worker('https://elsewhere.example/worker.js')),
    ];
  });
  expect(tried).toEqual([true, true]);
  await expect.poll(() => faults.join('\n'), patience).toMatch(/require-trusted-types-for/);
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
  await page.locator('main [data-entry] :is(h2, h3) a').first().click();
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
