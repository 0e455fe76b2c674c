import { type FacetName, facetNames, facetValues } from './facets.ts';
import type { Meta } from './search-entries.ts';

/** How many entries have each value of each facet. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/** The values that are wanted of each facet; any of them will do, and none is no wish. */
export type Wanted = Record<FacetName, readonly string[]>;

/**
 * Keep the entries that have a wanted value of every facet, and count the values of all; those of a facet that is in
 * use are counted as if it were not, so that a reader sees what a second value would add.
 */
export function narrow<Item>(
  items: readonly Item[],
  metaOf: (item: Item) => Meta,
  wanted: Wanted,
): { kept: Item[]; counts: FacetCounts } {
  const kept: Item[] = [];
  const counts = noCounts();
  for (const item of items) {
    const meta = metaOf(item);
    const own = facetNames.map((name) => [name, facetValues(name, meta)] as const);
    const lacking = own.filter(([name, its]) => !isWanted(its, wanted[name]));
    if (lacking.length === 0) kept.push(item);
    for (const [name, its] of own) {
      if (lacking.some(([other]) => other !== name)) continue;
      for (const value of its) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { kept, counts };
}

/** Counts of nothing. */
export function noCounts(): FacetCounts {
  return Object.fromEntries(facetNames.map((name) => [name, new Map()])) as FacetCounts;
}

/** Whether an entry has a wanted value of every facet. */
export function isWithin(meta: Meta, wanted: Wanted): boolean {
  return facetNames.every(
    (name) => wanted[name].length === 0 || isWanted(facetValues(name, meta), wanted[name]),
  );
}

function isWanted(own: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || own.some((value) => wanted.includes(value));
}
