import type { Entry } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { type FeedFormat, feedFormats, newestEntries } from '../publish/feeds.ts';
import { kinds } from '../schema/parts.ts';
import type { SiteCatalogue } from './catalogue.ts';
import { categoryPath, kindPath, tagPath } from './urls.ts';

/** What a feed is of: a list of the site, with the path of its page and what came to it last. */
export type FeedList = {
  title: string;
  description?: string;
  path: string;
  entries: readonly Entry[];
};

/** A feed, as a route of Astro has it. */
export type FeedFile = {
  params: { list: string | undefined };
  props: { list: FeedList; format: FeedFormat };
};

/** The files of a route that ends as those of a format do: one for every list that has feeds. */
export function feedFiles(
  catalogue: Followed,
  routePattern: string,
  formats = feedFormats,
): FeedFile[] {
  return formats
    .filter(({ file }) => routePattern === `/[...list]/${file}`)
    .flatMap((format) =>
      feedLists(catalogue).map((list) => ({
        params: { list: list.path.slice(1, -1) || undefined },
        props: { list, format },
      })),
    );
}

type Followed = Pick<SiteCatalogue, 'categories' | 'entries' | 'index' | 'site' | 'tags'>;

/** The whole list, each kind, each category with the entries that are listed there as well, and each tag that any entry carries. */
const feedLists = onceFor(({ categories, entries, index, site, tags }: Followed): FeedList[] => [
  {
    title: `${site.name}: ${site.subject}`,
    path: '/',
    entries: newestEntries(entries),
  },
  ...kinds.map((kind) => ({
    title: `${site.name}: ${site.kinds[kind].title}`,
    description: site.kinds[kind].lead,
    path: kindPath(kind),
    entries: newestEntries(index.ofKind(kind)),
  })),
  ...kinds.flatMap((kind) =>
    categories[kind].map(({ id, title, description }) => ({
      title: `${site.name}: ${site.kinds[kind].title}, ${title}`,
      description,
      path: categoryPath(kind, id),
      entries: newestEntries(index.inCategory(kind, id)),
    })),
  ),
  ...tags
    .filter(({ id }) => index.withTag(id).length > 0)
    .map(({ id, label, description }) => ({
      title: `${site.name}: ${label}`,
      description,
      path: tagPath(id),
      entries: newestEntries(index.withTag(id)),
    })),
]);
