import { formerIds } from '../catalogue/former-ids.ts';
import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import type { Categories } from '../schema/categories.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';
import { kindWords, looseSections, nearWords, otherNames } from './section-words.ts';

/** What the headings above an item say about its place. */
export type Place = {
  kind?: Kind;
  category?: string;
  tags: readonly string[];
  /** The heading names no kind; only a repository can be meant. */
  loose?: boolean;
  /** Whether a heading names the category. */
  isNamed?: boolean;
  /** A category that a heading does not name but sounds like. */
  near?: Near;
  /** A heading whose last word names another kind than the person did. */
  passed?: { kind: Kind; heading: string };
};

type Near = { kind: Kind; category: string; heading: string };

/** Make a reader of section paths, `['Papers', 'Pruning']`; `given` is what the person said for headings that say nothing. A category that a heading names wins over it, a word that only sounds like one does not. */
export function placeReader(
  categories: Categories,
  tags: readonly Tag[],
  given: { kind?: Kind; category?: string } = {},
): (section: readonly string[]) => Place {
  const tagIds = tagIndex(tags);
  const names = toNames(categories);
  const read = (section: readonly string[]): Place => {
    let steps: Steps = { tags: [] };
    for (const heading of section) steps = step(steps, heading);
    const { isWeak, ...place } = steps;
    const { kind = given.kind } = place;
    const fits = given.category !== undefined && kind === given.kind;
    const near = place.near?.kind === kind ? place.near?.category : undefined;
    return {
      ...place,
      kind,
      isNamed: place.category !== undefined,
      category: place.category ?? (fits ? given.category : undefined) ?? near,
    };
  };
  const known = new Map<string, Place>();
  return (section) => {
    const key = section.join('\n');
    const place = known.get(key) ?? read(section);
    known.set(key, place);
    return place;
  };

  /** Follow one heading from the place that the headings above it gave. */
  function step(place: Steps, heading: string): Steps {
    const words = toWords(heading);
    const { tags } = place;
    const scope = place.isWeak ? undefined : place.kind;
    const named = kindOf(heading);
    const category =
      findExact(words, scope ?? given.kind) ??
      (named && named.before !== '' ? findExact(named.before, named.kind) : undefined) ??
      (scope || looseSections.has(words) ? undefined : findExact(words, undefined));
    if (category) return { ...category, tags };
    if (named && named.kind === place.kind) return place;
    if (named && (named.before === '' || given.kind === undefined)) {
      const isWeak = named.before !== '';
      const near = findNear(words, heading, named.kind);
      return { kind: named.kind, isWeak, tags, ...(near && { near }) };
    }
    const passed = named && named.kind !== given.kind ? { kind: named.kind, heading } : undefined;
    const loose = scope || given.kind ? undefined : findLoose(words);
    if (loose) return { ...loose, tags, loose: true };
    const tag = tagIds.get(words);
    const near = place.category ? undefined : findNear(words, heading, place.kind ?? given.kind);
    const next: Steps = {
      ...place,
      ...(near && { near }),
      ...(passed && { passed }),
    };
    // The name of a category within a longer heading tells the kind as well; other words for it do not.
    if (near?.isOwn) next.kind ??= given.kind ?? near.kind;
    return !near && tag ? { ...next, tags: [...new Set([...tags, tag])] } : next;
  }

  function findExact(words: string, scope: Kind | undefined) {
    const found = names.find((it) => isIn(it, scope) && it.exact.includes(words));
    // A word as common as “general” says nothing where no kind is known.
    return found && (scope || !looseSections.has(words)) ? toPair(found) : undefined;
  }

  /** Of several categories that a heading sounds like, the one it names first. */
  function findNear(words: string, heading: string, scope: Kind | undefined) {
    const [first] = names
      .filter((it) => isIn(it, scope))
      .flatMap((it) =>
        it.near.map((phrase) => ({ it, phrase, at: ` ${words} `.indexOf(` ${phrase} `) })),
      )
      .filter(({ at }) => at !== -1)
      .toSorted((a, b) => a.at - b.at);
    if (!first) return undefined;
    return { ...toPair(first.it), heading, isOwn: first.it.exact.includes(first.phrase) };
  }

  function findLoose(words: string) {
    const path = looseSections.get(words);
    const found = names.find(({ kind, id }) => `${kind}/${id}` === path);
    return found && toPair(found);
  }
}

/** A place on the way; a weak kind was told by the last word of a heading. */
type Steps = Place & { isWeak?: boolean };

function isIn(name: CategoryNames, scope: Kind | undefined): boolean {
  return scope === undefined || name.kind === scope;
}

function toPair({ kind, id }: CategoryNames): { kind: Kind; category: string } {
  return { kind, category: id };
}

type CategoryNames = { kind: Kind; id: string; exact: string[]; near: string[] };

function toNames(categories: Categories): CategoryNames[] {
  return kinds.flatMap((kind) =>
    categories[kind].map(({ id, title, formerIds: former }) => {
      // Words for a category follow it when it is renamed.
      const ids = [`${kind}/${id}`, ...formerIds(kind, former)];
      const others = ids.flatMap((it) => otherNames[it] ?? []);
      const own = formerIds(kind, former).filter((it) => it.startsWith(`${kind}/`));
      const names = [id, title, ...own.map((it) => it.slice(kind.length + 1))];
      return {
        kind,
        id,
        exact: [...new Set([...names.map(toWords), ...others])],
        near: [...ids.flatMap((it) => nearWords[it] ?? []), ...others],
      };
    }),
  );
}

/** The kind a heading names with its last words, and the words before them. */
export function kindOf(heading: string): { kind: Kind; before: string } | undefined {
  const words = toWords(heading);
  for (const kind of kinds) {
    for (const word of kindWords[kind]) {
      if (words === word) return { kind, before: '' };
      if (words.endsWith(` ${word}`)) return { kind, before: words.slice(0, -word.length - 1) };
    }
  }
  return undefined;
}
