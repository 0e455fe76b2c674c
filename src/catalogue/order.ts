import type { Entry } from './entry.ts';

/** Order by id. */
export function byId(a: Pick<Entry, 'id'>, b: Pick<Entry, 'id'>): number {
  return compare(a.id, b.id);
}

/** Order by year, newest first and entries without a year last; within a year by title. */
export function byYearThenTitle(a: Entry, b: Entry): number {
  const years = (b.year ?? 0) - (a.year ?? 0);
  return years || compare(a.title.toLowerCase(), b.title.toLowerCase()) || byId(a, b);
}

/** Order by the day an entry came to the list, newest first. */
export function byAdded(a: Pick<Entry, 'id' | 'added'>, b: Pick<Entry, 'id' | 'added'>): number {
  return compare(b.added, a.added) || byId(a, b);
}

// By code units: the order does not hang on a machine's language or its Unicode version.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
