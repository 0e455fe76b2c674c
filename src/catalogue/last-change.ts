import type { Catalogue } from './entry.ts';

/** The latest day that the list itself names: an entry added or removed, a source checked, a guide updated; '' where there is none. */
export function lastChange({
  entries,
  guides,
  removed = [],
}: Pick<Catalogue, 'entries' | 'guides' | 'removed'>): string {
  const days = [
    ...entries.flatMap(({ added, sources = [] }) => [added, ...sources.map((it) => it.checked)]),
    ...guides.map(({ updated }) => updated),
    ...removed.map((it) => it.removed),
  ];
  return days.reduce<string>((latest, day) => (day && day > latest ? day : latest), '');
}

/** The latest day that anything is known of: of the list itself, or of what was seen outside; '' where there is none. */
export function lastLook(
  catalogue: Pick<Catalogue, 'entries' | 'guides' | 'removed' | 'observed'>,
): string {
  const records = Object.values(catalogue.observed ?? {}).flatMap((it) => [...it.values()]);
  return records.reduce(
    (latest, { checked }) => (checked > latest ? checked : latest),
    lastChange(catalogue),
  );
}
