import { type FacetName, facetNames } from '../../search/facets.ts';

/** What is searched for; the whole of it stands in the page's address. */
export type SearchState = {
  query: string;
  facets: Record<FacetName, string[]>;
  sort: 'relevance' | 'year';
  /** Search for the query as it was typed, whatever it may have meant. */
  exact: boolean;
};

/** Longer queries are cut: no title is as long, and an index cannot use more. */
const longestQuery = 300;

/** Read a state from the query part of an address, or from a form; what it does not know is passed over. */
export function parseState(search: string | FormData): SearchState {
  // What a form gives is a list of pairs, too.
  const params = new URLSearchParams(search as string);
  const facets = {} as SearchState['facets'];
  for (const name of facetNames) facets[name] = [...new Set(params.getAll(name))].slice(0, 50);
  return {
    query: (params.get('q') ?? '').slice(0, longestQuery),
    facets,
    sort: params.get('sort') === 'year' ? 'year' : 'relevance',
    exact: params.get('exact') === '1',
  };
}

/** Write a state as the query part of an address: `?q=pruning&kind=papers`, or nothing for an empty one. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query) params.set('q', state.query);
  for (const name of facetNames) for (const value of state.facets[name]) params.append(name, value);
  if (state.sort === 'year') params.set('sort', 'year');
  if (state.exact) params.set('exact', '1');
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether a state narrows the list by any facet. */
export function hasFacets({ facets }: SearchState): boolean {
  return facetNames.some((name) => facets[name].length > 0);
}
