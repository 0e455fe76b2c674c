import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { fullName } from '../../src/catalogue/author-names.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { plainName } from '../../src/search/entry-index.ts';
import { isHostile } from '../site/hostile-content.ts';
import { searchSite } from '../site/search-index.ts';

const site = inject('fixtureSite');
const { entries }: { entries: EntryJson[] } = JSON.parse(
  readFileSync(path.join(site, 'entries.json'), 'utf8'),
);
/** Nobody looks for what is made of signs, and what is longer than the field cannot be typed. */
const common = entries.filter((entry) => !isHostile(entry));
const search = searchSite(site);

test('search finds every entry first by its title, by its arXiv id and by its DOI', async () => {
  const wanted = common.flatMap(({ id, title, arxiv, doi }) =>
    [title, arxiv, doi].flatMap((query) => (query ? [{ id, query }] : [])),
  );
  const found = await search(queriesOf(wanted));
  const first = wanted.map(({ query }, index) => ({ id: found[index]?.[0], query }));
  expect(first).toEqual(wanted);
});

test('a mistyped word joined to a known one finds the work of the known one', async () => {
  const [found] = await search(['zqxv-ncnn']);
  expect(found).toContain('libraries/ncnn');
});

test('a word of pages that no entry has finds none of the entries with a word that begins like it', async () => {
  expect(await search(['beginner'])).toEqual([[]]);
});

test('search finds all entries of an author first by the full name', async () => {
  const byAuthor = Map.groupBy(
    common.flatMap(({ id, authors }) => authors.map((author) => ({ id, query: fullName(author) }))),
    ({ query }) => plainName(query),
  );
  const names = [...byAuthor.values()].map(([first]) => first?.query ?? '');
  const found = await search(names);
  const missed = [...byAuthor.values()].flatMap((theirs, index) =>
    (found[index] ?? [])
      .slice(0, theirs.length)
      .filter((id) => !theirs.some((their) => their.id === id))
      .map((id) => `${names[index]}: ${id}`),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(found.filter((ids) => ids.length === 0)).toEqual([]);
  expect(missed).toEqual([]);
});

test('search finds all entries of a venue in a year by the two', async () => {
  const dated = common.flatMap(({ id, venue, year }) =>
    venue && year ? [{ id, query: `${venue} ${year}` }] : [],
  );
  const queries = [...new Set(queriesOf(dated))];
  const found = new Map((await search(queries)).map((ids, index) => [queries[index], ids]));
  expect(dated.filter(({ id, query }) => !found.get(query)?.includes(id))).toEqual([]);
});

test('a pasted address leads to its entry, whichever of its links it is', async () => {
  const linked = common.filter(({ url, arxiv }) => arxiv || url.includes('//github.com/'));
  const addressOf = ({ url, arxiv }: EntryJson) => {
    if (arxiv) return `https://arxiv.org/pdf/${arxiv}v1`;
    const other = url.replace('https://', 'http://www.');
    return /\.com\/[^/]+\/[^/]+$/.test(url) ? `${other}/issues` : `${other}?plain=1#top`;
  };
  const found = await search(linked.map(addressOf));
  expect(linked.filter(({ id }, index) => found[index]?.[0] !== id).map(addressOf)).toEqual([]);
});

test('search finds letters with and without their marks, in full width, and parts of words without spaces', async () => {
  const wanted = [
    { id: 'papers/a-crowd-of-authors', query: 'Lukasz Kaiser' },
    { id: 'papers/a-crowd-of-authors', query: 'łukasz kaiser' },
    { id: 'papers/a-crowd-of-authors', query: '著者' },
    { id: 'papers/a-crowd-of-authors', query: '小明' },
    { id: 'papers/mobilenetv2', query: 'ＭｏｂｉｌｅＮｅｔＶ２' },
    { id: 'libraries/an-earlier-engine', query: 'C#' },
  ];
  const found = await search(queriesOf(wanted));
  expect(wanted.map(({ query }, index) => ({ id: found[index]?.[0], query }))).toEqual(wanted);
  const few = await search(['C#', 'F#', '.NET']);
  expect(few.map(({ length }) => length)).toEqual([1, 0, 0]);
});

function queriesOf(wanted: readonly { query: string }[]): string[] {
  return wanted.map(({ query }) => query);
}
