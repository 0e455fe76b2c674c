import type { BuiltPage } from './read-pages.ts';
import { words } from './read-pages.ts';

/** Pages of one list, the first first, each with the ids of the entries that stand on it. */
export type ReadList = { path: string; entries: string[]; next?: string; previous?: string }[];

/** Read a list from its first page on, as a reader does who follows the link to the next page. */
export function readList(pages: ReadonlyMap<string, BuiltPage>, first: string): ReadList {
  const list: ReadList = [];
  const seen = new Set<string>();
  let path: string | undefined = first;
  while (path !== undefined && !seen.has(path)) {
    const page = pages.get(path);
    if (!page) throw new Error(`There is no page ${path}`);
    seen.add(path);
    const next = linkWith(page, 'next');
    list.push({ path, entries: entriesOn(page), next, previous: linkWith(page, 'prev') });
    path = next;
  }
  return list;
}

/** The ids of all entries that a page lists, in their order. */
export function entriesOn({ elements }: BuiltPage): string[] {
  return elements.flatMap(({ name, attributes }) => {
    const id = attributes['data-entry'];
    return id !== undefined && name !== 'main' ? [id] : [];
  });
}

function linkWith({ elements }: BuiltPage, rel: string): string | undefined {
  return elements.find(
    ({ name, attributes }) => name === 'a' && words(attributes.rel).includes(rel),
  )?.attributes.href;
}
