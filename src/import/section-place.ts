import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import type { Categories } from '../schema/categories.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';
import { kindWords, looseSections, nearWords } from './section-words.ts';

/** What the headings above an item say about its place. */
export type Place = {
  kind?: Kind;
  category?: string;
  tags: readonly string[];
  /** The heading names no kind; only a repository can be meant. */
  loose?: boolean;
};

/** Make a reader of section paths, `['Papers', 'Pruning']`; `given` is what the person said for headings that say nothing. */
export function placeReader(
  categories: Categories,
  tags: readonly Tag[],
  given: { kind?: Kind; category?: string } = {},
): (section: readonly string[]) => Place {
  const tagIds = tagIndex(tags);
  const names = toNames(categories);
  const read = (section: readonly string[]): Place => {
    let place: Place = { tags: [] };
    for (const heading of section) place = step(place, toWords(heading));
    const { kind = given.kind } = place;
    const fits = given.category !== undefined && kind === given.kind;
    return { ...place, kind, category: place.category ?? (fits ? given.category : undefined) };
  };
  const known = new Map<string, Place>();
  return (section) => {
    const key = section.join('\n');
    const place = known.get(key) ?? read(section);
    known.set(key, place);
    return place;
  };

  /** Follow one heading from the place that the headings above it gave. */
  function step(place: Place, words: string): Place {
    const scope = place.kind ?? given.kind;
    const named = kindOf(words);
    const category =
      findExact(words, scope) ??
      (place.kind && findNear(words, place.kind)) ??
      (named ? findExact(named.before, named.kind) : undefined) ??
      findNear(words, named?.kind ?? scope);
    if (category) return { ...category, tags: place.tags };
    if (named) return named.kind === place.kind ? place : { kind: named.kind, tags: place.tags };
    const loose = scope ? undefined : findLoose(words);
    if (loose) return { ...loose, tags: place.tags, loose: true };
    const tag = tagIds.get(words);
    return tag ? { ...place, tags: [...new Set([...place.tags, tag])] } : place;
  }

  function findExact(words: string, scope: Kind | undefined) {
    const found = names.find((it) => isIn(it, scope) && it.exact.includes(words));
    // A word as common as “general” says nothing where no kind is known.
    return found && (scope || !looseSections.has(words)) ? toPair(found) : undefined;
  }

  /** Of several categories that a heading names, the one it names first. */
  function findNear(words: string, scope: Kind | undefined) {
    const [first] = names
      .filter((it) => isIn(it, scope))
      .flatMap((it) => it.near.map((phrase) => ({ it, at: ` ${words} `.indexOf(` ${phrase} `) })))
      .filter(({ at }) => at !== -1)
      .toSorted((a, b) => a.at - b.at);
    return first && toPair(first.it);
  }

  function findLoose(words: string) {
    const path = looseSections.get(words);
    const found = names.find(({ kind, id }) => `${kind}/${id}` === path);
    return found && toPair(found);
  }
}

function isIn(name: CategoryNames, scope: Kind | undefined): boolean {
  return scope === undefined || name.kind === scope;
}

function toPair({ kind, id }: CategoryNames): { kind: Kind; category: string } {
  return { kind, category: id };
}

type CategoryNames = { kind: Kind; id: string; exact: string[]; near: string[] };

function toNames(categories: Categories): CategoryNames[] {
  return kinds.flatMap((kind) =>
    categories[kind].map(({ id, title }) => ({
      kind,
      id,
      exact: [toWords(id), toWords(title)],
      near: [...(nearWords[`${kind}/${id}`] ?? [])],
    })),
  );
}

/** The kind a heading names with its last words, and the words before them. */
function kindOf(words: string): { kind: Kind; before: string } | undefined {
  for (const kind of kinds) {
    for (const word of kindWords[kind]) {
      if (words === word) return { kind, before: '' };
      if (words.endsWith(` ${word}`)) return { kind, before: words.slice(0, -word.length - 1) };
    }
  }
  return undefined;
}
