import type { Categories } from '../schema/categories.ts';
import type { Device } from '../schema/devices.ts';
import type { Removed } from '../schema/removed.ts';
import type { Tag } from '../schema/tags.ts';
import type { Entry, Guide } from './entry.ts';

/** The ids that an entry or a category of a kind had before, each with its kind: a bare one is of its own. */
export function formerIds(kind: string, former: readonly string[] = []): string[] {
  return former.map((id) => (id.includes('/') ? id : `${kind}/${id}`));
}

/** Slugs of a kind whose address is taken although nothing stands there by that name: of what was renamed or removed. */
export function formerSlugsIn(
  kind: string,
  {
    entries,
    categories,
    removed = [],
  }: {
    entries: readonly Pick<Entry, 'id' | 'kind' | 'formerSlugs'>[];
    categories: Categories;
    removed?: readonly Removed[] | undefined;
  },
): string[] {
  return [
    ...formerLeads({ entries, categories, tags: [] }).map(({ from }) => from),
    ...removed.flatMap(({ id, formerIds: former = [] }) => [id, ...former]),
  ]
    .filter((id) => id.startsWith(`${kind}/`))
    .map((id) => id.slice(kind.length + 1));
}

/** A former id, `papers/old` or `tags/old`, and the one that it leads to. */
export type Lead = { from: string; to: string };

/** Everything whose address may have changed. */
type Renamed = {
  entries: readonly Pick<Entry, 'id' | 'kind' | 'formerSlugs'>[];
  categories: Categories;
  tags: readonly Tag[];
  devices?: readonly Device[] | undefined;
  guides?: readonly Pick<Guide, 'slug' | 'formerSlugs'>[];
};

/** Where each former id leads: of entries, categories, tags, devices and guides. */
export function formerLeads({
  entries,
  categories,
  tags,
  devices = [],
  guides = [],
}: Renamed): Lead[] {
  const lead = (to: string, former: readonly string[]) => former.map((from) => ({ from, to }));
  return [
    ...entries.flatMap((it) => lead(it.id, formerIds(it.kind, it.formerSlugs))),
    ...categoryLeads(categories),
    ...tags.flatMap((it) => lead(`tags/${it.id}`, formerIds('tags', it.formerIds))),
    ...devices.flatMap((it) => lead(`devices/${it.id}`, formerIds('devices', it.formerIds))),
    ...guides.flatMap((it) => lead(`guides/${it.slug}`, formerIds('guides', it.formerSlugs))),
  ];
}

/** Where the former ids of categories lead. */
export function categoryLeads(categories: Categories): Lead[] {
  return Object.entries(categories).flatMap(([kind, list]) =>
    list.flatMap(({ id, formerIds: former }) =>
      formerIds(kind, former).map((from) => ({ from, to: `${kind}/${id}` })),
    ),
  );
}
