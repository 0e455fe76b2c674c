import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { ParsedList } from '../../../../src/import/imported-draft.ts';
import { parseMarkdownList } from '../../../../src/import/list/parse-markdown-list.ts';
import type { ListSubject } from '../../../../src/import/list-subject.ts';

/** The folder with one folder a case. */
export const fixtures = new URL('../../../fixtures/import/', import.meta.url);

/** A file of a case. */
export function readFixture(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8');
}

/** Categories and tags of the fixtures, with an empty catalogue. */
export const emptySubject: ListSubject = {
  categories: parse(readFixture('vocabulary/categories.yaml')),
  tags: parse(readFixture('vocabulary/tags.yaml')),
  known: [],
  added: '2026-11-22',
};

/** Parse a list against the vocabulary of the fixtures. */
export function parseList(text: string, subject: Partial<ListSubject> = {}): ParsedList {
  return parseMarkdownList(text, { ...emptySubject, ...subject });
}

/** Every address that a list gives a reader, found without the code under test. */
export function addressesOf(markdown: string): string[] {
  const addresses: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node: Nodes) => {
    if ('url' in node) addresses.push(node.url);
    if (node.type !== 'html') return;
    const shown = node.value.replace(/<!--[\s\S]*?-->/g, '');
    for (const [, address = ''] of shown.matchAll(/\b(?:href|src)\s*=\s*["']([^"']*)["']/gi)) {
      addresses.push(address.replaceAll('&amp;', '&'));
    }
  });
  return addresses.filter((address) => address !== '');
}

/** Every address that a parsed list accounts for. */
export function keptAddresses({ entries, skipped }: ParsedList): Set<string> {
  return new Set([
    ...entries.flatMap(({ url = '', links, badges }) => [
      url,
      ...links.map((it) => it.url),
      ...badges,
    ]),
    ...skipped.flatMap(({ links }) => links),
  ]);
}
