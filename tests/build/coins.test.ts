import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { mostNames } from '../../src/cite/coins.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { entriesOn } from '../site/read-list.ts';
import { type BuiltPage, readPages, words } from '../site/read-pages.ts';
import { readCoins } from '../unit/cite/zotero-model.ts';

const site = inject('fixtureSite');
const pages = readPages(site);
const { entries }: { entries: EntryJson[] } = JSON.parse(
  readFileSync(path.join(site, 'entries.json'), 'utf8'),
);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const lists = pages.filter(
  (page) =>
    /^\/(?:papers|libraries|tutorials|tools|tags|years|venues|guides)\//.test(page.path) &&
    !isEntry(page),
);

test('Zotero reads from every list its papers, in their order, with the facts of their entries', () => {
  let read = 0;
  for (const page of lists) {
    const papers = entriesOn(page).flatMap((id) => {
      const entry = byId.get(id);
      return entry?.kind === 'papers' ? [factsOf(entry)] : [];
    });
    expect({ path: page.path, papers: spansOn(page).map(readSpan) }).toEqual({
      path: page.path,
      papers,
    });
    read += papers.length;
  }
  expect(read).toBeGreaterThan(entries.filter(({ kind }) => kind === 'papers').length);
});

test('no other page has a span for Zotero: on an entry’s page it would win over the better tags', () => {
  const others = pages.filter((page) => !lists.includes(page) && spansOn(page).length > 0);
  expect(others.map((page) => page.path)).toEqual([]);
});

test('a span shows nothing and is read out by nobody', () => {
  const spans = lists.flatMap(({ elements }) => elements.filter(isSpan));
  expect(spans.filter(({ text }) => text !== '')).toEqual([]);
});

function isEntry({ elements }: BuiltPage): boolean {
  return elements.some(({ name, attributes }) => name === 'main' && 'data-entry' in attributes);
}

function spansOn({ elements }: BuiltPage): string[] {
  return elements.filter(isSpan).map(({ attributes }) => attributes.title ?? '');
}

function isSpan({ name, attributes }: BuiltPage['elements'][number]): boolean {
  return name === 'span' && words(attributes.class).includes('z3988');
}

function readSpan(title: string) {
  const item = readCoins(title);
  return {
    title: item?.title,
    authors: item?.creators.length,
    year: Number(`${item?.date}`.slice(0, 4)),
    doi: item?.DOI ?? null,
    url: item?.url,
  };
}

function factsOf(entry: EntryJson) {
  const { title, authors, year, url, arxiv } = entry;
  const found = entry.doi ?? (arxiv && `10.48550/arXiv.${arxiv}`);
  // What has many authors is looked up by its DOI.
  const many = Boolean(found) && authors.length > mostNames;
  // Zotero takes every + for a space.
  const [read, address] = [title, url].map((text) => text.replaceAll('+', ' '));
  return {
    ...{ title: read, year, url: address },
    authors: many ? 0 : authors.length,
    doi: (many ? found : entry.doi) ?? null,
  };
}
