import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { sections, sectionsOf } from '../../src/catalogue/sections.ts';
import { readContent } from '../../src/files/read-content.ts';
import { kinds } from '../../src/schema/parts.ts';
import { readPages } from '../site/read-pages.ts';
import { tellingNames } from '../site/telling-names.ts';

const root = path.resolve(import.meta.dirname, '../..');
const real = parse(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'));
const small = inject('smallSite');
const pages = readPages(small.folder);

const read = (file: string) => readFileSync(path.join(small.folder, file), 'utf8');

/** The repository is that of the code. */
const ofTheCode = /github\.com\/[\w-]+\/[\w-]+/g;
/** So is its contributor guide, with what belongs on its own list. */
const ofTheGuide = /What (?:belongs on the list|does not belong)<\/.*?(?=<h2)/gs;
const pattern = tellingNames(real.name, [real.title, real.subject, real.matters]);

/** Where a text names the list whose code this is. */
function namesOther(text: string): string[] {
  const own = text.replace(ofTheCode, '').replace(ofTheGuide, '');
  const found = pattern?.exec(own);
  return found ? [own.slice(Math.max(0, found.index - 60), found.index + 60)] : [];
}

test('a list of another name says its own on every page, and nothing of this one', () => {
  expect(pages.length).toBeGreaterThan(20);
  const found = pages.flatMap(({ path, html }) => namesOther(html).map((it) => `${path}: ${it}`));
  expect(found).toEqual([]);
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
  expect(titles.filter((title) => !/ · Made up$|^Made up: |^Moved/.test(title))).toEqual([]);
});

test('every other text file of it names nothing of this one, either', () => {
  const files = readdirSync(small.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:bib|css|csv|json|md|ris|txt|webmanifest|xml)$|(?:^|\/)_(?:headers|redirects)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    namesOther(readFileSync(path.join(small.folder, file), 'utf8')).map((it) => `${file}: ${it}`),
  );
  expect(found).toEqual([]);
});

test('its menus offer nothing that it has nothing of', () => {
  const absent = ['compare', 'devices', 'results', 'tutorials', 'papers/nothing-yet'].map(
    (it) => `/${it}/`,
  );
  // The page of an empty category marks itself in its menu.
  const menus = pages
    .filter(({ path }) => !absent.includes(path))
    .flatMap(({ html }) => html.match(/<nav class="(?:nav|side)".*?<\/nav>/gs) ?? []);
  expect(menus.length).toBeGreaterThan(20);
  const offered = new Set(
    menus.flatMap((menu) => [...menu.matchAll(/ href="([^"]*)"/g)].map(([, to = '']) => to)),
  );
  expect(offered).toContain(`${small.base}/papers/`);
  expect(absent.filter((it) => offered.has(small.base + it))).toEqual([]);
});

test('what it has nothing of has no page, and no page or file leads there', () => {
  const { catalogue } = readContent(small.content, '2026-01-01');
  const has = sectionsOf(catalogue);
  const unused = kinds.filter((kind) => catalogue.categories[kind].length === 0);
  const absent = [...sections.filter((name) => !has.has(name)), ...unused];
  expect(absent).toContain('compare');
  const exists = (name: string) => existsSync(path.join(small.folder, name));
  expect(absent.filter((name) => exists(name))).toEqual([]);
  const leads = new RegExp(`(?:href="|<loc>[^<]*|to )${small.base}/(?:${absent.join('|')})/`);
  const texts = ['sitemap-0.xml', '_redirects'].map((file) => [file, read(file)] as const);
  const all = [...pages.map(({ path, html }) => [path, html] as const), ...texts];
  expect(all.filter(([, text]) => leads.test(text)).map(([place]) => place)).toEqual([]);
});

test('files of a list of another name are its own', () => {
  for (const file of ['feed.xml', 'llms.txt', 'opensearch.xml', 'list.md']) {
    const text = readFileSync(path.join(small.folder, file), 'utf8');
    expect(text).toMatch(/Made[ -][Uu]p|made-up works/);
  }
});
