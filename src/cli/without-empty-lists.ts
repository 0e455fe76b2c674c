import type { FiledEntry } from '../import/imported-entry.ts';

/** A file needs no line for a field without a value. */
export function withoutEmptyLists(entry: FiledEntry): FiledEntry {
  const filled = Object.entries(entry).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return Object.fromEntries(filled) as FiledEntry;
}
