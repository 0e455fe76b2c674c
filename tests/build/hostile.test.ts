import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { hostileEntries, oddVenues, tracePath } from '../site/hostile-content.ts';
import { openBrowser } from '../site/open-browser.ts';
import { otherList } from '../site/other-list.ts';
import { type BuiltPage, readPages } from '../site/read-pages.ts';
import { searchSite } from '../site/search-index.ts';
import { readBibtex } from '../unit/cite/read-bibtex.ts';
import { readXml } from '../unit/publish/read-xml.ts';

const site = inject('fixtureSite');
const pages = readPages(site);
const hostile = hostileEntries();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => page.close());

test('no page has an element, an attribute or a script that no other page has', async ({
  skip,
}) => {
  // What the made-up list shows of results and engines, the other pages must show as well.
  skip(otherList !== '', otherList);
  const isClean = ({ html }: BuiltPage) => !html.includes('hostile');
  const real = readPages(inject('realSite'));
  const small = readPages(inject('smallSite').folder);
  const clean = await inspect([...real, ...small, ...pages.filter(isClean)]);
  const found = await inspect(pages);
  const more = Object.entries(found).map(([what, values]) => [
    what,
    values.filter((value) => !clean[what as keyof Parts].includes(value) && !written.has(value)),
  ]);
  expect(Object.fromEntries(more)).toEqual({
    elements: [],
    attributes: [],
    scripts: [],
    protocols: [],
  });
});

test('no code of a guide was run', () => {
  expect(pages.filter(({ path }) => path.startsWith('/guides/hostile-')).length).toBeGreaterThan(9);
  expect(existsSync(tracePath(inject('fixtureContent')))).toBe(false);
});

test('every hostile title stands on its entry’s page as it was written', async () => {
  const faults: string[] = [];
  for (const { id, title } of hostile) {
    const entry = pages.find((it) => it.path === `/${id}/`);
    const { head, main } = await read(entry?.html ?? '');
    if (!head.includes(title) || !main.includes(title)) faults.push(`${id}: ${title}`);
  }
  expect(faults).toEqual([]);
});

test('every venue has a page, whatever its name is made of', () => {
  const expected = oddVenues.map((venue) => `/venues/${venueSlug(venue)}/`);
  expect(new Set(expected).size).toBe(oddVenues.length);
  expect(expected.filter((address) => !pages.some((it) => it.path === address))).toEqual([]);
});

test('entries.json, the feed and the BibTeX files can be read, and hold every hostile entry', () => {
  const { entries }: { entries: EntryJson[] } = JSON.parse(readText('entries.json'));
  const titles = new Set(entries.map(({ title }) => title));
  expect(hostile.filter(({ title }) => !titles.has(title))).toEqual([]);

  const { feed } = readXml(readText('feed.xml'));
  expect(feed.entry.length).toBe(50);

  const papers = entries.filter(({ kind }) => kind === 'papers');
  const references = readBibtex(readText('papers.bib'));
  expect(references.length).toBe(papers.length);
  expect(new Set(references.map(({ key }) => key)).size).toBe(papers.length);
  for (const { id } of papers) expect(readBibtex(readText(`${id}.bib`))).toHaveLength(1);
});

test('the search finds every hostile entry by its own title', async () => {
  const found = await searchSite(site)(hostile.map(({ title }) => title));
  expect(hostile.filter(({ id }, at) => !found[at]?.includes(`${id}`))).toEqual([]);
});

function readText(file: string): string {
  return readFileSync(path.join(site, file), 'utf8');
}

/** What the hostile notes and guides hold on purpose, whether the real ones do or not. */
const written = new Set([
  ...['code', 'title', 'blockquote', 'sup', 'aria-describedby'],
  ...['data-footnotes', 'data-footnote-ref', 'data-footnote-backref'],
]);

type Parts = { elements: string[]; attributes: string[]; scripts: string[]; protocols: string[] };

/** What a browser makes of pages: every name of an element and an attribute, every script, every kind of link. */
async function inspect(read: readonly BuiltPage[]): Promise<Parts> {
  return page.evaluate(
    (texts) => {
      const parts = {
        elements: new Set<string>(),
        attributes: new Set<string>(),
        scripts: new Set<string>(),
        protocols: new Set<string>(),
      };
      for (const text of texts) {
        const found = new DOMParser().parseFromString(text, 'text/html');
        for (const element of found.querySelectorAll('*')) {
          parts.elements.add(element.localName);
          for (const { name } of element.attributes) parts.attributes.add(name);
          if (element.localName === 'script') {
            const data = element.getAttribute('type') === 'application/ld+json';
            // Data differs from entry to entry: it counts as one script where it is whole JSON and no markup.
            const text = element.textContent ?? '';
            if (data && !/[<>]/.test(text) && JSON.parse(text)['@context'])
              parts.scripts.add('data');
            else parts.scripts.add(element.outerHTML);
          }
          const href = element.getAttribute('href');
          if (href !== null) parts.protocols.add(new URL(href, 'https://here.example').protocol);
        }
      }
      const [elements, attributes, scripts, protocols] = Object.values(parts).map((it) => [...it]);
      return { elements, attributes, scripts, protocols } as Parts;
    },
    read.map(({ html }) => html),
  );
}

/** The texts of a page's head and of its main part, as a browser reads them. */
async function read(html: string): Promise<{ head: string; main: string }> {
  return page.evaluate((text) => {
    const found = new DOMParser().parseFromString(text, 'text/html');
    return { head: found.title, main: found.querySelector('main')?.textContent ?? '' };
  }, html);
}
