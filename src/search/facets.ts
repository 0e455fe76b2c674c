/** The facets of a search, in the order in which they are shown. */
export const facetNames = ['kind', 'category', 'year', 'venue', 'organization', 'tag'] as const;
/** The name of a facet, as addresses have it. */
export type FacetName = (typeof facetNames)[number];

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
