import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { formerIds } from '../../src/catalogue/former-ids.ts';
import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { readList } from '../site/read-list.ts';
import {
  type BuiltPage,
  canonicalOf,
  isNoindex,
  parseElements,
  readPages,
} from '../site/read-pages.ts';
import { readBibtex } from '../unit/cite/read-bibtex.ts';
import { readXml } from '../unit/publish/read-xml.ts';

type Site = { folder: string; pages: BuiltPage[]; entries: EntryJson[] };

const site = readSite(inject('fixtureSite'));

describe('the site', () => {
  test('has a sitemap of exactly the pages that search engines may show', () => {
    expect(sitemapOf(site)).toEqual(canonicalPages(site));
  });

  test('has a robots.txt that lets everybody in and names the sitemap', () => {
    const lines = read(site, 'robots.txt').split('\n');
    const address = lines.find((line) => line.startsWith('Sitemap: '))?.slice('Sitemap: '.length);
    expect(new URL(address ?? '').host).toBe(new URL(hostOf(site)).host);
    expect(existsSync(path.join(site.folder, new URL(address ?? '').pathname))).toBe(true);
    expect(lines).toContain('User-agent: *');
    expect(lines.filter((line) => line.startsWith('Disallow: /'))).toEqual([]);
  });

  test('has a feed in Atom that reads the same from anywhere', () => {
    const { feed } = readXml(read(site, 'feed.xml'));
    expect(feed._attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const field of ['id', 'title', 'updated']) expect(feed).toHaveProperty(field);
    const ids = feed.entry.map((entry: { id: { _text: string } }) => entry.id._text);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of feed.entry) {
      for (const field of ['id', 'title', 'updated', 'summary'])
        expect(entry).toHaveProperty(field);
      expect(entry.updated._text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
    }
    const links = parseElements(read(site, 'feed.xml').replace(/<!\[CDATA\[|\]\]>/g, '')).flatMap(
      ({ attributes }) => attributes.href ?? [],
    );
    expect(links.length).toBeGreaterThanOrEqual(ids.length);
    expect(links.filter((address) => !URL.canParse(address))).toEqual([]);
  });

  test('has every paper in papers.bib, under a key of its own', () => {
    const papers = site.entries.filter(({ kind }) => kind === 'papers');
    const references = readBibtex(read(site, 'papers.bib'));
    expect(references.length).toBe(papers.length);
    expect(new Set(references.map(({ key }) => key)).size).toBe(papers.length);
  });

  test('has a BibTeX file beside every entry, with the key of the whole list', () => {
    const keys = new Set(readBibtex(read(site, 'entries.bib')).map(({ key }) => key));
    expect(keys.size).toBe(site.entries.length);
    for (const { id } of site.entries) {
      const own = readBibtex(read(site, `${id}.bib`)).map(({ key }) => key);
      expect({ id, own: own.length }).toEqual({ id, own: 1 });
      expect(keys.has(own[0] ?? ''), id).toBe(true);
    }
  });

  test('has citation files beside every list, with all that the list holds', () => {
    const pages = byPath(site);
    const shown = site.pages.filter((page) => !isNoindex(page)).map((page) => page.path);
    const lists = shown.filter((address) =>
      /^\/(?:(?:papers|libraries|tutorials|tools)|(?:tags|years|venues)\/[^/]+)\/$/.test(address),
    );
    const categories = site.entries.map(({ kind, category }) => `/${kind}/${category}/`);
    expect(lists.length).toBeGreaterThan(10);
    for (const list of new Set([...lists, ...categories])) {
      const listed = new Set(readList(pages, list).flatMap(({ entries }) => entries));
      const file = list.slice(1, -1);
      const references = readBibtex(read(site, `${file}.bib`));
      const csl: unknown[] = JSON.parse(read(site, `${file}.csl.json`));
      expect({ list, bib: references.length, csl: csl.length }).toEqual({
        ...{ list, bib: listed.size, csl: listed.size },
      });
    }
  });
});

describe('what stood at an address before', () => {
  const pages = byPath(site);
  const textOf = (address: string) => pages.get(address)?.html ?? '';

  test.each([
    ['/papers/sparse-networks/', '/papers/pruning/', ['.bib', '.csl.json']],
    ['/libraries/pruners/', '/papers/pruning/', ['.bib', '.csl.json']],
    ['/tags/eight-bit/', '/tags/int8/', ['.bib', '.csl.json']],
    ['/libraries/a-profiling-library/', '/tools/a-renamed-profiler/', ['.bib', '.json', '.md']],
  ])('%s leads to %s, and so do its files', (former, now, endings) => {
    expect(textOf(former)).toContain(`content="0;url=${now}"`);
    expect(textOf(former)).toContain(`<a href="${now}">`);
    for (const ending of endings) {
      const [old, today] = [former, now].map((it) => read(site, it.slice(1, -1) + ending));
      expect(old).toBe(today);
    }
    expect(read(site, '_redirects').split('\n')).toContain(`${former} ${now} 301`);
    expect(sitemapOf(site).filter((address) => address.endsWith(former))).toEqual([]);
  });

  test('the feeds of a renamed list stay where they were', () => {
    for (const file of ['feed.xml', 'feed.json'])
      expect(read(site, `tags/eight-bit/${file}`)).toBe(read(site, `tags/int8/${file}`));
  });

  test.each(['/papers/a-withdrawn-paper/', '/papers/a-paper-on-speed/'])(
    '%s says why it was removed and what to take instead',
    (address) => {
      const html = textOf(address);
      expect(html).toContain('because the benchmark counted the wrong kernels.');
      expect(html).toContain('<a href="/papers/mobilenetv2/">');
      expect(isNoindex(pages.get(address) as BuiltPage)).toBe(true);
      expect(read(site, '_redirects')).toContain(`${address} ${address}index.html 410!`);
    },
  );

  test('what was removed is in no list, and said in entries.json', () => {
    expect(site.entries.map(({ id }) => id)).not.toContain('papers/a-withdrawn-paper');
    const { removed } = JSON.parse(read(site, 'entries.json'));
    expect(removed).toMatchObject([{ id: 'papers/a-withdrawn-paper' }, { id: 'tags/buzzword' }]);
    expect(textOf('/tags/buzzword/')).toContain('<a href="/tags/">');
  });

  test('filters of lists and of the search know what they were called before', () => {
    const valuesOn = (address: string) => {
      const element = pages.get(address)?.elements.find((it) => it.attributes['data-former']);
      return JSON.parse(element?.attributes['data-former'] ?? '{}');
    };
    expect(valuesOn('/papers/').tag).toEqual({ 'eight-bit': 'int8' });
    expect(valuesOn('/search/').category['libraries/pruners']).toBe('papers/Pruning');
  });
});

describe('long lists and a renamed entry', () => {
  const renamed = site.entries.find(({ formerSlugs = [] }) => formerSlugs.length > 1);
  const { id = '', kind, formerSlugs = [] } = renamed ?? {};

  test('every former address leads to the entry, by itself and by a link', () => {
    expect(formerSlugs.length).toBeGreaterThan(1);
    for (const former of formerIds(kind ?? '', formerSlugs)) {
      const page = byPath(site).get(`/${former}/`);
      if (!page) throw new Error(`There is no page of ${former}.`);
      const refresh = page.elements.find(
        ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh',
      );
      expect(refresh?.attributes.content).toMatch(new RegExp(`^0; ?url=\\S*/${id}/$`));
      expect(canonicalOf(page)).toBe(`https://emdl.example/${id}/`);
      const links = page.elements.filter(({ name }) => name === 'a');
      expect(links.map(({ attributes }) => attributes.href)).toContain(`/${id}/`);
    }
  });

  test('the sitemap leaves former addresses out and lists every other page', () => {
    const locations = sitemapOf(site);
    const former = formerIds(kind ?? '', formerSlugs).map((it) => `https://emdl.example/${it}/`);
    expect(locations.filter((address) => former.includes(address))).toEqual([]);
    expect(locations).toContain(`https://emdl.example/${id}/`);
    expect(locations).toEqual(canonicalPages(site));
  });

  test.each<[string, (entry: EntryJson) => string[]]>([
    ['kind', ({ kind }) => [`/${kind}/`]],
    [
      'category',
      ({ kind, category, alsoIn }) => [`/${kind}/${category}/`, ...alsoIn.map((it) => `/${it}/`)],
    ],
    ['tag', ({ tags }) => tags.map((tag) => `/tags/${tag}/`)],
    ['year', ({ year }) => (year === null ? [] : [`/years/${year}/`])],
    ['venue', ({ venue }) => (venue === null ? [] : [`/venues/${venueSlug(venue)}/`])],
  ])(
    'the longest list of a %s has several pages, and every entry is on one of them',
    (_, listsOf) => {
      const expected = Map.groupBy(
        site.entries.flatMap((entry) => listsOf(entry).map((list) => ({ list, id: entry.id }))),
        ({ list }) => list,
      );
      const [longest] = [...expected].toSorted(([, a], [, b]) => b.length - a.length);
      const [first = '', members = []] = longest ?? [];
      const list = readList(byPath(site), first);

      expect(list.length).toBeGreaterThan(1);
      expect(list.flatMap(({ entries }) => entries).toSorted()).toEqual(
        members.map(({ id }) => id).toSorted(),
      );
      expect(list.map(({ previous }) => previous)).toEqual([
        undefined,
        ...list.slice(0, -1).map(({ path }) => path),
      ]);
      expect(list.filter(({ entries }) => entries.length === 0)).toEqual([]);
    },
  );

  test('no two pages have one title or one canonical address', () => {
    const shown = site.pages.filter((page) => !isNoindex(page));
    const titles = shown.map(({ elements }) => elements.find(({ name }) => name === 'title')?.text);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    const addresses = shown.map(canonicalOf);
    expect(new Set(addresses).size).toBe(shown.length);
  });
});

function readSite(folder: string): Site {
  const { entries } = JSON.parse(readFileSync(path.join(folder, 'entries.json'), 'utf8'));
  return { folder, pages: readPages(folder), entries };
}

function byPath({ pages }: Site): Map<string, BuiltPage> {
  return new Map(pages.map((page) => [page.path, page]));
}

function read({ folder }: Site, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** The site's own host, as its home page tells it. */
function hostOf(site: Site): string {
  return canonicalOf(byPath(site).get('/') as BuiltPage) ?? '';
}

function sitemapOf(site: Site): string[] {
  const maps = readXml(read(site, 'sitemap-index.xml')).sitemapindex.sitemap;
  return [maps]
    .flat()
    .flatMap((map: { loc: { _text: string } }) => {
      const { urlset } = readXml(read(site, new URL(map.loc._text).pathname));
      return [urlset.url].flat().map((url: { loc: { _text: string } }) => url.loc._text);
    })
    .sort();
}

/** The addresses of all pages that are their own canonical page. */
function canonicalPages(site: Site): string[] {
  const host = new URL(hostOf(site)).origin;
  return site.pages
    .filter((page) => !isNoindex(page) && canonicalOf(page) === host + page.path)
    .map((page) => host + page.path)
    .sort();
}
