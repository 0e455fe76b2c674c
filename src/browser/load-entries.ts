import type { Entry } from '../catalogue/entry.ts';
import { formerIds } from '../catalogue/former-ids.ts';
import type { EntriesJson, EntryJson } from '../publish/entries-json.ts';
import type { Removed } from '../schema/removed.ts';
import { fetchFile } from './fetch-file.ts';

let loaded: Promise<EntriesJson> | undefined;

/** Load all entries as `/entries.json` has them, once a page; rejects with a sentence for the reader, and a later call tries again. */
export async function loadEntries(base: string): Promise<EntryJson[]> {
  return (await load(base)).entries;
}

/** What was taken from the list, by every id that it had; loaded as the entries are. */
export async function loadRemoved(base: string): Promise<ReadonlyMap<string, Removed>> {
  const { removed = [] } = await load(base);
  return new Map(
    removed.flatMap((it) => [it.id, ...(it.formerIds ?? [])].map((id) => [id, it] as const)),
  );
}

function load(base: string): Promise<EntriesJson> {
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
    for (const id of formerIds(entry.kind, entry.formerSlugs)) byId.set(id, entry);
  }
  for (const entry of entries) byId.set(entry.id, entry);
  return (id) => byId.get(id);
}

async function fetchEntries(base: string): Promise<EntriesJson> {
  const response = await fetchFile(`${base}/entries.json`);
  const json: EntriesJson = await response.json();
  if (!Array.isArray(json.entries)) throw new Error(`${response.url} holds no entries`);
  return json;
}
