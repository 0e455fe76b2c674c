import type { Observed } from '../schema/observed.ts';
import type { Entry } from './entry.ts';
import { onceFor } from './once-for.ts';
import { entryPulse } from './pulse.ts';

/** A part of a list under a heading of its own, in the list's order. */
export type ListPart = { title: string; year?: number | undefined; entries: readonly Entry[] };

/** The parts of a category's list: its years, or what is maintained and behind it what is not; none where all is of one kind. */
export function categoryParts(
  entries: readonly Entry[],
  observed: Observed | undefined,
): ListPart[] {
  const years = yearParts(entries);
  if (years.length > 0 || hasYears(entries)) return years;
  const [maintained, past] = byUpkeep(entries, observed);
  if (maintained.length === 0 || past.length === 0) return [];
  return [
    { title: 'Maintained', entries: maintained },
    { title: 'Quiet or no longer developed', entries: past },
  ];
}

/** The years of a list that is in their order, where they differ; found once for all pages of a list. */
export const yearParts = onceFor((entries: readonly Entry[]): ListPart[] => {
  const years = [...Map.groupBy(entries, ({ year }) => year)];
  if (years.length < 2) return [];
  return years.map(([year, own]) => ({
    title: year === undefined ? 'Without a year' : `${year}`,
    year,
    entries: own,
  }));
});

/** The part in which each entry stands, by its id; found once for all pages of a list. */
export const partsById = onceFor(
  (parts: readonly ListPart[]): ReadonlyMap<string, ListPart> =>
    new Map(parts.flatMap((part) => part.entries.map(({ id }) => [id, part] as const))),
);

/** A list without years in the order of its parts: what nobody develops any more stands last, as history. */
export function maintainedFirst(
  entries: readonly Entry[],
  observed: Observed | undefined,
): readonly Entry[] {
  return hasYears(entries) ? entries : byUpkeep(entries, observed).flat();
}

function hasYears(entries: readonly Entry[]): boolean {
  return entries.some(({ year }) => year !== undefined);
}

/** What nothing says is quiet, archived or superseded counts as maintained. */
function byUpkeep(entries: readonly Entry[], observed: Observed | undefined): [Entry[], Entry[]] {
  const isPast = (entry: Entry) => (entryPulse(entry, observed)?.status ?? 'active') !== 'active';
  return [entries.filter((it) => !isPast(it)), entries.filter(isPast)];
}
