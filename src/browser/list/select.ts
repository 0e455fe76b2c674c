import type { Facts } from './facts.ts';
import { type FilterName, filterNames, type ListState, type Sort, sorts } from './state.ts';

/** The items that a state lets through, in its order; equal ones stay as they were listed. */
export function selectItems<Item extends Facts>(
  items: readonly Item[],
  { sort, filters }: ListState,
): Item[] {
  return items
    .filter((item) => filterNames.every((name) => passes(item, name, filters[name])))
    .sort(orders[sort]);
}

/** How many items each value of a filter would show beside the other filters: value → count. */
export function countValues(
  items: readonly Facts[],
  name: FilterName,
  { filters }: ListState,
): Map<string, number> {
  const others = { ...filters, [name]: [] };
  const counts = new Map<string, number>();
  for (const item of items) {
    const counted = filterNames.every((it) => passes(item, it, others[it]));
    for (const value of item.values[name]) {
      counts.set(value, (counts.get(value) ?? 0) + (counted ? 1 : 0));
    }
  }
  return counts;
}

/** The values of each filter that some items have and others lack: no others make a difference. */
export function usefulValues(items: readonly Facts[]): Record<FilterName, string[]> {
  const whole = {} as ListState['filters'];
  for (const name of filterNames) whole[name] = [];
  const useful = { ...whole };
  for (const name of filterNames) {
    const counts = [...countValues(items, name, { sort: 'year', filters: whole })];
    useful[name] = counts
      .filter(([, count]) => count < items.length)
      .sort(([a, as], [b, bs]) =>
        name === 'year' ? Number(b) - Number(a) : bs - as || compare(a, b),
      )
      .map(([value]) => value);
  }
  return useful;
}

/** The orders that make a difference to a list, by the name that is true of each. */
export type UsefulSorts = ReadonlyMap<Sort, Sort | 'listed'>;

/** The orders that make a difference in a list. It is written by year; where no years differ, by title or as it is listed. */
export function usefulSorts(items: readonly Facts[]): UsefulSorts {
  const places = new Map(items.map((item, at) => [item, at]));
  const orderBy = (sort: Sort) =>
    items
      .toSorted(orders[sort])
      .map((item) => places.get(item))
      .join();
  const written = orderBy('year');
  const hasYears = new Set(items.map(({ year }) => year)).size > 1;
  const unnamed = orderBy('title') === written ? 'title' : 'listed';
  const useful = new Map<Sort, Sort | 'listed'>([['year', hasYears ? 'year' : unnamed]]);
  for (const sort of sorts) if (orderBy(sort) !== written) useful.set(sort, sort);
  return useful;
}

/** A state without the values and the order that make no difference to a list, such as those of a broken address. */
export function keepUseful(
  { sort, filters }: ListState,
  useful: Record<FilterName, readonly string[]>,
  usefulOrders: UsefulSorts,
): ListState {
  const kept = {} as ListState['filters'];
  for (const name of filterNames) {
    kept[name] = filters[name].filter((value) => useful[name].includes(value));
  }
  return { sort: usefulOrders.has(sort) ? sort : 'year', filters: kept };
}

/** Values of one filter widen each other. */
function passes(item: Facts, name: FilterName, chosen: readonly string[]): boolean {
  return chosen.length === 0 || item.values[name].some((value) => chosen.includes(value));
}

const orders: Record<Sort, (a: Facts, b: Facts) => number> = {
  year: (a, b) => b.year - a.year,
  // Entries without a year come last in either direction.
  oldest: (a, b) =>
    (a.year || Number.POSITIVE_INFINITY) - (b.year || Number.POSITIVE_INFINITY) || 0,
  title: (a, b) => compare(a.title, b.title),
  venue: (a, b) => Number(!a.venue) - Number(!b.venue) || compare(a.venue, b.venue),
  added: (a, b) => compare(b.added, a.added),
};

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
