import { indexFeatures, type SharedFeatures } from './engines/shared-features.ts';
import type { Catalogue, Entry } from './entry.ts';
import { byId } from './order.ts';
import { type ReasonNames, toReasons } from './shared-reasons.ts';

/** How entries can be related, in the order in which pages show it. */
const relationNames = [
  ...['Use instead', 'Came before', 'Came after', 'Replaces', 'Needs', 'Alternative'],
  ...['Related', 'Seen in', 'Same authors', 'In common'],
] as const;
/** The name of a relation, as pages show it. */
type RelationName = (typeof relationNames)[number];

/** Entries that stand in one relation to another, each with what they share where that is not said by the relation. */
export type Relation = { name: RelationName; items: { entry: Entry; reason?: string }[] };

/** Entries that nobody named come in only as long as there are fewer than this, */
const most = 6;
/** and of those with the same authors so many at most, and of those that it is seen in. */
const mostOfOne = 4;

/** The relations of entries by their ids, each found when it is asked for: a page shows those of one. */
export type Relations = { get: (id: string) => Relation[] | undefined };

/**
 * The relations of every entry: those that entries name, seen from both sides, then where it is seen,
 * and what has most in common with it. `work.comparisons` counts the pairs of entries that were looked at.
 */
export function findRelations(
  catalogue: Catalogue,
  work: { comparisons: number } = { comparisons: 0 },
): Relations {
  const shared = indexFeatures(catalogue.entries);
  const named = namedRelations(catalogue.entries);
  const names = namesOf(catalogue);
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const known = new Map<string, Relation[]>();
  return {
    get(id) {
      const entry = entries.get(id);
      const relations = known.get(id) ?? (entry && relationsOf(entry));
      if (relations) known.set(id, relations);
      return relations;
    },
  };

  function relationsOf(entry: Entry): Relation[] {
    const own = named.get(entry.id) ?? new Map<Entry, RelationName>();
    const others = [...shared.neighbours(entry.id)].filter((other) => !own.has(other));
    work.comparisons += others.length;
    const found = [...own].map(([other, name]) => ({ name, entry: other }));
    const alike = mostAlike(entry, others, shared, most - found.length);
    const more = alike.map((other) => {
      const reasons = toReasons(shared.of(entry.id), shared.of(other.id), names);
      return { entry: other, ...reasons };
    });
    return toGroups([...found, ...more]);
  }
}

type Item = { name: RelationName; entry: Entry; reason?: string };

function toGroups(items: readonly Item[]): Relation[] {
  return relationNames.flatMap((name) => {
    const all = items.filter((item) => item.name === name);
    if (all.length === 0) return [];
    const sorted = inTime.has(name) ? all.toSorted(byYear) : all;
    const few = name === 'Same authors' || name === 'Seen in' ? sorted.slice(0, mostOfOne) : sorted;
    return [{ name, items: few.map(({ name: _, ...item }) => item) }];
  });
}

/** Relations that are a sequence; the others stand as editors wrote them or as they fit. */
const inTime: ReadonlySet<RelationName> = new Set(['Came before', 'Came after', 'Replaces']);

function byYear({ entry: a }: Item, { entry: b }: Item): number {
  return (a.year ?? 0) - (b.year ?? 0) || byId(a, b);
}

/** Entry → the entries that it or they named, each in the first relation that holds. */
function namedRelations(entries: readonly Entry[]): Map<string, Map<Entry, RelationName>> {
  const sorted = entries.toSorted(byId);
  const known = new Map(sorted.map((entry) => [entry.id, entry]));
  const named = new Map(sorted.map(({ id }) => [id, new Map<Entry, RelationName>()]));
  const tie = (from: string, to: string, name: RelationName) => {
    const other = known.get(to);
    const list = named.get(from);
    if (other && list && from !== to && !list.has(other)) list.set(other, name);
  };
  for (const { id, successor } of sorted) {
    if (typeof successor !== 'string') continue;
    tie(id, successor, 'Use instead');
    tie(successor, id, 'Replaces');
  }
  for (const entry of sorted) {
    for (const base of entry.buildsOn ?? []) {
      const isWork = !isSoftware(entry) && known.has(base) && !isSoftware(known.get(base));
      tie(entry.id, base, isWork ? 'Came before' : 'Needs');
      tie(base, entry.id, isSoftware(known.get(base)) ? 'Seen in' : 'Came after');
    }
  }
  for (const { id, alternatives = [] } of sorted) {
    for (const other of alternatives) tie(id, other, 'Alternative');
  }
  for (const { id, alternatives = [] } of sorted) {
    for (const other of alternatives) tie(other, id, 'Alternative');
  }
  for (const { id, related = [] } of sorted) {
    for (const other of related) tie(id, other, 'Related');
  }
  // What others say of an entry comes behind what it says itself: the newest first.
  for (const { id, related = [] } of sorted.toSorted(newestFirst)) {
    for (const other of related) tie(other, id, 'Related');
  }
  for (const { id, results = [] } of sorted) {
    for (const { runs = [] } of results) {
      for (const { runtime = '' } of runs) tie(runtime, id, 'Seen in');
    }
  }
  return named;
}

function newestFirst(a: Entry, b: Entry): number {
  return (b.year ?? 0) - (a.year ?? 0) || byId(a, b);
}

function isSoftware(entry: Entry | undefined): boolean {
  return entry?.kind === 'libraries' || entry?.kind === 'tools';
}

type Scored = { other: Entry; score: number };

/** The `count` entries that have most in common with one, found without sorting the hundreds that have less. */
function mostAlike(
  entry: Entry,
  others: readonly Entry[],
  shared: SharedFeatures,
  count: number,
): Entry[] {
  const own = shared.of(entry.id);
  const best: Scored[] = [];
  for (const other of count > 0 ? others : []) {
    const theirs = shared.of(other.id);
    let score = 0;
    for (const feature of own) if (theirs.has(feature)) score += feature.weight;
    const scored = { other, score };
    const last = best[count - 1];
    if (last && byLikeness(last, scored) < 0) continue;
    const place = best.findIndex((better) => byLikeness(scored, better) < 0);
    best.splice(place < 0 ? best.length : place, 0, scored);
    best.length = Math.min(best.length, count);
  }
  return best.map(({ other }) => other);
}

function byLikeness(a: Scored, b: Scored): number {
  return b.score - a.score || byId(a.other, b.other);
}

function namesOf({ tags, categories }: Catalogue): ReasonNames {
  return {
    tags: new Map(tags.map(({ id, label }) => [id, label])),
    categories: new Map(
      Object.entries(categories).flatMap(([kind, list]) =>
        list.map(({ id, title }) => [`${kind}/${id}`, title] as const),
      ),
    ),
  };
}
