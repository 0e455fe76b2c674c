import type { Categories } from '../../schema/categories.ts';
import type { Entry } from '../entry.ts';
import { compareTexts } from '../order.ts';

/** What an engine is compared by; each field may be empty. */
export type Engine = {
  entry: Entry;
  name: string;
  /** The category it is compared within. */
  category: string;
};

/**
 * Pick the engines of a list for a comparison: those that say what they read or compute in, those
 * still maintained first, then by name.
 */
export function compareEngines(entries: readonly Entry[], categories: Categories): Engine[] {
  return entries
    .filter((entry) => isEngine(entry, categories))
    .map((entry) => ({ entry, name: nameOf(entry), category: entry.category }))
    .toSorted(
      (a, b) =>
        rank(a.entry) - rank(b.entry) ||
        compareTexts(a.name.toLowerCase(), b.name.toLowerCase()) ||
        compareTexts(a.entry.id, b.entry.id),
    );
}

/** Whether an entry stands in a category of engines and says enough to be compared. */
export function isEngine(entry: Entry, categories: Categories): boolean {
  const { kind, category, modelFormats, precisions, backends, accelerators } = entry;
  const place = categories[kind].find(({ id }) => id === category);
  if (place?.holds !== 'engines') return false;
  return Boolean(modelFormats ?? precisions ?? backends ?? accelerators);
}

const order = ['active', 'quiet', 'superseded', 'archived'];

function rank({ status }: Entry): number {
  return status === undefined ? order.length : order.indexOf(status);
}

function nameOf({ title, aliases }: Entry): string {
  const [alias] = aliases ?? [];
  return alias && alias.length < title.length && title.length > 30 ? alias : title;
}
