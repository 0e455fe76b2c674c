import type { Feature } from './shared-features.ts';

/** What pages call tags (by id) and categories (by `kind/id`). */
export type ReasonNames = {
  tags: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
};

/**
 * Say in short phrases why two entries are related: the editor's reason, then what they share: people,
 * the rarest two tags, an event; a category only for want of these.
 */
export function toReasons(
  editors: string | undefined,
  own: ReadonlySet<Feature>,
  theirs: ReadonlySet<Feature>,
  names: ReasonNames,
): string[] {
  const shared = [...own].filter((feature) => theirs.has(feature));
  const only = (features: Iterable<Feature>, type: Feature['type']) =>
    [...features].filter((feature) => feature.type === type);

  const authors = only(shared, 'author').map(({ name }) => name);
  const isAll = [own, theirs].every((side) => only(side, 'author').length === authors.length);
  const tags = only(shared, 'tag')
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, 2)
    .map(({ name }) => `also ${names.tags.get(name) ?? name}`);
  const events = only(shared, 'event').map(({ name }) => `also at ${name}`);
  const reasons = [
    ...(editors ? [editors] : []),
    ...authorReason(authors, isAll),
    ...tags,
    ...events,
  ];
  if (reasons.length > 0) return reasons;
  return only(shared, 'category')
    .slice(0, 1)
    .map(({ name }) => `also in ${names.categories.get(name) ?? name}`);
}

function authorReason(authors: readonly string[], isAll: boolean): string[] {
  const [first, second, ...more] = authors;
  if (first === undefined) return [];
  if (isAll) return ['same authors'];
  if (second === undefined) return [`also by ${first}`];
  return [`also by ${first}${more.length > 0 ? `, ${second} and others` : ` and ${second}`}`];
}
