import type { Visits } from './list.ts';

/**
 * Note a visit on a day: the first of a day makes the day before it the last visit, further ones change
 * nothing. A clock that ran ahead is put right.
 */
export function noteVisit(visits: Visits | undefined, day: string): Visits {
  if (visits === 'off') return visits;
  if (visits === undefined) return { today: day };
  const { today, last } = visits;
  if (today === day) return visits;
  if (today < day) return { today: day, last: today };
  return { today: day, ...(last && last < day && { last }) };
}

/** The ids of what was added after a day, in their order. */
export function addedAfter(items: readonly { id: string; added: string }[], day: string): string[] {
  return items.filter(({ added }) => added > day).map(({ id }) => id);
}

/** The day of a moment where the reader is: `2026-11-23`. */
export function toDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
