import { type FilterName, filterNames } from '../../catalogue/list-filters.ts';

export { type FilterName, filterNames };

/** The orders of a list; by year, newest first, is how a list is written. */
export const sorts = ['year', 'oldest', 'title', 'venue', 'added'] as const;
/** The name of an order. */
export type Sort = (typeof sorts)[number];

/** How a list is shown; the whole of it stands in the page's address. */
export type ListState = { sort: Sort; filters: Record<FilterName, string[]> };

/** Most values of one filter that are read. */
const mostValues = 50;

/** Read a state from the query part of an address; what it does not know is passed over. */
export function parseState(search: string): ListState {
  const params = new URLSearchParams(search);
  const filters = {} as ListState['filters'];
  for (const name of filterNames) {
    filters[name] = [...new Set(params.getAll(name))].slice(0, mostValues);
  }
  return { sort: sorts.find((sort) => sort === params.get('sort')) ?? 'year', filters };
}

/** Write a state into the query part of an address, `?year=2017&sort=title`; what belongs to others stays in it. */
export function writeState(state: ListState, search = ''): string {
  const params = new URLSearchParams(search);
  for (const name of ['sort', ...filterNames]) params.delete(name);
  for (const name of filterNames) {
    for (const value of state.filters[name]) params.append(name, value);
  }
  if (state.sort !== 'year') params.set('sort', state.sort);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether a state shows a list as the page was written. */
export function isWhole({ sort, filters }: ListState): boolean {
  return sort === 'year' && filterNames.every((name) => filters[name].length === 0);
}
