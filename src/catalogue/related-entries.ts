import type { Catalogue, Entry } from './entry.ts';
import { byId } from './order.ts';
import { indexFeatures, type SharedFeatures } from './shared-features.ts';
import { type ReasonNames, toReasons } from './shared-reasons.ts';

/** An entry to read next, and why, in short phrases with the best reason first. */
export type RelatedEntry = { entry: Entry; reasons: string[] };

/** Related entries of an entry at most. */
const most = 6;

/**
 * Find up to six related entries for every entry: those an editor named, from either side, then those
 * that have most in common. `work.comparisons` counts the pairs of entries that were looked at.
 */
export function relatedEntries(
  catalogue: Catalogue,
  work: { comparisons: number } = { comparisons: 0 },
): Map<string, RelatedEntry[]> {
  const shared = indexFeatures(catalogue.entries);
  const named = namedByEditors(catalogue.entries);
  const names = namesOf(catalogue);
  const related = new Map<string, RelatedEntry[]>();
  for (const entry of catalogue.entries) {
    const editors = named.get(entry.id) ?? new Map<Entry, string>();
    const others = [...shared.neighbours(entry.id)].filter((other) => !editors.has(other));
    work.comparisons += others.length;
    const chosen = [...editors.keys(), ...mostAlike(entry, others, shared)].slice(0, most);
    const list = chosen.map((other) => ({
      entry: other,
      reasons: toReasons(editors.get(other), shared.of(entry.id), shared.of(other.id), names),
    }));
    related.set(entry.id, list);
  }
  return related;
}

/** Entry → the entries an editor tied to it, in the order in which they count, each with the reason. */
function namedByEditors(entries: readonly Entry[]): Map<string, Map<Entry, string>> {
  const sorted = entries.toSorted(byId);
  const known = new Map(sorted.map((entry) => [entry.id, entry]));
  const named = new Map(sorted.map(({ id }) => [id, new Map<Entry, string>()]));
  const tie = (from: string, to: string, reason: string) => {
    const other = known.get(to);
    const list = named.get(from);
    if (other && list && from !== to && !list.has(other)) list.set(other, reason);
  };
  const ties = sorted.flatMap(({ id, successor }) =>
    typeof successor === 'string' ? [{ id, successor }] : [],
  );
  for (const { id, successor } of ties) tie(id, successor, 'its successor');
  for (const { id, related = [] } of sorted) {
    for (const other of related) tie(id, other, 'named by the editor');
  }
  for (const { id, successor } of ties) tie(successor, id, 'its predecessor');
  for (const { id, related = [] } of sorted) {
    for (const other of related) tie(other, id, 'named by the editor');
  }
  return named;
}

function mostAlike(entry: Entry, others: readonly Entry[], shared: SharedFeatures): Entry[] {
  const own = shared.of(entry.id);
  return others
    .map((other) => {
      const theirs = shared.of(other.id);
      let score = 0;
      for (const feature of own) if (theirs.has(feature)) score += feature.weight;
      return { other, score };
    })
    .sort((a, b) => b.score - a.score || byId(a.other, b.other))
    .map(({ other }) => other);
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
