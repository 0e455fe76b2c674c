import type { Feature } from './engines/shared-features.ts';

/** What pages call tags (by id) and categories (by `kind/id`). */
export type ReasonNames = {
  tags: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
};

/**
 * Say what two entries share, in a short phrase: people by their family names, else the rarest two
 * tags, an event; a category only for want of these.
 */
export function toReasons(
  own: ReadonlySet<Feature>,
  theirs: ReadonlySet<Feature>,
  names: ReasonNames,
): { name: 'Same authors' | 'In common'; reason: string } {
  const shared = [...own].filter((feature) => theirs.has(feature));
  const only = (features: Iterable<Feature>, type: Feature['type']) =>
    [...features].filter((feature) => feature.type === type);

  const authors = only(shared, 'author').map(({ name }) => name);
  if (authors.length > 0) return { name: 'Same authors', reason: listNames(authors) };
  const tags = only(shared, 'tag')
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, 2)
    .map(({ name }) => names.tags.get(name) ?? name);
  const reasons = [...tags, ...only(shared, 'event').map(({ name }) => name)];
  const categories = only(shared, 'category').map(({ name }) => names.categories.get(name) ?? name);
  return {
    name: 'In common',
    reason: (reasons.length > 0 ? reasons : categories.slice(0, 1)).join(', '),
  };
}

/** Three names are a list; of more, the first two stand for all. */
function listNames(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and others` : names.join(', ');
}
