import type { Meta } from './search-entries.ts';

/**
 * The values that an entry has of each facet, of tags and categories their labels. The page of the search has no room
 * for the schema, which says what is a facet and in which order; a test holds this table to it.
 */
const rows = {
  kind: ({ id = '' }: Meta) => [id.split('/', 1)[0] ?? ''],
  category: ({ categories }: Meta) => split(categories),
  year: ({ year }: Meta) => split(year),
  venue: ({ venue }: Meta) => split(venue),
  organization: ({ makers }: Meta) => split(makers),
  tag: ({ labels }: Meta) => split(labels),
} satisfies Record<string, (meta: Meta) => string[]>;

/** The name of a facet, as addresses have it. */
export type FacetName = keyof typeof rows;
/** The facets of a search, in the order in which they are shown. */
export const facetNames = Object.keys(rows) as readonly FacetName[];

/** The values that an entry has of a facet. */
export function facetValues(name: FacetName, meta: Meta): string[] {
  return rows[name](meta);
}

/** Values of a facet that are shown before "more". */
export const shownValues = 8;

/** The values of a facet with their counts, in the order to offer them: years newest first, others by their counts. */
export function sortValues(name: FacetName, values: [string, number][]): [string, number][] {
  return values.sort(([a, countOfA], [b, countOfB]) =>
    name === 'year' ? Number(b) - Number(a) : countOfB - countOfA || a.localeCompare(b),
  );
}

/** What a reader sees of a value: a category has its kind behind it. */
export function toLabel(name: FacetName, value: string): string {
  return name === 'category' ? value.replace(/(.*?)\/(.*)/, '$2 ($1)') : value;
}

function split(text = ''): string[] {
  return text.split(' | ').filter(Boolean);
}
