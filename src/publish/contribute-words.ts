import type { Catalogue } from '../catalogue/entry.ts';
import type { Categories } from '../schema/categories.ts';
import type { Kind } from '../schema/parts.ts';
import type { Removed } from '../schema/removed.ts';
import type { Tag } from '../schema/tags.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';

/** What the forms of the contribute pages know of the list beside its entries: `/contribute/words.json`. */
export type ContributeWords = {
  /** What a page calls one entry of each kind. */
  kinds: Record<Kind, string>;
  categories: Categories;
  tags: Tag[];
  /** The words that entries may use. */
  vocabularies?: Vocabularies | undefined;
  /** What was taken from the list: its ids cannot be taken again. */
  removed?: Removed[] | undefined;
  /** The slugs of guides, which notes may link to. */
  guides: string[];
};

/** Convert the catalogue to the object of `/contribute/words.json`. */
export function toContributeWords(
  {
    categories,
    tags,
    vocabularies,
    removed,
    guides,
  }: Pick<Catalogue, 'categories' | 'tags' | 'vocabularies' | 'removed' | 'guides'>,
  kinds: Record<Kind, string>,
): ContributeWords {
  // No field takes its words from the terms.
  const ofFields = vocabularies && { ...vocabularies, terms: undefined };
  return {
    kinds,
    categories,
    tags,
    vocabularies: ofFields,
    ...(removed?.length && { removed }),
    guides: guides.map(({ slug }) => slug).toSorted(),
  };
}
