import type { Catalogue, Entry } from './entry.ts';
import { byAdded, byYearThenTitle } from './order.ts';
import { venueSlug } from './venue-slug.ts';

/** A venue under one slug: the spelling that most entries use, and the entries. */
export type Venue = { slug: string; venue: string; entries: Entry[] };

/** The catalogue as its pages need it; but for `newest`, lists run by year, newest first, then by title. */
export type CatalogueIndex = {
  byId: ReadonlyMap<string, Entry>;
  /** `papers/model` → its own entries and those that name it in `alsoIn`, by year; in a year its own come first. */
  byCategory: ReadonlyMap<string, readonly Entry[]>;
  byTag: ReadonlyMap<string, readonly Entry[]>;
  /** Newest year first; entries without a year are in none. */
  byYear: ReadonlyMap<number, readonly Entry[]>;
  /** Slug → venue, in the order of the slugs. */
  byVenue: ReadonlyMap<string, Venue>;
  /** All entries, by year and title. */
  sorted: readonly Entry[];
  /** All entries, the last to come to the list first. */
  newest: readonly Entry[];
};

/** Index a catalogue once for all pages: after sorting, one pass. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const sorted = catalogue.entries.toSorted(byYearThenTitle);
  const own = groupBy(sorted, (entry) => [`${entry.kind}/${entry.category}`]);
  const guests = groupBy(sorted, guestCategories);
  for (const [path, entries] of guests)
    own.set(path, [...(own.get(path) ?? []), ...entries].toSorted(byYear));
  return {
    byId: new Map(sorted.map((entry) => [entry.id, entry])),
    byCategory: own,
    byTag: groupBy(sorted, (entry) => entry.tags ?? []),
    byYear: groupBy(sorted, (entry) => (entry.year === undefined ? [] : [entry.year])),
    byVenue: indexVenues(sorted),
    sorted,
    newest: catalogue.entries.toSorted(byAdded),
  };
}

function groupBy<Key>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly Key[]) {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

function guestCategories({ kind, category, alsoIn = [] }: Entry): string[] {
  return alsoIn.filter((path) => path !== `${kind}/${category}`);
}

function indexVenues(sorted: readonly Entry[]): Map<string, Venue> {
  const groups = groupBy(sorted, ({ venue }) => (venue === undefined ? [] : [venueSlug(venue)]));
  return new Map(
    [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, entries]) => [slug, { slug, venue: mostUsedSpelling(entries), entries }]),
  );
}

function mostUsedSpelling(entries: readonly Entry[]): string {
  const spellings = groupBy(entries, ({ venue }) => (venue === undefined ? [] : [venue]));
  const [first] = [...spellings].toSorted(
    ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
  );
  return first?.[0] ?? '';
}

/** Newest first, entries without a year last; those of one year stay as they are. */
function byYear(a: Entry, b: Entry): number {
  return (b.year ?? 0) - (a.year ?? 0);
}
