import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { writeMadeUpContent } from '../site/made-up-content.ts';
import { type BuiltPage, canonicalOf, parseElements, readPages } from '../site/read-pages.ts';
import { serveSite } from '../site/serve-site.ts';

test('every link and anchor of every page leads somewhere', async () => {
  expect(await brokenLinks(inject('site'), '')).toEqual([]);
});

describe('under a base path', () => {
  let site: string;
  let content: string;
  let pages: BuiltPage[];

  beforeAll(async () => {
    content = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
    await writeMadeUpContent(content, 24);
    const built = await buildSite({
      CONTENT_DIR: content,
      SITE_URL: 'https://x.example',
      BASE_PATH: '/list/',
    });
    if (built.code !== 0) throw new Error(built.output);
    site = built.folder;
    pages = readPages(site);
  });

  afterAll(async () => {
    await rm(content, { recursive: true, force: true });
    await rm(site, { recursive: true, force: true });
  });

  test('every link and anchor of every page leads somewhere', async () => {
    expect(await brokenLinks(site, '/list')).toEqual([]);
  });

  test('every address on a page has the base path, those in notes and guides too', () => {
    const addresses = pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ attributes }) =>
        addressAttributes
          .map((name) => attributes[name])
          .filter((address) => address?.startsWith('/'))
          .map((address) => ({ path, address })),
      ),
    );
    expect(addresses.filter(({ address }) => !address?.startsWith('/list/'))).toEqual([]);

    const guide = pages.find(({ path }) => path === '/guides/start-here/')?.elements ?? [];
    const inText = guide.find(({ name, text }) => name === 'a' && text.trim() === 'the first one');
    expect(inText?.attributes.href).toMatch(/^\/list\/papers\/[a-z]+\/$/);
    const told = pages.filter(({ html }) => /It continues <a href="\/list\/\w+\//.test(html));
    expect(told.length).toBeGreaterThan(10);
  });

  test('every canonical address is that of a page', () => {
    const canonical = pages.map(canonicalOf).filter((address) => address !== undefined);
    expect(canonical.length).toBeGreaterThan(50);
    expect(canonical.filter((address) => !isPage(address))).toEqual([]);
  });

  test('the data, the sitemap, the feed, robots.txt and BibTeX name the addresses with the base path', () => {
    const { entries }: { entries: { path: string }[] } = JSON.parse(read('entries.json'));
    expect(entries.filter((entry) => !isPage(`https://x.example${entry.path}`))).toEqual([]);

    const locations = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)];
    expect(locations.filter(([, address = '']) => !isPage(address))).toEqual([]);
    expect(locations.length).toBeGreaterThan(50);
    expect(read('sitemap-index.xml')).toContain('<loc>https://x.example/list/sitemap-0.xml</loc>');
    expect(read('robots.txt')).toContain('Sitemap: https://x.example/list/sitemap-index.xml\n');

    const links = [...read('feed.xml').matchAll(/(?:<id>|<link [^>]*href=")(https:[^<"]*)/g)];
    const own = links.map(([, address = '']) => address).filter((it) => !it.endsWith('/feed.xml'));
    expect(own.filter((address) => !isPage(address))).toEqual([]);
    expect(own.length).toBeGreaterThan(24);
    expect(read('papers.bib')).toContain('https://x.example/list/');
  });

  test('the links in the feed’s notes are whole addresses', () => {
    const notes = [...read('feed.xml').matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)];
    const links = notes.flatMap(([, html = '']) =>
      parseElements(html).flatMap(({ attributes }) => attributes.href ?? []),
    );
    expect(links.filter((address) => !isPage(address))).toEqual([]);
    expect(links.length).toBeGreaterThan(10);
  });

  const read = (file: string) => readFileSync(path.join(site, file), 'utf8');

  function isPage(address: string): boolean {
    const root = 'https://x.example/list/';
    if (!address.startsWith(root)) return false;
    return existsSync(path.join(site, address.slice(root.length), 'index.html'));
  }
});

const addressAttributes = ['href', 'src', 'srcset', 'action'];

/** Every link within the site that leads nowhere, with a page that has it. */
async function brokenLinks(folder: string, base: string): Promise<string[]> {
  const served = await serveSite(folder, base);
  try {
    const { links } = await new LinkChecker().check({
      path: readPages(folder).map((page) => served.url + page.path),
      recurse: true,
      checkFragments: true,
      concurrency: 50,
      linksToSkip: async (link) => !link.startsWith(served.url.slice(0, -base.length || undefined)),
    });
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(50);
    return links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url, parent }) => `${url} on ${parent}`.replaceAll(served.url, ''));
  } finally {
    await served.close();
  }
}
