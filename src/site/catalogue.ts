import { getCollection, getEntry } from 'astro:content';
import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import { inReadingOrder } from '../catalogue/guide-order.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { findRelations, type Relations } from '../catalogue/relations.ts';
import { citationKeys } from '../cite/citation-key.ts';
import { type HeldContent, heldContent } from '../publish/held-content.ts';
import type { Categories } from '../schema/categories.ts';
import type { Device } from '../schema/devices.ts';
import type { Observed } from '../schema/observed.ts';
import type { Removed } from '../schema/removed.ts';
import { namelessSite, type Site } from '../schema/site.ts';
import type { Tag } from '../schema/tags.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import type { GuidePart } from '../text/render-guide.ts';
import { type LookUps, makeLookUps } from './look-ups.ts';
import { type Menu, toMenu } from './menu.ts';

/** The catalogue with what each site has; a list without vocabularies takes any word. */
type Whole = Required<Omit<Catalogue, 'vocabularies' | 'scout'>> & Pick<Catalogue, 'vocabularies'>;

/** The catalogue with everything the pages look up in it. */
export type SiteCatalogue = Whole & {
  /** The files in which each external address stands. */
  linkPlaces: ReadonlyMap<string, readonly string[]>;
  index: LookUps;
  menu: Menu;
  relations: Relations;
  citationKeys: Map<string, string>;
  tagLabel: (id: string) => string;
  /** The guides that embed one of these entries. */
  guidesWith: (entries: readonly Entry[]) => Guide[];
};

/** What is read of the content before anything is looked up in it. */
type Collections = Whole & Pick<SiteCatalogue, 'linkPlaces'>;

let loaded: Promise<SiteCatalogue> | undefined;

/** The whole catalogue, as every page sees it; prepared once in a build, and in development once after each change. */
export function loadCatalogue(): Promise<SiteCatalogue> {
  const held = heldContent();
  if (held) return prepareHeld(held);
  loaded ??= readCollections().then(prepare);
  return loaded;
}

/** The parts of an entry's note under their names, as safe HTML, as the content loader rendered them. */
export async function noteParts(entry: Entry): Promise<{ name: string; html: string }[]> {
  const held = heldContent();
  if (held) return held.notePartsOf(entry);
  const item = await getEntry('entries', entry.id);
  return item ? JSON.parse((item.data as { note: string }).note) : [];
}

/** The body of a guide: safe HTML and components. */
export async function guideBody(guide: Guide): Promise<GuidePart[]> {
  const held = heldContent();
  if (held) return held.bodyOf(guide);
  const item = await getEntry('guides', guide.slug);
  return dataOf<StoredGuide>(item).body;
}

const prepareHeld = onceFor(async ({ catalogue, linkPlaces }: HeldContent) => {
  const { guides, devices = [], removed = [] } = catalogue;
  const { site = namelessSite, observed = noneObserved } = catalogue;
  const whole = { ...catalogue, guides: inReadingOrder(guides), devices, removed, site, observed };
  return prepare({ ...whole, linkPlaces: linkPlaces() });
});

const noneObserved: Observed = {
  ...{ links: new Map(), repositories: new Map(), models: new Map(), files: new Map() },
};

function prepare(catalogue: Collections): SiteCatalogue {
  const labels = new Map(catalogue.tags.map(({ id, label }) => [id, label]));
  return {
    ...catalogue,
    index: makeLookUps(indexCatalogue(catalogue), catalogue.tags, catalogue.observed),
    menu: toMenu(catalogue),
    relations: findRelations(catalogue),
    citationKeys: citationKeys(catalogue.entries),
    tagLabel: (id) => labels.get(id) ?? id,
    guidesWith: (entries) => {
      const ids = new Set(entries.map(({ id }) => id));
      return catalogue.guides.filter((guide) => guide.entries.some((id) => ids.has(id)));
    },
  };
}

async function readCollections(): Promise<Collections> {
  const [entries, guides, categories, tags, devices, vocabularies, removed, site, observed] =
    await Promise.all([
      getCollection('entries'),
      getCollection('guides'),
      getEntry('categories', 'all'),
      getCollection('tags'),
      getEntry('devices', 'all'),
      getEntry('vocabularies', 'all'),
      getEntry('removed', 'all'),
      getEntry('site', 'all'),
      getEntry('observed', 'all'),
    ]);
  const seen = dataOf<StoredObserved>(observed);
  const { words } = dataOf<{ words?: Vocabularies }>(vocabularies);
  return {
    entries: entries.map(dataOf<Entry>),
    guides: inReadingOrder(guides.map(dataOf<Guide>)),
    categories: dataOf<Categories>(categories),
    tags: tags.map(dataOf<Tag>),
    devices: dataOf<Device[]>(devices),
    removed: dataOf<Removed[]>(removed),
    site: dataOf<Site>(site),
    ...(words && { vocabularies: words }),
    observed: {
      links: new Map(seen.lists.links),
      repositories: new Map(seen.lists.repositories),
      models: new Map(seen.lists.models),
      files: new Map(seen.lists.files),
    },
    linkPlaces: new Map(seen.places),
  };
}

/** What the content loader stored of an item: one text. */
function dataOf<Data>(item: { data: unknown } | undefined): Data {
  if (!item) throw new Error('The content was not loaded.');
  return JSON.parse((item.data as { json: string }).json);
}

/** A guide, as the content loader stores it: with its rendered body. */
type StoredGuide = Guide & { body: GuidePart[] };

/** What was observed, as the content loader stores it: maps as lists of their pairs; and the files of each address. */
type StoredObserved = {
  lists: { [Section in keyof Observed]?: Parameters<Observed[Section]['set']>[] };
  places: [string, string[]][];
};
