import type { EntryJson } from '../../publish/entries-json.ts';
import type { MyList } from './list.ts';

/** How many of some entries are read: `3 of 8`. */
export type Progress = { read: number; of: number };

/** Count the read ones among entries, by their ids. */
export function countRead(list: MyList, ids: Iterable<string>): Progress {
  const all = [...new Set(ids)];
  return { read: all.filter((id) => list.entries.get(id)?.read).length, of: all.length };
}

/** The ids of what a category lists, `papers/pruning`: its own entries and its guests. */
export function idsInCategory(entries: readonly EntryJson[], path: string): string[] {
  return entries
    .filter(({ kind, category, alsoIn }) => `${kind}/${category}` === path || alsoIn.includes(path))
    .map(({ id }) => id);
}
