import type { Draft } from '../checks/subject.ts';
import type { Categories } from '../schema/categories.ts';
import type { Kind } from '../schema/parts.ts';
import type { Removed } from '../schema/removed.ts';
import type { Tag } from '../schema/tags.ts';
import type { MapFault, MapRow } from './list/heading-map.ts';

/** What a list is held against: the catalogue's words, the entries that stand, and what the person said. */
export type ListSubject = {
  /** For items whose headings name no kind. */
  kind?: Kind;
  /** For items whose headings name no category. */
  category?: string;
  categories: Categories;
  tags: readonly Tag[];
  /** The entries that stand, faulty ones included. */
  known: readonly Draft[];
  /** What was taken from the list: its addresses are taken. */
  removed?: readonly Removed[] | undefined;
  /** What the person wrote of the list’s headings. */
  map?: { rows: readonly MapRow[]; faults: readonly MapFault[] };
  /** Whether headings that name no category propose one. */
  newCategories?: boolean;
  /** Whether what no heading places goes to a category “General” of its kind; with `newCategories`. */
  general?: boolean;
  /** Whether the list’s own sentences become summaries. */
  summaries?: boolean;
  /** The day the entries come to the list, YYYY-MM-DD. */
  added: string;
};
