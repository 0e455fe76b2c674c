import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import { inReadingOrder } from '../catalogue/guide-order.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { findRelations, type Relations } from '../catalogue/relations.ts';
import { citationKeys } from '../cite/citation-key.ts';
import { type HeldContent, heldContent } from '../publish/held-content.ts';
import type { Observed } from '../schema/observed.ts';
import { namelessSite } from '../schema/site.ts';
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

/** The whole catalogue, as every page sees it; prepared once in a build, and in development once after each change. */
export async function loadCatalogue(): Promise<SiteCatalogue> {
  return prepare(heldContent());
}

/** The parts of an entry's note under their names, as safe HTML. */
export async function noteParts(entry: Entry): Promise<{ name: string; html: string }[]> {
  return heldContent().notePartsOf(entry);
}

/** The body of a guide: safe HTML and components. */
export async function guideBody(guide: Guide): Promise<GuidePart[]> {
  return heldContent().bodyOf(guide);
}

const prepare = onceFor(({ catalogue: held, linkPlaces }: HeldContent): SiteCatalogue => {
  const { devices = [], removed = [], site = namelessSite, observed = noneObserved } = held;
  const guides = inReadingOrder(held.guides);
  const tags = held.tags.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const catalogue: Whole = { ...held, guides, tags, devices, removed, site, observed };
  const labels = new Map(tags.map(({ id, label }) => [id, label]));
  return {
    ...catalogue,
    linkPlaces: linkPlaces(),
    index: makeLookUps(indexCatalogue(catalogue), tags, observed),
    menu: toMenu(catalogue),
    relations: findRelations(catalogue),
    citationKeys: citationKeys(catalogue.entries),
    tagLabel: (id) => labels.get(id) ?? id,
    guidesWith: (entries) => {
      const ids = new Set(entries.map(({ id }) => id));
      return guides.filter((guide) => guide.entries.some((id) => ids.has(id)));
    },
  };
});

const noneObserved: Observed = {
  ...{ links: new Map(), repositories: new Map(), models: new Map(), files: new Map() },
};
