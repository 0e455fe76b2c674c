import type { FieldPath, Found } from './found.ts';
import { relations } from './references/unknown-reference.ts';
import type { Check, Draft, DraftGuide } from './subject.ts';

/** A list of an entry or a guide names each thing once; `alsoIn` does not repeat the entry's own category. */
export const repeatedValue: Check = ({ entries, guides }) => [
  ...entries.flatMap(inEntry),
  ...guides.flatMap(inLists),
];

function inEntry(entry: Draft): Found[] {
  const { file, kind, category, alsoIn = [], links = [] } = entry;
  const urls = links.map(({ url }) => url);
  const own = category === undefined ? [] : [`${kind}/${category}`];
  return [
    ...inLists(entry),
    ...repeats(file, urls, (at) => ['links', at, 'url']),
    ...repeats(file, alsoIn, (at) => ['alsoIn', at], own),
    ...inRelations(entry),
    ...yearInVenue(entry),
  ];
}

/** A venue is the series: the year has a field of its own. */
function yearInVenue({ file, venue, year }: Draft): Found[] {
  const [, series, named] = /^(\S.*?)[\s,]*(?:['’]\d\d|\b((?:19|20)\d\d))$/.exec(venue ?? '') ?? [];
  if (series === undefined || (named !== undefined && Number(named) !== year)) return [];
  const message = `The year stands in "year" already: write venue: ${series}`;
  return [{ file, at: ['venue'], message }];
}

/** An entry is related in one way: two fields that name it say two things. */
function inRelations(entry: Draft): Found[] {
  const named = relations.flatMap((field) =>
    (entry[field] ?? []).map((id, index) => ({ id, at: [field, index] })),
  );
  const ids = named.map(({ id }) => id);
  return repeats(entry.file, ids, (index) => named[index]?.at ?? []);
}

const apart = new Set<string>(['alsoIn', ...relations]);

/** Every list of texts but those that know others. */
function inLists(holder: Draft | DraftGuide): Found[] {
  return Object.entries(holder).flatMap(([field, list]) =>
    !apart.has(field) && Array.isArray(list) && list.every((it) => typeof it === 'string')
      ? repeats(holder.file, list, (at) => [field, at])
      : [],
  );
}

function repeats(
  file: string,
  values: readonly string[],
  pathOf: (index: number) => FieldPath,
  before: readonly string[] = [],
): Found[] {
  const seen = new Set(before);
  return values.flatMap((value, index) => {
    const key = value.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const at = pathOf(index);
    const place = before.includes(key) ? 'is the entry’s own category' : 'stands here twice';
    const message = `"${value}" ${place}: remove it from ${at[0]}.`;
    return [{ file, at, message }];
  });
}
