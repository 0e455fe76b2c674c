import { cleanExcerpt } from '../../text/clean-text.ts';
import { readCitedNames } from './cited-names.ts';
import type { ReadItem } from './read-item.ts';
import { isNumbered } from './reference.ts';

/** Tell whether a paragraph is an item of a list: a whole reference, or a link that reads like one. */
export function isReference(item: ReadItem): boolean {
  const { title, main, marked, numbered, cited } = item;
  if (cited) return true;
  if (!main || !/^https?:/i.test(main.url) || title === '') return false;
  const isNamed = marked || numbered || main.label === title;
  const isLong = title.split(' ').length > 2;
  const isPointed = main.label !== title && marked && isLong;
  return isNamed && isLong
    ? isDated(item) || item.authors.length > 0 || isPointed
    : numbered && marked;
}

/** Tell whether a paragraph starts with names or a number, as a reference does, and gives a year. */
export function readsLikeReference(text: string): boolean {
  const start = text.slice(0, 600).trimStart();
  const isLed = isNumbered(start) || readCitedNames(start) !== undefined;
  return isLed && /\b(?:19|20)\d\d[a-z]?\b/.test(start);
}

/** Tell whether an item without a link is a work all the same: it has a title, and a place, a time or names beside it, or is written like one. */
export function isUnlinkedWork(item: ReadItem): boolean {
  const { title, marked, authors, description, cited } = item;
  if (cited) return true;
  const words = title.split(' ').filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || /[:：]$/.test(title)) return false;
  // “to be updated soon”, but not 更新 and its like, which have no capitals.
  if (!/\p{Lu}|\p{Lo}/u.test(title) || /^to be \p{Ll}+/iu.test(title)) return false;
  if (isDated(item) || authors.length > 0) return true;
  if (marked) return words.length > 2;
  // Titles have capitals; sentences end with a stop, and have few.
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return (
    words.length > 2 && capital.length / long.length > 0.7 && description.split(' ').length < 8
  );
}

function isDated({ venue, fields, day }: ReadItem): boolean {
  return venue !== undefined || day !== undefined || Object.keys(fields).length > 0;
}

/** Why a title is none: its slug would be an address for good. */
export function titleFault({ title, main, word = '' }: ReadItem): string | undefined {
  if (title.length > longestTitle) {
    return `Its title has ${title.length} characters, and more than ${longestTitle} are no title: put the work’s name in the link or in bold type.`;
  }
  if (title !== '' && main?.label !== title && isCutOff(title)) {
    return `“${cleanExcerpt(title, 40)}” is cut out of a sentence: put the work’s name in the link or in bold type.`;
  }
  if (title !== '') return undefined;
  const name = cleanExcerpt(word, 40);
  return /\p{L}/u.test(name)
    ? `“${name}” is no title: write what the work is called beside the link.`
    : 'It has no title: write one beside the address.';
}

const longestTitle = 200;

/** Words that a title does not end with, or a bracket that does not end in it. */
function isCutOff(title: string): boolean {
  if (
    /\s(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|see|than|that|the|to|using|via|with)$/.test(
      title,
    )
  )
    return true;
  const open = title.lastIndexOf('(');
  return open > title.lastIndexOf(')') && title.length - open > 3;
}

/** Tell whether a heading says that what follows is no part of the list proper. */
export function isApart(heading: string): boolean {
  return apart.test(toWords(heading));
}

/** Tell whether a heading says that people are listed below it, at any depth. */
export function isOfPeople(heading: string): boolean {
  return people.test(toWords(heading));
}

function toWords(heading: string): string {
  return heading
    .replace(/[^\p{L}\p{N}\s'’&]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

const people =
  /^(?:(?:key|notable|influential|leading|famous|top) )?(?:people|persons|researchers|scientists|scholars)(?: to follow)?$/i;

const apart =
  /^(?:(?:table of |main )?contents?|toc|outline|contribut(?:ing|ors?|ions?)(?: guide(?:lines?)?)?|(?:(?:project|main|core|our|other|list of) )?(?:maintainers?|authors?|contributors?)(?: (?:and|&) (?:maintainers?|contributors?))?|how to contribute|licen[sc]es?|acknowledge?ments?|credits|thanks|citations?|citing|cite(?: us)?|bibtex|star history|stargazers|news|what'?s new|(?:recent |latest )?updates?|changelog|contact(?: us)?|sponsors?|todo|to do|feedback)$/i;
