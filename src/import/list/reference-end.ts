import type { Entry } from '../../catalogue/entry.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { isAbbreviation } from '../abbreviates.ts';
import { venueFields } from '../venue-fields.ts';
import { type JournalPlace, readJournalPlace } from './journal-place.ts';
import { isTitleCase } from './title-case.ts';

/** Where and when a work came out, and the length of the text that says so. */
export type ReferenceEnd = {
  fields: Pick<Entry, 'venue' | 'venueName' | 'venueType' | 'arxiv' | 'year'>;
  length: number;
};

/** Read the end of a reference as styles write it: `In Proceedings of Nets, pp. 1-9. ACM, 2018` or `Biometrics 61, no. 4 (2005): 962-973`. */
export function readReferenceEnd(text: string): ReferenceEnd | undefined {
  const place = readJournalPlace(text);
  if (place?.isSure && isContainer(place.name, true) && isTitleCase(place.name))
    return toEnd(place);
  return readInStyles(text, styles);
}

/** The same behind the names and the title of a reference, where a name with a year or a volume is a container. */
export function readCitedEnd(text: string): ReferenceEnd | undefined {
  const place = readJournalPlace(text);
  // `Nets of the sea, 137–59` is a place behind a title.
  if (place && isContainer(place.name, true)) {
    // `Nets, 45.` is a journal and its volume where nothing follows.
    const isLast = place.length >= text.trimEnd().length && isTitleCase(place.name, 0);
    if (isLast || place.isSure || place.pages?.includes('-')) return toEnd(place);
  }
  return readInStyles(text, styles) ?? readInStyles(text, [...citedStyles, ...styles], () => true);
}

function readInStyles(
  text: string,
  among: readonly RegExp[],
  isFit = isContainer,
): ReferenceEnd | undefined {
  const line = text.slice(0, 500).split('\u2028', 1)[0] ?? '';
  for (const style of among) {
    const found = style.exec(line);
    const { name = '', volume, number, issue = number, pages, article, year } = found?.groups ?? {};
    if (!found || !isFit(name, pages !== undefined || volume !== undefined)) continue;
    // `In Proceedings of Nets (ICN 2018)` has the year in its own brackets.
    const isOpen = name.lastIndexOf('(') > name.lastIndexOf(')');
    const fields = venueFields({
      name: cleanLine(isOpen && year ? `${name} ${year})` : name),
      ...(volume && { volume }),
      ...(issue && { number: issue }),
      ...(article && { article }),
      ...(pages && { pages }),
    });
    return { fields: { ...fields, ...(year && { year: Number(year) }) }, length: found[0].length };
  }
  return undefined;
}

function toEnd({ name, year, length, isSure: _, ...place }: JournalPlace): ReferenceEnd {
  const fields = venueFields({ ...place, name: cleanLine(name) });
  return { fields: { ...fields, ...(year && { year: Number(year) }) }, length };
}

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?`;
const year = String.raw`(?:${month} )?(?<year>(?:19|20)\d\d)`;
/** A journal’s name has no stop but those of its abbreviations. */
const journal = String.raw`(?<name>\p{Lu}(?:[^"“”.,;()[\]\u2028\0\d]|\d(?=[\p{L}])|(?<=\b\p{L}{1,9})\.(?= \p{Lu}\p{L}{0,9}[.,]| \d|,)){2,90}?(?: \((?!19|20)[^()]{3,60}\))?)`;
const end = String.raw`(?=[.,;)]|\s*(?:$|[|[(\0]))\.?`;

const styles = [
  // `in Proc. Nets Conf., Rome, Italy, Jun. 2018, pp. 1-9`
  String.raw`^[Ii]n:? (?<name>(?:\d{4} )?\p{Lu}[^"“”\u2028\0]{4,150}?)(?:, \p{Lu}[\p{L} .]{1,30}){0,3}, ${year}(?:, vol\. ?(?<volume>\d{1,4}))?, pp?\. ?(?<pages>\d{1,6}(?: ?[-–]+ ?\d{1,6})?)${end}`,
  // `In Proceedings of Nets, vol. 3, pp. 1-9. ACM, 2018`, `In Advances in Nets (2022)`
  String.raw`^[Ii]n:? (?<name>[\p{Lu}\d][^"“”\u2028\0]{4,180}?)(?:, vol(?:ume|\.)? (?<volume>\d{1,4}))?(?:, no\. \d{1,4})?(?:,? (?:pp?\.?|pages) ?(?<pages>\d{1,6}(?: ?[-–]+ ?\d{1,6})?))?(?:[.,] \p{Lu}[\p{L} &-]{1,40}(?:, \p{Lu}[\p{L} ]{1,20})?)?(?:[.,] | ?\(| )${year}\)?${end}`,
].map((style) => new RegExp(style, 'u'));

const citedStyles = [
  // `J. Nets Res., Mar. 2017`
  String.raw`^(?:[Ii]n:? )?${journal},? \(?${year}\)?(?:, pp?\. ?(?<pages>\d{1,6}(?: ?[-–]+ ?\d{1,6})?))?${end}`,
  // `In Handbook of Nets (Vol. 2, pp. 10–20). Nets Press`
  String.raw`^[Ii]n:? (?<name>[\p{Lu}\d][^"“”()\u2028\0]{2,180}?),? \((?:\d{1,2}(?:st|nd|rd|th) ed\.,? ?)?(?:[Vv]ol\. (?<volume>\d{1,4}),? ?)?(?:pp?\. ?(?<pages>\d{1,6}(?: ?[-–]+ ?\d{1,6})?))?\)\.?(?: [\p{Lu}][\p{L}’'&,:. -]{2,80}$)?`,
  // `In Workshop on Nets, pages 1–9`
  String.raw`^[Ii]n:? (?<name>[\p{Lu}\d][^"“”\u2028\0]{4,180}?)(?:,? (?:pp?\.?|pages) ?(?<pages>\d{1,6}(?: ?[-–]+ ?\d{1,6})?))(?:[.,] \p{Lu}[\p{L} &-]{1,40})?${end}`,
  // `Symposium on Nets, 271–283`
  String.raw`^(?=[^,]{0,110}\b(?:Proc|Conference|Symposium|Workshop|Journal|Transactions|Review|Letters|Congress)\b)(?<name>\p{Lu}[^"“”;,()\u2028\0]{4,140}), (?:pp?\. ?)?(?<pages>\d{1,6} ?[-–]+ ?\d{1,6})${end}`,
].map((style) => new RegExp(style, 'u'));

/** A place in it shows that a name is a container’s; without one its words must. */
function isContainer(name: string, isPlaced: boolean): boolean {
  const words = name.split(' ');
  // A stop behind another word ends a title.
  const isCut = [...name.matchAll(/(\p{L}+)\. /gu)].some(([, word = '']) => !isAbbreviation(word));
  if (isCut && !/^\d|^Proc/.test(name)) return false;
  if (isPlaced) return words.length <= 25;
  return (
    words.length > 1 && (containerWord.test(name) || knownVenue(words.at(-1) ?? '') !== undefined)
  );
}

const containerWord =
  /\b(?:Proceedings|Proc\.|Advances in|Journal|Transactions|Conference|Conf\.|Symposium|Workshop|Letters|Annals|Communications)\b/;
