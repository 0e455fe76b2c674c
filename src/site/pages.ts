/** Entries on one page of a list: as many as arrive in one round trip, with room for long lists of authors. */
export const pageSize = 18;

/** One page of a list that may be long. */
export type ListPage<Item> = { items: readonly Item[]; page: number; pages: number; total: number };

/** Cut a list into pages; an empty list has one empty page. */
export function toPages<Item>(items: readonly Item[]): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
    total: items.length,
  }));
}

/** The rest parameter of a page's address: nothing for the first, `page/2` for the second. */
export function pageParam(page: number): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}
