import { expect, test } from 'vitest';
import { chooseShell, chooseWhole, versionOf } from '../../../src/integrations/offline-files.ts';

const texts: Record<string, string> = {
  'papers/quantization/': '',
  '404.html': '',
  'papers/eie.bib': '',
  'papers/eie.json': '',
  'papers/quantization.csl.json': '',
  'papers/feed.json': '',
  'papers.bib': '',
  '': 'import("/lists/_astro/start-abc.js")',
  'papers/eie/': 'import("/lists/_astro/plot-abc.js")',
  'pagefind/wasm.unknown.pagefind': '',
  'pagefind/pagefind.js': '',
  'entries.json': '',
  'offline.js': '',
  'papers/feed.xml': '',
  'search-entries.json': '',
  'search-words.json': '',
  '_astro/start-abc.js': 'import"./my-list-abc.js";import("./gone-abc.js")',
  '_astro/my-list-abc.js': 'import("/lists/_astro/start-abc.js")',
  '_astro/plot-abc.js': '',
  'styles/below.abc.css': '',
  'offline/not-kept/': '',
  'papers/': '',
};
const files = Object.entries(texts).map(([path, text]) => ({ path, content: Buffer.from(text) }));
const paths = (chosen: readonly { path: string }[]) => chosen.map(({ path }) => path);

test('a first visit keeps a few pages, all scripts that they can lead to, by whatever way, and all styles', () => {
  expect(paths(chooseShell(files))).toEqual([
    'offline/not-kept/',
    '',
    'styles/below.abc.css',
    '_astro/start-abc.js',
    '_astro/my-list-abc.js',
  ]);
});

test('the whole list is pages, the search and what entries link to, the most useful first', () => {
  const whole = [
    'search-entries.json',
    'search-words.json',
    '_astro/my-list-abc.js',
    '_astro/plot-abc.js',
    '_astro/start-abc.js',
    'styles/below.abc.css',
    'offline/not-kept/',
    'pagefind/pagefind.js',
    'entries.json',
    '',
    'papers/',
    'papers/eie/',
    'papers/quantization/',
    'papers/eie.json',
    'papers/eie.bib',
  ];
  expect(paths(chooseWhole(files))).toEqual(whole);
  expect(paths(chooseWhole(files.toReversed()))).toEqual(whole);
});

test('a page has another version where it says something else, not where its menu counts one more', () => {
  const page = (menu: string, main: string) =>
    versionOf({
      path: 'papers/eie/',
      content: Buffer.from(`<nav class="side" id="menu">${menu}</nav><main>${main}</main>`),
    });
  const one = page('<a href="/papers/">Papers<b>1</b></a>', '<b>1</b>');
  expect(page('<a href="/papers/">Papers<b>2</b></a>', '<b>1</b>')).toBe(one);
  expect(page('<a href="/papers/">Works<b>1</b></a>', '<b>1</b>')).not.toBe(one);
  expect(page('<a href="/papers/">Papers<b>1</b></a>', '<b>2</b>')).not.toBe(one);
});
