import type { Kind } from '../schema/parts.ts';
import type { Entry } from './entry.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { onceFor } from './once-for.ts';

/** The entries of a category by year, newest first: in each year its own, then those listed here as well. */
export function entriesInCategory(
  index: CatalogueIndex,
  kind: Kind,
  categoryId: string,
): readonly Entry[] {
  return index.byCategory.get(`${kind}/${categoryId}`) ?? [];
}

/** The entries that carry a tag, by year, newest first. */
export function entriesByTag(index: CatalogueIndex, tag: string): readonly Entry[] {
  return index.byTag.get(tag) ?? [];
}

/** The last entries to come to the list, newest first. */
export function recentlyAdded(index: CatalogueIndex, count: number): readonly Entry[] {
  return index.newest.slice(0, count);
}

/** The number of entries of each year between the first and the last, years without one included; counted once for all pages of a list. */
export const yearCounts = onceFor(
  (entries: readonly Pick<Entry, 'year'>[]): { year: number; count: number }[] => {
    const counts = new Map<number, number>();
    for (const { year } of entries) {
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const years = [...counts.keys()].sort((a, b) => a - b);
    const first = years[0];
    const last = years.at(-1);
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      count: counts.get(first + index) ?? 0,
    }));
  },
);
