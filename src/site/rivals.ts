import type { Entry } from '../catalogue/entry.ts';
import { loadCatalogue } from './catalogue.ts';
import { glanceRows } from './glance.ts';

/** Rows of the table of rivals. */
const most = 5;

/**
 * Software that stands beside an entry in a table: its alternatives, and what is related to it and of its category.
 * None where the entry itself states nothing to hold against them.
 */
export async function rivalsOf(entry: Entry): Promise<Entry[]> {
  if (glanceRows(entry).length === 0) return [];
  const relations = (await loadCatalogue()).relations.get(entry.id) ?? [];
  return relations
    .flatMap(({ name, items }) => items.map((item) => ({ name, other: item.entry })))
    .filter(
      ({ name, other }) => name === 'Alternative' || (name === 'Related' && isLike(entry, other)),
    )
    .map(({ other }) => other)
    .filter((other) => glanceRows(other).length > 0)
    .slice(0, most);
}

function isLike(entry: Entry, other: Entry): boolean {
  const isOfPlace = other.kind === entry.kind && other.category === entry.category;
  return isOfPlace && Boolean(other.modelFormats) === Boolean(entry.modelFormats);
}
