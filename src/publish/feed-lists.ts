import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { entriesByTag, entriesInCategory } from '../catalogue/group-entries.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import { kinds } from '../schema/parts.ts';
import { namelessSite } from '../schema/site.ts';
import { newestEntries } from './feeds.ts';

/** What a feed is of: a list of the site, with the path of its page and what came to it last. */
export type FeedList = {
  title: string;
  description?: string;
  path: string;
  entries: readonly Entry[];
};

/** The whole list, each kind that is used, each category with the entries that are listed there as well, and each tag that any entry carries. */
export function feedLists(
  { categories, entries, site = namelessSite, tags }: Catalogue,
  index: CatalogueIndex,
): FeedList[] {
  return [
    {
      title: `${site.name}: ${site.subject}`,
      path: '/',
      entries: newestEntries(entries),
    },
    ...kinds
      .filter((kind) => categories[kind].length > 0)
      .map((kind) => ({
        title: `${site.name}: ${site.kinds[kind].title}`,
        description: site.kinds[kind].lead,
        path: `/${kind}/`,
        entries: newestEntries(index.sorted.filter((entry) => entry.kind === kind)),
      })),
    ...kinds.flatMap((kind) =>
      categories[kind].map(({ id, title, description }) => ({
        title: `${site.name}: ${site.kinds[kind].title}, ${title}`,
        description,
        path: `/${kind}/${id}/`,
        entries: newestEntries(entriesInCategory(index, kind, id)),
      })),
    ),
    ...tags
      .filter(({ id }) => entriesByTag(index, id).length > 0)
      .map(({ id, label, description }) => ({
        title: `${site.name}: ${label}`,
        description,
        path: `/tags/${id}/`,
        entries: newestEntries(entriesByTag(index, id)),
      })),
  ];
}
