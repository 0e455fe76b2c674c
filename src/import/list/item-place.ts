import { tagIndex, toWords } from '../../catalogue/tag-index.ts';
import type { Categories } from '../../schema/categories.ts';
import type { Kind } from '../../schema/parts.ts';
import type { Tag } from '../../schema/tags.ts';
import { isCodeAddress } from '../addresses.ts';
import { type Place, placeReader } from '../section-place.ts';
import { listMarks, listPlace } from '../section-words.ts';

/** Where an item is listed, and the marks that said so. */
export type ItemPlace = {
  kind: Kind;
  category: string;
  alsoIn: string[];
  tags: string[];
  readMarks: string[];
  /** What to look at: a heading that was taken for something it does not name. */
  told?: { heading: string; reason: string };
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
      return toReason(section, place, given);
    }
    const tagMarks = marks.filter((mark) => toTags(mark).length > 0);
    const found = [...new Set([...place.tags, ...tagMarks.flatMap(toTags)])];
    const isList = kind === 'papers' && hasLists && isCodeAddress(url);
    const listMark = isList ? marks.find((mark) => listMarks.includes(toWords(mark))) : undefined;
    const told = tell(place, given);
    const base = { alsoIn: [], tags: found, readMarks: tagMarks, ...(told && { told }) };
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

/** Words of a heading that sound like a place are followed where nothing else tells one; either way it is said. */
function tell(place: Place, given: GivenPlace): ItemPlace['told'] {
  const { kind, category, near, passed } = place;
  const here = `${kind}/${category}`;
  if (near) {
    const sound = `${near.kind}/${near.category}`;
    const reason =
      sound === here
        ? `The heading sounds like ${here}, so its items were put there: look whether they belong.`
        : `The heading sounds like ${sound}; its items were put in ${here}, as ${given.category ? '--category says' : 'another heading says'}.`;
    return { heading: near.heading, reason };
  }
  if (!passed || given.kind !== kind) return undefined;
  const reason = `The heading sounds like ${passed.kind}; its items were read as ${kind}, as --kind says.`;
  return { heading: passed.heading, reason };
}

function toReason(section: readonly string[], place: Place, given: GivenPlace): string {
  const kind = place.loose ? undefined : place.kind;
  const where =
    section.length > 0 ? `The headings “${section.join(' / ')}” name` : 'No heading names';
  const what = kind ? `category of ${kind}` : 'kind and category';
  const no = section.length > 0 ? 'no' : 'a';
  const advice = kind && given.kind ? '--category ID' : '--kind KIND --category ID';
  const { near } = place;
  const guess = near ? `; “${near.heading}” sounds like ${near.kind}/${near.category}` : '';
  return `${where} ${no} ${what} of this list${guess}: add ${advice}.`;
}
