import { expect, inject, test } from 'vitest';
import { entriesOn } from '../site/read-list.ts';
import { type BuiltPage, canonicalOf, isNoindex, readPages } from '../site/read-pages.ts';

type Node = {
  '@type': string;
  itemListElement: { position: number; name?: string; url?: string; item?: string }[];
};

const pages = readPages(inject('fixtureSite'));
const home = pages.find(({ path }) => path === '/');
const origin = new URL((home && canonicalOf(home)) ?? '').origin;
const paths = new Set(pages.map(({ path }) => path));
const isMoved = (page: BuiltPage) =>
  page.elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh');
const shown = pages.filter((page) => !isMoved(page) && !isNoindex(page));
const kinds = /^\/(?:papers|libraries|tutorials|tools)\//;
const ofIndex = /^\/(?:tags|years|venues)\/./;

test('every entry, category, tag, year and venue says the way from the home page to itself', () => {
  const wanted = shown.filter(
    ({ path }) =>
      ofIndex.test(path) || (kinds.test(path) && /^\/\w+\/(?!page\/)[^/]+\//.test(path)),
  );
  expect(wanted.length).toBeGreaterThan(10);
  for (const page of wanted) {
    const [crumbs, ...more] = nodesOf(page, 'BreadcrumbList');
    const steps = crumbs?.itemListElement ?? [];
    const own = page.path.replace(/page\/\d+\/$/, '');
    const ways = steps.map(({ item }) => toPath(item ?? ''));
    expect({ path: page.path, more, first: ways[0], last: ways.at(-1) }).toEqual({
      path: page.path,
      more: [],
      first: '/',
      last: own,
    });
    expect(ways.length).toBeGreaterThan(2);
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.filter(({ name }) => !name)).toEqual([]);
    expect(ways.filter((way) => !paths.has(way))).toEqual([]);
  }
});

test('every list names the pages of its entries in their order, and no other page does', () => {
  for (const page of shown) {
    const nodes = nodesOf(page, 'ItemList');
    const isList =
      (kinds.test(page.path) || ofIndex.test(page.path)) &&
      !page.elements.some(({ name, attributes }) => name === 'main' && 'data-entry' in attributes);
    const items = nodes.flatMap(({ itemListElement }) => itemListElement);
    expect({ path: page.path, count: nodes.length }).toEqual({
      path: page.path,
      count: isList ? 1 : 0,
    });
    if (!isList) continue;
    expect(items.map(({ url }) => toPath(url ?? ''))).toEqual(
      entriesOn(page).map((id) => `/${id}/`),
    );
    expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1));
  }
});

test('all data is whole JSON in the words of schema.org, and its addresses on the site are pages', () => {
  const faults = pages.flatMap((page) =>
    scriptsOf(page).flatMap((text) => {
      const found: { '@context': string } = JSON.parse(text);
      const own = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
        .map(([, address = '']) => URL.parse(address))
        .filter((url) => url?.origin === origin && !paths.has(url.pathname));
      const isKnown = found['@context'] === 'https://schema.org';
      return isKnown && own.length === 0 ? [] : [`${page.path}: ${own}`];
    }),
  );
  expect(faults).toEqual([]);
});

function scriptsOf({ elements }: BuiltPage): string[] {
  return elements
    .filter(
      ({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json',
    )
    .map(({ text }) => text);
}

function nodesOf(page: BuiltPage, type: string): Node[] {
  return scriptsOf(page)
    .map((text): Node => JSON.parse(text))
    .filter((node) => node['@type'] === type);
}

/** The path of an address, which must be whole and lead to this site. */
function toPath(address: string): string {
  const url = new URL(address);
  expect(url.origin).toBe(origin);
  return url.pathname;
}
