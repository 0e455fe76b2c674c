import type { Entry } from '../entry.ts';
import { byYearThenTitle } from '../order.ts';
import { parsePersonName } from '../person-name.ts';
import { publicationType } from '../publication.ts';
import { venueSlug } from '../venue-slug.ts';

/** Something entries can have in common. The rarer it is, the more it weighs. */
export type Feature = {
  type: 'author' | 'tag' | 'event' | 'category';
  /** The author's family name, the tag's id, `MobiSys 2017`, or `papers/model`. */
  name: string;
  weight: number;
  /** Who has it, by year and title. */
  entries: Entry[];
};

/** What entries have in common, by entry. */
export type SharedFeatures = {
  /** The features of an entry, in a fixed order. */
  of: (id: string) => ReadonlySet<Feature>;
  /** Entries that have a feature in common with this one: of a common feature, only those next to it in time. */
  neighbours: (id: string) => Set<Entry>;
};

/** Neighbours taken on each side in the list of a feature. With it the work grows with the entries, not with their pairs. */
const reach = 16;

const typeWeights: Record<Feature['type'], number> = {
  author: 2,
  tag: 1,
  event: 0.7,
  category: 0.6,
};

/** Index what the entries of a catalogue have in common. */
export function indexFeatures(entries: readonly Entry[]): SharedFeatures {
  const features = new Map<string, Feature>();
  const places = new Map<string, Map<Feature, number>>();
  for (const entry of entries.toSorted(byYearThenTitle)) {
    const own = new Map<Feature, number>();
    for (const [type, key, name] of describe(entry)) {
      const feature = features.get(`${type} ${key}`) ?? { type, name, weight: 0, entries: [] };
      features.set(`${type} ${key}`, feature);
      if (own.has(feature)) continue;
      own.set(feature, feature.entries.length);
      feature.entries.push(entry);
    }
    places.set(entry.id, own);
  }
  for (const feature of features.values()) {
    const rarity = Math.log((entries.length + 1) / feature.entries.length);
    feature.weight = typeWeights[feature.type] * rarity;
  }
  const sets = new Map([...places].map(([id, own]) => [id, new Set(own.keys())]));
  return {
    of: (id) => sets.get(id) ?? new Set(),
    neighbours: (id) => {
      const own = [...(places.get(id) ?? [])];
      const near = own.flatMap(([feature, place]) => around(feature.entries, place));
      return new Set(near.filter((entry) => entry.id !== id));
    },
  };
}

function describe(entry: Entry): [type: Feature['type'], key: string, name: string][] {
  const authors = (entry.authors ?? []).map((author) => {
    const { given, family, suffix } = parsePersonName(author);
    return { family, whole: [given, family, suffix].filter(Boolean).join(' ') };
  });
  const { venue, year } = entry;
  const met = venue && year && publicationType(entry) !== 'preprint';
  const categories = new Set([`${entry.kind}/${entry.category}`, ...(entry.alsoIn ?? [])]);
  return [
    ...authors.map(({ family, whole }) => ['author', whole.toLowerCase(), family] as const),
    ...(entry.tags ?? []).map((tag) => ['tag', tag, tag] as const),
    ...(met ? [['event', `${venueSlug(venue)} ${year}`, `${venue} ${year}`] as const] : []),
    ...[...categories].map((path) => ['category', path, path] as const),
  ].map(([type, key, name]) => [type, key, name]);
}

/** Up to twice `reach` entries next to a place; at an end of the list, more from its other side. */
function around(entries: readonly Entry[], place: number): readonly Entry[] {
  const length = 2 * reach + 1;
  const start = Math.max(0, Math.min(place - reach, entries.length - length));
  return entries.slice(start, start + length);
}
