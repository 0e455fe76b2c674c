import type { Entry } from './entry.ts';

/** Order by id. */
export function byId(a: Pick<Entry, 'id'>, b: Pick<Entry, 'id'>): number {
  return compareTexts(a.id, b.id);
}

/** Order by year, newest first and entries without a year last; within a year by title. */
export function byYearThenTitle(a: Entry, b: Entry): number {
  const years = (b.year ?? 0) - (a.year ?? 0);
  return years || compareTexts(a.title.toLowerCase(), b.title.toLowerCase()) || byId(a, b);
}

type Added = Pick<Entry, 'id' | 'added' | 'year'>;

/** Order by the day an entry came to the list, newest first; of one day, by year, newest first. */
export function byAdded(a: Added, b: Added): number {
  return compareTexts(b.added, a.added) || (b.year ?? 0) - (a.year ?? 0) || byId(a, b);
}

/** Order texts by code units: the order does not hang on a machine's language or its Unicode version. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
