import { categoryLeads } from '../catalogue/former-ids.ts';
import type { Kind } from '../schema/parts.ts';
import type { SiteCatalogue } from './catalogue.ts';

/** The former ids of tags with today's, as the filters of lists name them; nothing where no tag was renamed. */
export function formerTagIds({ tags }: Pick<SiteCatalogue, 'tags'>): string | undefined {
  const pairs = tags.flatMap(({ id, formerIds = [] }) => formerIds.map((from) => [from, id]));
  return pairs.length > 0 ? JSON.stringify({ tag: Object.fromEntries(pairs) }) : undefined;
}

/** The former ids of categories and tags with today's names, as the facets of the search name them; nothing where none was renamed. */
export function formerFacets({
  categories,
  tags,
}: Pick<SiteCatalogue, 'categories' | 'tags'>): string | undefined {
  const inCategories = categoryLeads(categories).map(({ from, to }) => {
    const [kind = '', id = ''] = to.split('/');
    const title = categories[kind as Kind].find((it) => it.id === id)?.title ?? id;
    return [from, `${kind}/${title}`];
  });
  const inTags = tags.flatMap(({ label, formerIds = [] }) =>
    formerIds.map((from) => [from, label]),
  );
  if (inCategories.length + inTags.length === 0) return undefined;
  return JSON.stringify({
    category: Object.fromEntries(inCategories),
    tag: Object.fromEntries(inTags),
  });
}
