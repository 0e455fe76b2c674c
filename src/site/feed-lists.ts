import { type Kind, kinds } from '../schema/parts.ts';
import { loadCatalogue } from './catalogue.ts';
import type { FeedList } from './feeds.ts';
import { kindNames } from './kinds.ts';
import { categoryPath, kindPath, tagPath } from './urls.ts';

/** The feed of each kind. */
export async function kindFeeds(): Promise<{ params: { kind: Kind }; props: FeedList }[]> {
  const { index } = await loadCatalogue();
  return kinds.map((kind) => ({
    params: { kind },
    props: {
      title: `EMDL: ${kindNames[kind].title}`,
      description: kindNames[kind].lead,
      path: kindPath(kind),
      entries: index.ofKind(kind),
    },
  }));
}

/** The feed of each category, with the entries that are listed there as well. */
export async function categoryFeeds() {
  const { categories, index } = await loadCatalogue();
  return kinds.flatMap((kind) =>
    categories[kind].map(({ id, title, description }) => ({
      params: { kind, category: id },
      props: {
        title: `EMDL: ${kindNames[kind].title}, ${title}`,
        description,
        path: categoryPath(kind, id),
        entries: index.inCategory(kind, id),
      },
    })),
  );
}

/** The feed of each tag that any entry carries. */
export async function tagFeeds() {
  const { tags, index } = await loadCatalogue();
  const used = tags.filter(({ id }) => index.withTag(id).length > 0);
  return used.map(({ id, label, description }) => ({
    params: { tag: id },
    props: {
      title: `EMDL: ${label}`,
      description,
      path: tagPath(id),
      entries: index.withTag(id),
    },
  }));
}
