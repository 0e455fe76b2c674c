import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { mostCommon } from '../site/most-common.ts';
import { hold, openSite } from '../site/open-site.ts';

const folder = inject('realSite');
const { entries, url, visit } = await openSite(folder);

test('the first results take few requests and bytes, and wait for nothing of the full text', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const later = ['**/pagefind/**', '**/search-words.json'];
  for (const address of later) await hold(page, address);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const tags = entries.flatMap((entry) => entry.tags);
  const query = mostCommon(tags).replaceAll('-', ' ') || (entries[0]?.title ?? '');
  await page.goto(`${url}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('#search-results mark').first().waitFor();
  const needed = asked.filter((it) => !/^\/(?:pagefind\/|search-words)/.test(it));
  const bytes = (address: string) => {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    return brotliCompressSync(readFileSync(path.join(folder, file))).length;
  };
  const fields = '/search-entries.json';
  expect(needed).toContain(fields);
  expect(needed.length).toBeLessThanOrEqual(12);
  // With 316 entries that is less than 100 kB in all.
  expect(bytes(fields) / entries.length).toBeLessThanOrEqual(170);
  const others = needed.filter((it) => it !== fields).map(bytes);
  expect(others.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(46_000);
});
