import type { Draft } from '../checks/subject.ts';
import type { Categories } from '../schema/categories.ts';
import type { Tag } from '../schema/tags.ts';
import type { GivenPlace } from './list/item-place.ts';

/** What a list is held against: the catalogue's words, the entries that stand, and what the person said. */
export type ListSubject = GivenPlace & {
  categories: Categories;
  tags: readonly Tag[];
  /** The entries that stand, faulty ones included. */
  known: readonly Draft[];
  /** The day the entries come to the list, YYYY-MM-DD. */
  added: string;
};
