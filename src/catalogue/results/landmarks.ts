import type { Catalogue, Entry } from '../entry.ts';
import { byId } from '../order.ts';

/** An entry that much of the list leads to, with how many entries name it and how many guides embed it. */
type Landmark = { entry: Entry; namedBy: number; guides: number };

/** Count for each entry, by its id, the other entries and the guides that name it. */
export function countNaming({
  entries,
  guides,
}: Pick<Catalogue, 'entries' | 'guides'>): Map<string, Omit<Landmark, 'entry'>> {
  const naming = new Map(entries.map(({ id }) => [id, new Set<string>()]));
  for (const { id, buildsOn = [], alternatives = [], related = [], successor } of entries) {
    for (const other of [...buildsOn, ...alternatives, ...related, successor]) {
      if (typeof other === 'string' && other !== id) naming.get(other)?.add(id);
    }
  }
  return new Map(
    [...naming].map(([id, { size }]) => [
      id,
      { namedBy: size, guides: guides.filter((guide) => guide.entries.includes(id)).length },
    ]),
  );
}

/**
 * The entries that most others lead to, the first first: those that at least two entries or guides
 * name in a relation or embed; at most a tenth of the list.
 */
export function landmarks(catalogue: Catalogue): Landmark[] {
  const counts = countNaming(catalogue);
  return catalogue.entries
    .map((entry) => ({ entry, namedBy: 0, guides: 0, ...counts.get(entry.id) }))
    .filter(({ namedBy, guides }) => namedBy + guides >= 2)
    .toSorted((a, b) => b.namedBy + b.guides - a.namedBy - a.guides || byId(a.entry, b.entry))
    .slice(0, Math.ceil(catalogue.entries.length / 10));
}
