import { readFileSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { githubName } from '../../src/catalogue/entry-links.ts';
import { normaliseAddress } from '../../src/catalogue/normalise-address.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { otherList } from '../site/other-list.ts';
import { readPages } from '../site/read-pages.ts';

type ListItem = { line: number; title: string; url: string };

const site = inject('realSite');
const list = path.resolve(import.meta.dirname, '../fixtures/import/emdl');

test('every item of the original list is an entry', ({ skip }) => {
  skip(otherList !== '', otherList);
  const items: ListItem[] = JSON.parse(readFileSync(path.join(list, 'manifest.json'), 'utf8'));
  const { entries }: { entries: EntryJson[] } = JSON.parse(
    readFileSync(path.join(site, 'entries.json'), 'utf8'),
  );
  const addresses = new Set(
    entries
      .flatMap((entry) => [entry.url, ...entry.links.map((link) => link.url)])
      .map(normaliseAddress),
  );
  const missing = items.filter(({ url }) => !addresses.has(normaliseAddress(url)));

  expect(items).toHaveLength(112);
  expect(missing.map(({ line, title }) => `${line}: ${title}`)).toEqual([]);
});

test('every link and every image of the original list stands on some page', ({ skip }) => {
  skip(otherList !== '', otherList);
  const addresses = new Set(
    readPages(site).flatMap(({ elements }) =>
      elements.flatMap(({ attributes }) =>
        [attributes.href, attributes.src].filter((address) => address !== undefined),
      ),
    ),
  );
  const normalised = new Set([...addresses].map(normaliseAddress));
  const links = linksOf(readFileSync(path.join(list, 'input.md'), 'utf8'));
  const { entries }: { entries: EntryJson[] } = JSON.parse(
    readFileSync(path.join(site, 'entries.json'), 'utf8'),
  );
  const missing = links.filter((link) => {
    // The abstract and the PDF on arXiv lead to each other, so that one of them is enough.
    const same = normaliseAddress(link);
    if (addresses.has(link) || (same.startsWith('arxiv:') && normalised.has(same))) return false;
    // A repository that was renamed since then has the badge of its name today.
    const [, before = '', name = '', after = ''] = badge.exec(link) ?? [];
    const own = entries.filter((entry) => JSON.stringify(entry).includes(`github.com/${name}"`));
    const today = own.map(({ repository }) => `${before}${githubName(repository)}${after}`);
    return name === '' || !today.some((address) => addresses.has(address));
  });

  expect(links.length).toBeGreaterThan(112);
  expect(missing).toEqual([]);
});

const badge = /^(https:\/\/img\.shields\.io\/github\/[\w-]+\/)(.+?)(\.svg|\?style=social)$/;

function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), (node) => {
    if ('url' in node) links.push(node.url);
  });
  return links;
}
