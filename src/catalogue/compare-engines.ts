import type { Entry } from './entry.ts';
import { compareTexts } from './order.ts';

/** What an engine is compared by; each field may be empty. */
export type Engine = {
  entry: Entry;
  name: string;
  /** The category it is compared within. */
  category: string;
};

/** Categories of libraries whose entries run networks on a device. */
const engineCategories = ['inference-framework', 'language-models', 'microcontrollers', 'web'];

/**
 * Pick the engines of a list for a comparison: those that say what they read or compute in, those
 * still maintained first, then by name.
 */
export function compareEngines(entries: readonly Entry[]): Engine[] {
  return entries
    .filter(({ kind, category }) => kind === 'libraries' && engineCategories.includes(category))
    .filter(
      ({ modelFormats, precisions, backends, accelerators }) =>
        modelFormats ?? precisions ?? backends ?? accelerators,
    )
    .map((entry) => ({ entry, name: nameOf(entry), category: entry.category }))
    .toSorted(
      (a, b) =>
        rank(a.entry) - rank(b.entry) ||
        compareTexts(a.name.toLowerCase(), b.name.toLowerCase()) ||
        compareTexts(a.entry.id, b.entry.id),
    );
}

const order = ['active', 'quiet', 'superseded', 'archived'];

function rank({ status }: Entry): number {
  return status === undefined ? order.length : order.indexOf(status);
}

function nameOf({ title, aliases }: Entry): string {
  const [alias] = aliases ?? [];
  return alias && alias.length < title.length && title.length > 30 ? alias : title;
}
