import type { Entry } from '../catalogue/entry.ts';
import type { EntriesJson, EntryJson } from '../publish/entries-json.ts';
import { fetchFile } from './fetch-file.ts';

let loaded: Promise<EntryJson[]> | undefined;

/** Load all entries as `/entries.json` has them, once a page; rejects with a sentence for the reader, and a later call tries again. */
export function loadEntries(base: string): Promise<EntryJson[]> {
  loaded ??= fetchEntries(base).catch(() => {
    loaded = undefined;
    throw new Error(
      'The entries could not be loaded. Check the connection, reload the page and try again.',
    );
  });
  return loaded;
}

/** The fields of an entry as its file has them: what is not known is absent, and so are empty lists. */
export function toFields({ path, ...json }: EntryJson): Partial<Entry> {
  const known = Object.entries(json).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known);
}

/** Convert an entry of `/entries.json` to what the writers of formats take. */
export function toEntry(json: EntryJson): Entry {
  const slug = json.id.slice(json.kind.length + 1);
  return { note: '', ...toFields(json), slug, file: `${json.id}.md` } as Entry;
}

/** Find entries by their ids, those that they had before they were renamed too. */
export function entryFinder(entries: readonly EntryJson[]): (id: string) => EntryJson | undefined {
  const byId = new Map<string, EntryJson>();
  for (const entry of entries) {
    for (const slug of entry.formerSlugs ?? []) byId.set(`${entry.kind}/${slug}`, entry);
  }
  for (const entry of entries) byId.set(entry.id, entry);
  return (id) => byId.get(id);
}

async function fetchEntries(base: string): Promise<EntryJson[]> {
  const response = await fetchFile(`${base}/entries.json`);
  const { entries }: EntriesJson = await response.json();
  if (!Array.isArray(entries)) throw new Error(`${response.url} holds no entries`);
  return entries;
}
