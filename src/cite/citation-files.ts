import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { formerIds, formerLeads } from '../catalogue/former-ids.ts';
import { entriesByTag, entriesInCategory } from '../catalogue/group-entries.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { kinds } from '../schema/parts.ts';

/** What can be cited as a whole, by the path of its page without slashes: each entry and every list of the site that holds any, at their former addresses too; the whole list is `entries`. */
export function citedLists(
  { categories, guides, tags }: Catalogue,
  index: CatalogueIndex,
): [path: string, entries: readonly Entry[]][] {
  const lists: [string, readonly Entry[]][] = [
    ...index.sorted.flatMap((entry) =>
      [entry.id, ...formerIds(entry.kind, entry.formerSlugs)].map((id): [string, Entry[]] => [
        id,
        [entry],
      ]),
    ),
    ['entries', index.sorted],
    ...kinds.flatMap((kind): [string, readonly Entry[]][] => [
      [kind, index.sorted.filter((entry) => entry.kind === kind)],
      ...categories[kind].map(({ id }): [string, readonly Entry[]] => [
        `${kind}/${id}`,
        entriesInCategory(index, kind, id),
      ]),
    ]),
    ...tags.map(({ id }): [string, readonly Entry[]] => [`tags/${id}`, entriesByTag(index, id)]),
    ...Array.from(index.byYear, ([year, entries]): [string, readonly Entry[]] => [
      `years/${year}`,
      entries,
    ]),
    ...Array.from(index.byVenue, ([slug, { entries }]): [string, readonly Entry[]] => [
      `venues/${slug}`,
      entries,
    ]),
    ...guides.map(({ slug, entries }): [string, readonly Entry[]] => [
      `guides/${slug}`,
      entries.flatMap((id) => index.byId.get(id) ?? []),
    ]),
  ];
  const byPath = new Map(lists);
  const former = formerLeads({ categories, tags, guides, entries: [] }).map(
    ({ from, to }): [string, readonly Entry[]] => [from, byPath.get(to) ?? []],
  );
  return [...lists, ...former].filter(([, entries]) => entries.length > 0);
}
