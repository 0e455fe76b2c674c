import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { entriesByTag, entriesInCategory } from '../catalogue/group-entries.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { kinds } from '../schema/parts.ts';

/** What can be cited as a whole, by the path of its page without slashes: each entry, at its former addresses too, and every list of the site that holds any; the whole list is `entries`. */
export function citedLists(
  { categories, guides, tags }: Catalogue,
  index: CatalogueIndex,
): [path: string, entries: readonly Entry[]][] {
  const lists: [string, readonly Entry[]][] = [
    ...index.sorted.flatMap((entry) =>
      [entry.slug, ...(entry.formerSlugs ?? [])].map((slug): [string, Entry[]] => [
        `${entry.kind}/${slug}`,
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
  return lists.filter(([, entries]) => entries.length > 0);
}
