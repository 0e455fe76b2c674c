import { expect, test } from 'vitest';
import { chooseOfflineFiles } from '../../../src/integrations/offline-files.ts';

const files = [
  'papers/quantization/',
  '404.html',
  'papers/eie.bib',
  'papers.bib',
  '',
  'papers/eie/',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/pagefind.js',
  'entries.json',
  'offline.js',
  'papers/feed.xml',
  'search-entries.json',
  'search-words.json',
  '_astro/page.abc.js',
  'offline/',
  'papers/',
].map((path) => ({ path, size: 10 }));
const paths = (room?: number) => chooseOfflineFiles(files, { room }).map(({ path }) => path);

test('pages, the search and what entries link to are kept, the most useful first', () => {
  expect(paths()).toEqual([
    'search-entries.json',
    'search-words.json',
    '_astro/page.abc.js',
    'offline/',
    'pagefind/pagefind.js',
    'entries.json',
    '',
    'papers/',
    'papers/eie/',
    'papers/quantization/',
    'papers/eie.bib',
  ]);
});

test('a large site is kept up to a limit, and what My list needs comes before pages', () => {
  expect(paths(65)).toEqual([
    'search-entries.json',
    'search-words.json',
    '_astro/page.abc.js',
    'offline/',
    'pagefind/pagefind.js',
    'entries.json',
  ]);
});

test('the order of the files does not matter', () => {
  expect(chooseOfflineFiles(files.toReversed())).toEqual(chooseOfflineFiles(files));
});
