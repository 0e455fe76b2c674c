import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';

const site = inject('fixtureSite');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const kept = Object.keys(JSON.parse(read('offline.json')).files);
const shell: string[] = JSON.parse(read('offline-shell.json'));

test('the service worker is one script of at most 1 KB, of a version of its own', () => {
  const worker = read('offline.js');
  const bytes = brotliCompressSync(worker).length;
  console.info(`The service worker is ${bytes} bytes.`);
  expect(bytes).toBeLessThanOrEqual(1024);
  expect(worker).not.toMatch(/\bimport\b|\bexport\b|OFFLINE_/);
  expect(worker).toMatch(/[0-9a-f]{12}/);
});

test('every page is kept, each file is there and named once', () => {
  const pages = readPages(site).map((page) => page.path.slice(1));
  expect(pages.filter((page) => page !== '404.html' && !kept.includes(page))).toEqual([]);
  const missing = [...kept, ...shell].filter(
    (name) => !existsSync(path.join(site, decodeURI(name))),
  );
  expect(missing).toEqual([]);
  expect(shell.filter((name) => !kept.includes(name))).toEqual([]);
});

test('a first visit keeps less than 200 KB beside its page, and the button names the size of the rest', () => {
  const files = shell.map((name) => (/^$|\/$/.test(name) ? `${name}index.html` : name));
  const bytes = files.reduce((sum, name) => sum + gzipSync(read(decodeURI(name))).length, 0);
  console.info(`A first visit keeps ${files.length} files of ${bytes} bytes.`);
  expect(bytes).toBeLessThanOrEqual(200_000);
  expect(read('offline/index.html')).toMatch(/data-size="\d+\.\d MB"/);
  expect(read('offline/index.html')).not.toMatch(/OFFLINE_/);
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
