import type { FieldPath, Found } from './found.ts';
import type { Check, Draft, DraftGuide } from './subject.ts';
import { relations } from './unknown-reference.ts';

/** A list of an entry or a guide names each thing once; `alsoIn` does not repeat the entry's own category. */
export const repeatedValue: Check = ({ entries, guides }) => [
  ...entries.flatMap(inEntry),
  ...guides.flatMap(inGuide),
];

const entryLists = [
  ...(['aliases', 'authors', 'platforms', 'backends', 'modelFormats', 'precisions'] as const),
  ...(['languages', 'tags', 'formerSlugs'] as const),
];
const guideLists = ['prerequisites', 'tags'] as const;

function inEntry(entry: Draft): Found[] {
  const { file, kind, category, alsoIn = [], links = [] } = entry;
  const urls = links.map(({ url }) => url);
  const own = category === undefined ? [] : [`${kind}/${category}`];
  return [
    ...entryLists.flatMap((field) => repeats(file, entry[field] ?? [], (at) => [field, at])),
    ...repeats(file, urls, (at) => ['links', at, 'url']),
    ...repeats(file, alsoIn, (at) => ['alsoIn', at], own),
    ...inRelations(entry),
  ];
}

/** An entry is related in one way: two fields that name it say two things. */
function inRelations(entry: Draft): Found[] {
  const named = relations.flatMap((field) =>
    (entry[field] ?? []).map((id, index) => ({ id, at: [field, index] })),
  );
  const ids = named.map(({ id }) => id);
  return repeats(entry.file, ids, (index) => named[index]?.at ?? []);
}

function inGuide(guide: DraftGuide): Found[] {
  return guideLists.flatMap((field) =>
    repeats(guide.file, guide[field] ?? [], (at) => [field, at]),
  );
}

function repeats(
  file: string,
  values: readonly string[],
  pathOf: (index: number) => FieldPath,
  before: readonly string[] = [],
): Found[] {
  if (new Set([...before, ...values]).size === before.length + values.length) return [];
  const seen = new Set(before);
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const at = pathOf(index);
    const place = before.includes(value) ? 'is the entry’s own category' : 'stands here twice';
    const message = `"${value}" ${place}: remove it from ${at[0]}.`;
    return [{ file, at, message }];
  });
}
