import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';

const site = inject('fixtureSite');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const kept: string[] = JSON.parse(read('offline.json'));

test('the service worker is one script of at most 1 KB, of a version of its own', () => {
  const worker = read('offline.js');
  const bytes = brotliCompressSync(worker).length;
  console.info(`The service worker is ${bytes} bytes.`);
  expect(bytes).toBeLessThanOrEqual(1024);
  expect(worker).not.toMatch(/\bimport\b|\bexport\b|OFFLINE_VERSION/);
  expect(worker).toMatch(/[0-9a-f]{12}/);
});

test('every page is kept, each file is there and named once', () => {
  const pages = readPages(site).map((page) => page.path.slice(1));
  expect(pages.filter((page) => page !== '404.html' && !kept.includes(page))).toEqual([]);
  const missing = kept.filter((name) => !existsSync(path.join(site, decodeURI(name))));
  expect(missing).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
});

test('all scripts are kept, and all parts of the search that its interface loads', () => {
  const parts = ['pagefind.js', 'pagefind-entry.json', 'entries.json'];
  const loaded = [
    'search-entries.json',
    'search-words.json',
    ...parts.map((it) => `pagefind/${it}`),
  ];
  expect(kept).toEqual(expect.arrayContaining(loaded));
  const scripts = readPages(site).flatMap(({ elements }) =>
    elements.flatMap(({ attributes }) => attributes.src?.match(/^\/(.+\.js)$/)?.[1] ?? []),
  );
  expect(kept).toEqual(expect.arrayContaining(scripts));
});
