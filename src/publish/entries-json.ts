import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byId, compareTexts } from '../catalogue/order.ts';
import type { Removed } from '../schema/removed.ts';
import type { Tag } from '../schema/tags.ts';

/** An entry as `/entries.json` has it: lists always there, facts to cite by null where unknown, other fields left out. */
export type EntryJson = Omit<Entry, 'slug' | 'file' | CitedField> &
  Required<Pick<Entry, 'alsoIn' | 'tags' | 'links' | 'authors'>> & {
    /** The entry's page on the site. */
    path: string;
  } & { [Field in CitedField]: NonNullable<Entry[Field]> | null };

type CitedField = 'year' | 'venue' | 'arxiv' | 'doi';

/** The object of `/entries.json`: entries name tags by their ids. */
export type EntriesJson = {
  entries: EntryJson[];
  tags: readonly Tag[];
  /** What was taken from the list, and why. */
  removed: readonly Removed[];
};

/** Convert the catalogue to the object of `/entries.json`, in the order of ids; `hrefOf` gives an entry's path. */
export function toEntriesJson(
  catalogue: Catalogue,
  { hrefOf }: { hrefOf: (entry: Entry) => string },
): EntriesJson {
  return {
    entries: catalogue.entries.toSorted(byId).map((entry) => toEntryJson(entry, hrefOf(entry))),
    tags: catalogue.tags.toSorted((a, b) => compareTexts(a.id, b.id)),
    removed: catalogue.removed ?? [],
  };
}

/** Convert an entry to an item of `/entries.json`, with the path of its page. */
export function toEntryJson(entry: Entry, path: string): EntryJson {
  const { id, kind, category, title, url, summary, note, slug, file, ...rest } = entry;
  const { alsoIn = [], tags = [], links = [], authors = [], ...more } = rest;
  const { year = null, venue = null, arxiv = null, doi = null, ...others } = more;
  return {
    id,
    kind,
    category,
    alsoIn,
    title,
    url,
    path,
    summary,
    tags,
    links,
    authors,
    year,
    venue,
    arxiv,
    doi,
    ...others,
    note,
  };
}
