import { toWords } from '../catalogue/tag-index.ts';
import { entrySchemas } from '../schema/entry.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { workKeys } from './known-addresses.ts';
import { toHints } from './list/to-entry.ts';

/** Make one entry of all that have the same address; the first gives title and category, the others are listed in `alsoIn`. */
export function mergeEntries(entries: readonly ImportedEntry[]): ImportedEntry[] {
  const groups: ImportedEntry[][] = [];
  const places = new Map<string, ImportedEntry[]>();
  for (const entry of entries) {
    const keys = workKeys(entry);
    const known = keys.map((key) => places.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(entry);
    for (const key of keys) if (!places.has(key)) places.set(key, group);
  }
  return groups.map(([first, ...others]) => mergeInto(first as ImportedEntry, others));
}

function mergeInto(first: ImportedEntry, others: readonly ImportedEntry[]): ImportedEntry {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const here = placesOf(first)[0];
  const alsoIn = all.flatMap((entry) => [...placesOf(entry), ...entry.alsoIn]);
  const aliases = otherTitles(all);
  const text = unique(all.map((entry) => entry.text).filter((it) => it !== '')).join(' / ');
  const known: Partial<ImportedEntry> = {
    ...Object.assign({}, ...others.map((other) => fieldsFor(first.kind, other)).reverse()),
    ...first,
  };
  return {
    ...first,
    ...known,
    ...(aliases.length > 0 && { aliases }),
    alsoIn: unique(alsoIn).filter((it) => it !== here),
    tags: unique(all.flatMap((entry) => entry.tags)),
    links: mergeLinks(first, others),
    lines: all.flatMap((entry) => entry.lines),
    badges: unique(all.flatMap((entry) => entry.badges)),
    marks: unique(all.flatMap((entry) => entry.marks)),
    text,
    hints: toHints(text, known),
  };
}

/** An entry of a reference manager's file may not have its category yet. */
function placesOf({ kind, category }: ImportedEntry): string[] {
  return category === undefined ? [] : [`${kind}/${category}`];
}

/** The fields of an entry that another kind may hold too. */
function fieldsFor(kind: ImportedEntry['kind'], entry: ImportedEntry): Partial<ImportedEntry> {
  const { shape } = entrySchemas[kind];
  return Object.fromEntries(Object.entries(entry).filter(([field]) => Object.hasOwn(shape, field)));
}

function otherTitles([first, ...others]: readonly ImportedEntry[]): string[] {
  const seen = new Set([toWords(first?.title ?? '')]);
  return others
    .map(({ title }) => title)
    .filter((title) => !seen.has(toWords(title)) && seen.add(toWords(title)));
}

/** All links, and the other spellings of the address, each once. */
function mergeLinks(
  first: ImportedEntry,
  others: readonly ImportedEntry[],
): ImportedEntry['links'] {
  const seen = new Set([first.url]);
  const found = others.flatMap(({ title, url, links }) => {
    const same = toWords(title) === toWords(first.title);
    if (url === undefined) return links;
    const label = same ? (URL.parse(url)?.hostname.replace(/^www\./, '') ?? url) : title;
    return [{ label, url }, ...links];
  });
  return [...first.links, ...found].filter(({ url }) => !seen.has(url) && seen.add(url));
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
