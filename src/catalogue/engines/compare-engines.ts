import type { Entry } from '../entry.ts';
import { compareTexts } from '../order.ts';

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
    .filter(isEngine)
    .map((entry) => ({ entry, name: nameOf(entry), category: entry.category }))
    .toSorted(
      (a, b) =>
        rank(a.entry) - rank(b.entry) ||
        compareTexts(a.name.toLowerCase(), b.name.toLowerCase()) ||
        compareTexts(a.entry.id, b.entry.id),
    );
}

/** Whether an entry is an engine that says enough to be compared. */
export function isEngine(entry: Entry): boolean {
  const { kind, category, modelFormats, precisions, backends, accelerators } = entry;
  if (kind !== 'libraries' || !engineCategories.includes(category)) return false;
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
