import { tagIndex, toWords } from '../../catalogue/tag-index.ts';
import type { Categories } from '../../schema/categories.ts';
import type { Kind } from '../../schema/parts.ts';
import type { Tag } from '../../schema/tags.ts';
import { isCodeAddress } from '../addresses.ts';
import { placeReader } from '../section-place.ts';
import { listMarks, listPlace } from '../section-words.ts';

/** Where an item is listed, and the marks that said so. */
export type ItemPlace = {
  kind: Kind;
  category: string;
  alsoIn: string[];
  tags: string[];
  readMarks: string[];
};

/** What the person said for items whose headings say nothing. */
export type GivenPlace = { kind?: Kind; category?: string };

/** Make a function that tells an item's place from its section, its marks and its address; it gives a reason where it can't. */
export function itemPlacer(categories: Categories, tags: readonly Tag[], given: GivenPlace) {
  const read = placeReader(categories, tags, given);
  const tagIds = tagIndex(tags);
  const [listKind, listCategory] = listPlace.split('/') as [Kind, string];
  const hasLists = categories[listKind].some(({ id }) => id === listCategory);

  return (
    section: readonly string[],
    marks: readonly string[],
    url: string,
  ): ItemPlace | string => {
    const place = read(section);
    const { kind, category } = place;
    if (!kind || !category || (place.loose && !isCodeAddress(url))) {
      return toReason(section, place.loose ? undefined : kind, given);
    }
    const tagMarks = marks.filter((mark) => toTags(mark).length > 0);
    const found = [...new Set([...place.tags, ...tagMarks.flatMap(toTags)])];
    const isList = kind === 'papers' && hasLists && isCodeAddress(url);
    const listMark = isList ? marks.find((mark) => listMarks.includes(toWords(mark))) : undefined;
    const base = { alsoIn: [], tags: found, readMarks: tagMarks };
    if (listMark === undefined) return { ...base, kind, category };
    return {
      ...base,
      kind: listKind,
      category: listCategory,
      alsoIn: [`${kind}/${category}`],
      readMarks: [...tagMarks, listMark],
    };
  };

  function toTags(mark: string): string[] {
    const ids = mark.split(/[,;/|]/).map((part) => tagIds.get(toWords(part)));
    return ids.every((id) => id !== undefined) ? ids : [];
  }
}

function toReason(section: readonly string[], kind: Kind | undefined, given: GivenPlace): string {
  const where =
    section.length > 0 ? `The headings “${section.join(' / ')}” name` : 'No heading names';
  const what = kind ? `category of ${kind}` : 'kind and category';
  const no = section.length > 0 ? 'no' : 'a';
  const advice = kind && given.kind ? '--category ID' : '--kind KIND --category ID';
  return `${where} ${no} ${what} of this list: add ${advice}.`;
}
