import { tagIndex, toWords } from '../../catalogue/tag-index.ts';
import type { Kind } from '../../schema/parts.ts';
import { isCodeAddress } from '../addresses.ts';
import type { ListSubject } from '../list-subject.ts';
import { type Place, placeReader } from '../section-place.ts';
import { listMarks, listPlace } from '../section-words.ts';
import { type MappedPlace, mapReader } from './heading-map.ts';
import { isApart, isOfPeople } from './is-work.ts';
import { generalCategory, type NewCategory, proposeCategory } from './new-categories.ts';

/** Where an item is listed, and the marks that said so. */
export type ItemPlace = {
  kind: Kind;
  category: string;
  alsoIn: string[];
  tags: string[];
  readMarks: string[];
  /** What to look at: a heading that was taken for something it does not name. */
  told?: { heading: string; reason: string };
  /** The category, where it is a new one. */
  proposed?: NewCategory;
};

type GivenPlace = { kind?: Kind | undefined; category?: string | undefined };

/** Make a function that tells an item's place from its section, its marks and its address; it gives a reason where it can't. */
export function itemPlacer(subject: PlaceSubject) {
  const { categories, tags } = subject;
  const given: GivenPlace = { kind: subject.kind, category: subject.category };
  const read = placeReader(categories, tags, given);
  const mapped = mapReader(subject.map?.rows ?? []);
  const tagIds = tagIndex(tags);
  const [listKind, listCategory] = listPlace.split('/') as [Kind, string];
  const hasLists = categories[listKind].some(({ id }) => id === listCategory);

  return (
    section: readonly string[],
    marks: readonly string[],
    url: string,
  ): ItemPlace | string => {
    const row = mapped(section);
    if (row?.place === 'skip') return `The map leaves “${row.heading}” out.`;
    const apart = section.find((heading, index) =>
      index === section.length - 1 ? isApart(heading) || isOfPeople(heading) : isOfPeople(heading),
    );
    if (!row && apart !== undefined) return `Under “${apart}” stand no works of the list.`;
    const { loose, ...place } = row?.place ? onMap(read(section), row.place) : read(section);
    const proposed = row?.place?.category === undefined ? propose(section, place) : undefined;
    const { kind } = place;
    const category = proposed?.id ?? place.category;
    if (!kind || !category || (loose && !proposed && !isCodeAddress(url))) {
      return toReason(section, loose ? { ...place, kind: undefined } : place, subject);
    }
    const tagMarks = marks.filter((mark) => toTags(mark).length > 0);
    const found = [...new Set([...place.tags, ...tagMarks.flatMap(toTags)])];
    const isList = kind === 'papers' && hasLists && isCodeAddress(url);
    const listMark = isList ? marks.find((mark) => listMarks.includes(toWords(mark))) : undefined;
    const told = row || proposed ? undefined : tell(place, given);
    const unmapped = subject.map !== undefined && row === undefined && section.length > 0;
    const base = {
      alsoIn: [],
      tags: found,
      readMarks: tagMarks,
      ...(proposed && { proposed }),
      ...(told && !unmapped && { told }),
      ...(unmapped && { told: { heading: section.join(' / '), reason: notOnMap(kind, category) } }),
    };
    if (listMark === undefined) return { ...base, kind, category };
    return {
      ...base,
      kind: listKind,
      category: listCategory,
      alsoIn: [`${kind}/${category}`],
      readMarks: [...tagMarks, listMark],
    };
  };

  /** A new category, where that was asked for and no heading names one that is there. */
  function propose(section: readonly string[], place: Place): NewCategory | undefined {
    if (!subject.newCategories || place.isNamed || place.kind === undefined) return undefined;
    const found = proposeCategory(section, place.kind, categories);
    return found ?? (subject.general ? generalCategory(place.kind) : undefined);
  }

  function toTags(mark: string): string[] {
    const ids = mark.split(/[,;/|]/).map((part) => tagIds.get(toWords(part)));
    return ids.every((id) => id !== undefined) ? ids : [];
  }
}

type PlaceSubject = Pick<
  ListSubject,
  'categories' | 'tags' | 'kind' | 'category' | 'map' | 'newCategories' | 'general'
>;

/** A place with what the map says; a kind alone takes the category that the headings or the person name of it. */
function onMap(place: Place, mapped: Exclude<MappedPlace, 'skip'>): Place {
  const { kind, category } = mapped;
  const own = place.kind === kind ? place.category : undefined;
  return { tags: place.tags, kind, category: category ?? own, isNamed: category !== undefined };
}

function notOnMap(kind: Kind, category: string): string {
  return `The map does not name this heading: its items were put in ${kind}/${category}.`;
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

function toReason(section: readonly string[], place: Place, given: PlaceSubject): string {
  const { kind } = place;
  const where =
    section.length > 0 ? `The headings “${section.join(' / ')}” name` : 'No heading names';
  const what = kind ? `category of ${kind}` : 'kind and category';
  const no = section.length > 0 ? 'no' : 'a';
  const option = kind && given.kind ? '--category ID' : '--kind KIND --category ID';
  const advice = given.map ? 'name them in the map' : `add ${option}`;
  const { near } = place;
  const guess = near ? `; “${near.heading}” sounds like ${near.kind}/${near.category}` : '';
  return `${where} ${no} ${what} of this list${guess}: ${advice}.`;
}
