import { formerIds, formerLeads } from '../catalogue/former-ids.ts';
import type { Kind } from '../schema/parts.ts';
import type { Removed } from '../schema/removed.ts';
import type { SiteCatalogue } from './catalogue.ts';
import { toPages } from './pages.ts';
import { devicesPath, guidePath, kindPath } from './urls.ts';

type Catalogue = Pick<
  SiteCatalogue,
  'categories' | 'devices' | 'entries' | 'guides' | 'index' | 'removed' | 'site' | 'tags'
>;

/** A page at a former address, and where it stands now. */
type MovedPage = { former: string; title: string; path: string; what: 'list' | 'guide' };

/** The pages that lead on from the former addresses of guides. */
export function movedGuides({ guides }: Pick<Catalogue, 'guides'>): MovedPage[] {
  return guides.flatMap(({ slug, title, formerSlugs }) =>
    formerIds('guides', formerSlugs).map((former) => ({
      ...{ former, title, path: guidePath(slug), what: 'guide' as const },
    })),
  );
}

/** The pages that lead on from the former addresses of categories and tags, page by page, and from tags that no entry has any more. */
export function movedLists(catalogue: Catalogue): MovedPage[] {
  const { categories, tags, index } = catalogue;
  const unused = tags
    .filter(({ id }) => index.withTag(id).length === 0)
    .map(({ id }) => ({ from: `tags/${id}`, to: `tags/${id}` }));
  return [...formerLeads({ categories, tags, entries: [] }), ...unused].flatMap(({ from, to }) =>
    toPages(entriesOf(to, catalogue)).map(({ page, total }) => {
      // A tag that no entry has is no page.
      if (total === 0 && to.startsWith('tags/'))
        return { former: from, path: '/tags/', title: 'Tags', what: 'list' as const };
      const below = page === 1 ? '' : `page/${page}/`;
      return {
        former: `${from}/${below}`.slice(0, -1),
        path: `/${to}/${below}`,
        title: titleOf(to, catalogue) ?? to,
        what: 'list' as const,
      };
    }),
  );
}

/** What the page of something removed shows. */
export type RemovedView = {
  item: Removed;
  path: string;
  /** The list that has what is left. */
  parent: { path: string; title: string };
  instead: { path: string; title: string } | undefined;
};

/** The pages of what was removed, at every address that it had. */
export function removedPages(catalogue: Catalogue): ({ former: string } & RemovedView)[] {
  return catalogue.removed.flatMap((item) => {
    const { instead, formerIds = [] } = item;
    const title = instead && titleOf(instead, catalogue);
    const parent = parentOf(item.id, catalogue);
    return [item.id, ...formerIds].map((former) => ({
      ...{ former, item, parent, path: `/${item.id}/` },
      instead: instead && title ? { path: `/${instead}/`, title } : undefined,
    }));
  });
}

function entriesOf(id: string, { index }: Catalogue) {
  const [first = '', second = ''] = id.split('/');
  return first === 'tags' ? index.withTag(second) : index.inCategory(first as Kind, second);
}

function parentOf(id: string, { site }: Catalogue): { path: string; title: string } {
  const [first = ''] = id.split('/');
  if (first === 'guides') return { path: '/guides/', title: 'Guides' };
  if (first === 'tags') return { path: '/tags/', title: 'Tags' };
  if (first === 'devices') return { path: devicesPath, title: 'Devices' };
  const kind = first as Kind;
  return { path: kindPath(kind), title: site.kinds[kind].title };
}

/** What stands at an id: an entry, a category, a tag, a device or a guide. */
function titleOf(
  id: string,
  { categories, devices, guides, index, tags }: Catalogue,
): string | undefined {
  const [first = '', second = ''] = id.split('/');
  if (first === 'guides') return guides.find(({ slug }) => slug === second)?.title;
  if (first === 'tags') return tags.find((it) => it.id === second)?.label;
  if (first === 'devices') return devices.find((it) => it.id === second)?.label;
  return (
    index.byId.get(id)?.title ?? categories[first as Kind].find((it) => it.id === second)?.title
  );
}
