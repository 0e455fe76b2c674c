import type { Categories } from '../../schema/categories.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { fileEntries } from '../file-entries.ts';
import type { ParsedList } from '../imported-draft.ts';
import type { ListSubject } from '../list-subject.ts';
import { FaultyMap, unknownHeadings } from './heading-map.ts';
import type { NewCategory } from './new-categories.ts';
import { parseTree } from './parse-tree.ts';
import { toCandidates } from './to-candidates.ts';
import { findUnits } from './units.ts';

/** Parse a Markdown list. Throws `FaultyMap` for a map of headings with faults, `TooMuchToRead` for what is too long or nests too deep, and `RangeError` for what else nests without end. */
export function parseMarkdownList(text: string, subject: ListSubject): MarkdownList {
  const units = findUnits(parseTree(text));
  if (subject.map) {
    const { rows, faults } = subject.map;
    const unknown = unknownHeadings(
      rows,
      units.map(({ section }) => section),
    );
    const all = [...faults, ...unknown].toSorted((a, b) => a.line - b.line);
    if (all.length > 0) throw new FaultyMap(all);
  }
  const { newCategories, ...found } = toCandidates(units, subject);
  const categories = withNew(subject.categories, newCategories);
  return { ...fileEntries(found, { ...subject, categories }), newCategories };
}

/** A parsed list, and the categories that its headings propose. */
export type MarkdownList = ParsedList & { newCategories: NewCategory[] };

/** No entry may have the slug of a category, new ones included. */
function withNew(categories: Categories, proposed: readonly NewCategory[]): Categories {
  const more = (kind: Kind) =>
    proposed.filter((it) => it.kind === kind).map((it) => ({ ...it, description: it.title }));
  return Object.fromEntries(
    kinds.map((kind) => [kind, [...categories[kind], ...more(kind)]]),
  ) as Categories;
}
