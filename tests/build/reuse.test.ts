import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { parseEntryFile } from '../../src/content-files/entry-file.ts';
import { readContent } from '../../src/files/read-content.ts';
import { parseMarkdownList } from '../../src/import/list/parse-markdown-list.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { feedLength } from '../../src/publish/feeds.ts';
import { isHostile } from '../site/hostile-content.ts';
import { parseElements, readPages } from '../site/read-pages.ts';
import { awesomeFaults } from '../unit/publish/awesome-rules.ts';
import { readCsv } from '../unit/publish/read-csv.ts';
import { readXml } from '../unit/publish/read-xml.ts';

const site = inject('fixtureSite');
const content = inject('fixtureContent');
const realContent = path.resolve(import.meta.dirname, '../../content');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const { entries }: { entries: EntryJson[] } = JSON.parse(read('entries.json'));
/** A title that is longer than an address is read as none. */
const listed = entries.filter(({ title }) => title.length <= 200);
const byUrl = new Map(listed.map((entry) => [entry.url, entry]));
/** What a list in Markdown can say of itself; what nobody writes loses its looks there. */
const common = entries.filter((entry) => !isHostile(entry));

describe('list.md', () => {
  const text = read('list.md');
  const { categories, tags } = readContent(content, '2026-01-01').catalogue;
  const list = parseMarkdownList(text, { categories, tags, known: [], added: '2026-01-01' });

  test('keeps the rules of awesome lists', () => {
    expect(awesomeFaults(text)).toEqual([]);
  });

  test('reads back as all entries, with their places, venues, years, ids and tags', () => {
    expect(list.entries.map(({ url }) => url).toSorted()).toEqual([...byUrl.keys()].toSorted());
    expect(changedIn(list.entries, common)).toEqual([]);
  });

  test('holds every further link, with its label', () => {
    const kept = new Map(list.entries.map(({ url, links }) => [url, links.map(toLine)]));
    const lost = common.flatMap(({ id, url, links }) =>
      links.filter((link) => !kept.get(url)?.includes(toLine(link))).map((link) => [id, link]),
    );
    expect(lost).toEqual([]);
  });
});

test('list.md of the real content reads back with its addresses, and with all facts of 95 in 100 entries', () => {
  const folder = inject('realSite');
  const { entries }: { entries: EntryJson[] } = JSON.parse(
    readFileSync(path.join(folder, 'entries.json'), 'utf8'),
  );
  const text = readFileSync(path.join(folder, 'list.md'), 'utf8');
  const { categories, tags } = readContent(realContent, '2026-01-01').catalogue;
  const list = parseMarkdownList(text, { categories, tags, known: [], added: '2026-01-01' });
  const changed = changedIn(list.entries, entries);
  console.info(`Read back from list.md otherwise than written: ${changed.join('; ') || 'none'}.`);
  expect(list.entries.map(({ url }) => url).toSorted()).toEqual(
    entries.map(({ url }) => url).toSorted(),
  );
  expect(changed.length).toBeLessThanOrEqual(entries.length / 20);
});

const facts = ['title', 'kind', 'category', 'year', 'venue', 'arxiv', 'doi', 'tags'] as const;

/** Which of the written entries were read back with other facts, and which facts. */
function changedIn(
  found: ReturnType<typeof parseMarkdownList>['entries'],
  written: readonly EntryJson[],
): string[] {
  const read = new Map(found.map((entry) => [entry.url, entry]));
  return written.flatMap((entry) => {
    const other = read.get(entry.url);
    const changed = facts.filter(
      (fact) => JSON.stringify(other?.[fact] ?? null) !== JSON.stringify(entry[fact]),
    );
    return changed.length > 0 ? [`${entry.id}: ${changed.join(', ')}`] : [];
  });
}

/** A link without the brackets at its label’s ends: the importer takes them for those of `[pdf]` and `(code)`. */
function toLine({ label, url }: { label: string; url: string }): string {
  return `${label.replace(/^[[(]+|[\])]+$/g, '')} ${url}`;
}

test('entries.json is as entries.schema.json says', () => {
  const schema = JSON.parse(read('entries.schema.json'));
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
  validate(JSON.parse(read('entries.json')));
  expect(validate.errors ?? []).toEqual([]);
});

test('entries.csv has the entries of entries.json, row by row', () => {
  const [head = [], ...rows] = readCsv(read('entries.csv'));
  expect(rows.map((row) => row[head.indexOf('id')])).toEqual(entries.map(({ id }) => id));
  const urls = rows.map((row) => row[head.indexOf('url')]);
  expect(urls).toEqual(entries.map(({ url }) => url));
  const pages = rows.map((row) => URL.parse(row[head.indexOf('page')] ?? '')?.pathname);
  expect(pages).toEqual(entries.map((entry) => entry.path));
});

test('every entry has its JSON and its Markdown beside its page', () => {
  for (const entry of entries) {
    expect(JSON.parse(read(`${entry.id}.json`))).toEqual(entry);
    const file = parseEntryFile(`${entry.id}.md`, entry.kind, read(`${entry.id}.md`));
    const { title, url, summary, category, note } = entry;
    expect(file.problems).toEqual([]);
    expect(file.entry).toMatchObject({ title, url, summary, category, note: note.trim() });
  }
});

describe('every feed', () => {
  const feeds = new Map<string, readonly EntryJson[]>([
    ['/', entries],
    ...Map.groupBy(entries, ({ kind }) => `/${kind}/`),
    ...groupBy(({ kind, category, alsoIn }) =>
      [`${kind}/${category}`, ...alsoIn].map((it) => `/${it}/`),
    ),
    ...groupBy(({ tags }) => tags.map((tag) => `/tags/${tag}/`)),
  ]);
  const rows = [...feeds].map(([list, members]) => {
    const newest = members.toSorted(
      (a, b) => compare(b.added, a.added) || (b.year ?? 0) - (a.year ?? 0) || compare(a.id, b.id),
    );
    return { list, paths: newest.slice(0, feedLength).map((entry) => entry.path) };
  });

  test('in Atom holds what came to its list last, and leads to its page', () => {
    for (const { list, paths } of rows) {
      const { feed } = readXml(read(`${list}feed.xml`));
      const found = [feed.entry].flat().map((it: { id: { _text: string } }) => it.id._text);
      expect({ list, paths: found.map(toPath) }).toEqual({ list, paths });
      const links = feed.link.map((it: { _attributes: { href: string } }) => it._attributes.href);
      expect(links.map(toPath).toSorted()).toEqual([list, `${list}feed.xml`]);
    }
  });

  test('is announced and linked by every page of its list, and announced as its own by no other', () => {
    const formats = [
      ['feed.xml', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ] as const;
    const lists = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|\/)feed\.xml$/.test(file))
      .map((file) => `/${file.slice(0, -'feed.xml'.length)}`);
    expect(lists).toEqual(expect.arrayContaining([...feeds.keys()]));
    for (const { path, elements } of readPages(site)) {
      // At a former address the feed stays, and the page leads on.
      if (elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh')) continue;
      const page = path.replace(/page\/\d+\/$/, '');
      const announced = elements.filter(
        ({ name, attributes }) => name === 'link' && attributes.rel === 'alternate',
      );
      if (announced.length === 0 && !lists.includes(page)) continue;
      const own = lists.includes(page) && page !== '/' ? [page, '/'] : ['/'];
      expect({
        path,
        announced: announced.map(({ attributes }) => [attributes.href, attributes.type]),
      }).toEqual({
        path,
        announced: own.flatMap((list) => formats.map(([file, type]) => [`${list}${file}`, type])),
      });
      const titles = announced.map(({ attributes }) => attributes.title);
      expect(new Set(titles).size).toBe(own.length);
      if (!lists.includes(page)) continue;
      const links = elements.flatMap(({ name, attributes }) =>
        name === 'a' ? attributes.href : [],
      );
      expect(links).toEqual(expect.arrayContaining(formats.map(([file]) => `${page}${file}`)));
    }
  });

  test('in JSON holds the same', () => {
    for (const { list, paths } of rows) {
      const feed = JSON.parse(read(`${list}feed.json`));
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.items.map(({ url }: { url: string }) => toPath(url))).toEqual(paths);
      expect([feed.home_page_url, feed.feed_url].map(toPath)).toEqual([list, `${list}feed.json`]);
      for (const item of feed.items) {
        const links = parseElements(item.content_html ?? '').flatMap(
          ({ attributes }) => attributes.href ?? [],
        );
        expect(links.filter((address) => !URL.canParse(address))).toEqual([]);
      }
    }
  });
});

function groupBy(listsOf: (entry: EntryJson) => string[]): Map<string, EntryJson[]> {
  const pairs = entries.flatMap((entry) => listsOf(entry).map((list) => ({ list, entry })));
  const groups = Map.groupBy(pairs, ({ list }) => list);
  return new Map([...groups].map(([list, found]) => [list, found.map(({ entry }) => entry)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toPath(address: string): string {
  return new URL(address).pathname;
}

test('llms.txt leads to the Markdown of every entry, and to files that are there', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# \S.*\n\n> \S.*\n\n## /);
  const paths = [...text.matchAll(/^- \[.*\]\((\S+)\): ./gm)].map(([, url = '']) => toPath(url));
  expect(paths.filter((it) => it.endsWith('.md') && it !== '/list.md').toSorted()).toEqual(
    entries.map(({ id }) => `/${id}.md`).toSorted(),
  );
  expect(paths.filter((it) => !existsSync(path.join(site, it)))).toEqual([]);
});

test('opensearch.xml names the search page and the field that it reads', () => {
  const { OpenSearchDescription: found } = readXml(read('opensearch.xml'));
  const template: string = found.Url[0]._attributes.template;
  const { pathname, search } = new URL(template.replace('{searchTerms}', 'a+b'));
  const page = readPages(site).find((it) => it.path === pathname);
  const field = [...new URLSearchParams(search)].flatMap(([name, value]) =>
    value === 'a b' ? [name] : [],
  );
  const inputs = page?.elements.filter(({ name }) => name === 'input') ?? [];
  expect(inputs.map(({ attributes }) => attributes.name)).toEqual(expect.arrayContaining(field));
  expect(field).toHaveLength(1);
});
