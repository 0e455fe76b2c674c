import type { Entry } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { byId } from '../catalogue/order.ts';

/** What `writtenOnce` gives: the texts of entries in the order of their ids, under the citation keys of a catalogue. */
export type EntryTexts = (entries: readonly Entry[], keys: ReadonlyMap<string, string>) => string[];

/** Have a writer write each entry once: its text stands in the files of all lists that hold it. */
export function writtenOnce(write: (entry: Entry, key: string) => string): EntryTexts {
  const writerUnder = onceFor((keys: ReadonlyMap<string, string>) =>
    onceFor((entry: Entry) => write(entry, keys.get(entry.id) ?? entry.slug)),
  );
  return (entries, keys) => entries.toSorted(byId).map(writerUnder(keys));
}
