import type { Entry } from '../catalogue/entry.ts';
import { entriesByTag, recentlyAdded } from '../catalogue/group-entries.ts';
import type { CatalogueIndex, Venue } from '../catalogue/index-catalogue.ts';
import { maintainedFirst } from '../catalogue/list-parts.ts';
import { onceFor } from '../catalogue/once-for.ts';
import type { Observed } from '../schema/observed.ts';
import type { Kind } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';

/** What the pages ask of the catalogue, in the words the pages use. */
export type LookUps = {
  byId: ReadonlyMap<string, Entry>;
  /** All entries, those of the newest year first. */
  newest: readonly Entry[];
  ofKind: (kind: Kind) => readonly Entry[];
  /** By year, newest first; where nothing has a year by title, what is not maintained last. */
  inCategory: (kind: Kind, id: string) => readonly Entry[];
  withTag: (id: string) => readonly Entry[];
  /** Newest first. */
  years: readonly { year: number; entries: readonly Entry[] }[];
  /** The venue with the most entries first. */
  venues: readonly Venue[];
  recentlyAdded: (count: number) => readonly Entry[];
  /** The tags of these entries, the most used first. */
  tagCounts: (entries: readonly Entry[]) => { tag: Tag; count: number }[];
  /** The entries before and after one in its own category. */
  neighbours: (entry: Entry) => { previous?: Entry | undefined; next?: Entry | undefined };
};

/** Make the look-ups over an index; each is a map's access, or as long as its own answer. */
export function makeLookUps(
  index: CatalogueIndex,
  tags: readonly Tag[],
  observed: Observed,
): LookUps {
  const byKind = Map.groupBy(index.sorted, ({ kind }) => kind);
  const places = new Map<string, { list: readonly Entry[]; at: number }>();
  const byCategory = new Map<string, readonly Entry[]>();
  for (const [path, listed] of index.byCategory) {
    const list = maintainedFirst(listed, observed);
    byCategory.set(path, list);
    list.forEach((entry, at) => {
      if (path === `${entry.kind}/${entry.category}`) places.set(entry.id, { list, at });
    });
  }
  return {
    byId: index.byId,
    newest: index.sorted,
    ofKind: (kind) => byKind.get(kind) ?? [],
    inCategory: (kind, id) => byCategory.get(`${kind}/${id}`) ?? [],
    withTag: (id) => entriesByTag(index, id),
    years: [...index.byYear].map(([year, entries]) => ({ year, entries })),
    venues: [...index.byVenue.values()].toSorted((a, b) => b.entries.length - a.entries.length),
    recentlyAdded: (count) => recentlyAdded(index, count),
    tagCounts: onceFor((entries: readonly Entry[]) => countTags(entries, tags)),
    neighbours: (entry) => {
      const place = places.get(entry.id);
      return place ? { previous: place.list[place.at - 1], next: place.list[place.at + 1] } : {};
    },
  };
}

function countTags(entries: readonly Entry[], tags: readonly Tag[]) {
  const counts = new Map<string, number>();
  for (const id of entries.flatMap((entry) => entry.tags ?? [])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return tags
    .map((tag) => ({ tag, count: counts.get(tag.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.tag.id < b.tag.id ? -1 : 1));
}
