import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, canonicalOf, parseElements, readPages } from '../site/read-pages.ts';

const small = inject('smallSite');

test.each([
  ['of the real site', inject('realSite'), ''],
  ['of the fixture site', inject('fixtureSite'), ''],
  ['below a base path', small.folder, small.base],
])('every link and anchor of every page %s leads somewhere', (_, folder, base) => {
  const pages = readPages(folder);
  const links = pages.flatMap((page) => linksOf(page, base));
  const ids = new Map(pages.map((page) => [base + page.path, idsOf(page)]));
  const broken = links.filter(({ url }) => !leads(url));
  expect(broken.map(({ url, from }) => `${url.pathname}${url.hash} on ${from}`)).toEqual([]);
  expect(links.length).toBeGreaterThan(pages.length);
  expect(links.filter(({ url }) => url.hash).length).toBeGreaterThan(pages.length);

  function leads({ pathname, hash }: URL): boolean {
    if (!pathname.startsWith(`${base}/`)) return false;
    const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    const isFile = existsSync(file) && !statSync(file).isDirectory();
    if (!isFile && !existsSync(path.join(file, 'index.html'))) return false;
    const anchor = decodeURIComponent(hash.slice(1));
    // An address of a page that shows what its fragment says has no such place.
    return anchor === '' || ids.get(pathname)?.has(anchor) === true;
  }
});

describe('under a base path', () => {
  const { folder, base } = small;
  const root = `https://emdl.example${base}/`;
  const pages = readPages(folder);

  test('every address on a page has the base path, those in notes and guides too', () => {
    const addresses = pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ attributes }) =>
        addressAttributes
          .map((name) => attributes[name])
          .filter((address) => address?.startsWith('/'))
          .map((address) => ({ path, address })),
      ),
    );
    expect(addresses.filter(({ address }) => !address?.startsWith(`${base}/`))).toEqual([]);

    const guide = pages.find(({ path }) => path === '/guides/start-here/')?.elements ?? [];
    const inText = guide.find(({ name, text }) => name === 'a' && text.trim() === 'the first one');
    expect(inText?.attributes.href).toBe(`${base}/papers/mobilenetv2/`);
    const told = pages.filter(({ html }) => html.includes(`It continues <a href="${base}/papers/`));
    expect(told.length).toBeGreaterThan(1);
  });

  test('every canonical address is that of a page', () => {
    const canonical = pages.map(canonicalOf).filter((address) => address !== undefined);
    expect(canonical.length).toBeGreaterThan(50);
    expect(canonical.filter((address) => !isPage(address))).toEqual([]);
  });

  test('the data, the sitemap, the feed, robots.txt and BibTeX name the addresses with the base path', () => {
    const { entries }: { entries: { path: string }[] } = JSON.parse(read('entries.json'));
    expect(entries.filter((entry) => !isPage(`https://emdl.example${entry.path}`))).toEqual([]);

    const locations = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)];
    expect(locations.filter(([, address = '']) => !isPage(address))).toEqual([]);
    expect(locations.length).toBeGreaterThan(50);
    expect(read('sitemap-index.xml')).toContain(`<loc>${root}sitemap-0.xml</loc>`);
    expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml\n`);

    const links = [...read('feed.xml').matchAll(/(?:<id>|<link [^>]*href=")(https:[^<"]*)/g)];
    const own = links.map(([, address = '']) => address).filter((it) => !it.endsWith('/feed.xml'));
    expect(own.filter((address) => !isPage(address))).toEqual([]);
    expect(own.length).toBeGreaterThan(entries.length);
    expect(read('papers.bib')).toContain(root);
  });

  test('the links in the feed’s notes are whole addresses', () => {
    const notes = [...read('feed.xml').matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)];
    const links = notes.flatMap(([, html = '']) =>
      parseElements(html).flatMap(({ attributes }) => attributes.href ?? []),
    );
    expect(links.filter((address) => !isPage(address))).toEqual([]);
    expect(links.length).toBeGreaterThan(2);
  });

  test('a kind without entries and a category without any have their pages all the same', () => {
    for (const list of ['/tutorials/', '/tutorials/general/', '/papers/nothing-yet/']) {
      const page = pages.find(({ path }) => path === list);
      expect(page?.elements.filter(({ attributes }) => attributes['data-entry'])).toEqual([]);
    }
  });

  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  function isPage(address: string): boolean {
    if (!address.startsWith(root)) return false;
    return existsSync(path.join(folder, address.slice(root.length), 'index.html'));
  }
});

const addressAttributes = ['href', 'src', 'srcset', 'action'];

/** Every address within the site that a page holds. */
function linksOf({ path, elements }: BuiltPage, base: string): { url: URL; from: string }[] {
  const here = `http://site.example${base}${path}`;
  return elements.flatMap(({ attributes }) =>
    addressAttributes
      .flatMap((name) => attributes[name] ?? [])
      .map((address) => ({ url: new URL(address, here), from: path }))
      .filter(({ url }) => url.origin === 'http://site.example'),
  );
}

function idsOf({ elements }: BuiltPage): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
}
