import type { Entry } from '../../catalogue/entry.ts';
import { isClearVenue, knownVenue } from '../../catalogue/venues.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { venueFields } from '../venue-fields.ts';
import { readDay } from './day.ts';
import type { Part } from './detail-parts.ts';

type PlaceFields = Pick<Entry, 'venue' | 'venueName' | 'venueType' | 'arxiv' | 'year'>;

/** Read a journal or proceedings by its full name, `Journal of Nets 4.1 (2015): 1-9`, into the fields; gives the number of parts it took. */
export function takeContainer(
  fields: PlaceFields,
  parts: readonly Part[],
  at: number,
  said: string,
): number {
  const [, name = said, numbers = '', number = ''] =
    /^(.{3,150}?),? (\d{1,4})(?:[.(](\d{1,4})\)?)?$/.exec(said) ?? [];
  const ownYear = number === '' ? readDay(numbers)?.year : undefined;
  const volume = ownYear === undefined ? numbers : '';
  // `Transactions on Boards (TOB), 2019` has its short name in brackets.
  const isShort =
    parts[at + 1]?.round === true && /^\p{Lu}[\p{L}&-]{1,11}$/u.test(parts[at + 1]?.text ?? '');
  const short = isShort ? (parts[at + 1]?.text ?? '') : '';
  const skipped = Number(isShort);
  const year = parts[at + 1 + skipped];
  const isDated = ownYear === undefined && year !== undefined && readDay(year.text) !== undefined;
  const known = knownVenue(name);
  const isNamed =
    containerWord.test(name) ||
    known !== undefined ||
    /^(?:arxiv\b|(?:IEEE|ACM) \p{Lu}|(?:\p{Lu}\p{Ll}+ ){2,6}Systems$)/iu.test(name);
  // “A course on computation in fall” has small words.
  const words = name.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (small > words.length / 2 && !/^(?:in )?proc|^arxiv|^(?:IEEE|ACM) /i.test(said)) return 0;
  const isLast = fields.year !== undefined && clearContainer.test(name);
  if (
    !isNamed ||
    !(isDated || isLast || numbers !== '' || /^(?:in )?proc/i.test(said) || isClearVenue(name))
  )
    return 0;
  if (!/^\p{Lu}[^"“”]*$|^arxiv/u.test(name) || name.length > 150) return 0;
  const after = isDated ? parts[at + 2 + skipped] : undefined;
  const pages = /^:?\s*(\d{1,5}(?:\s*[-–]+\s*\d{1,5})?)$/.exec(after?.text ?? '')?.[1];
  Object.assign(fields, {
    ...venueFields({
      name: cleanLine(name),
      volume,
      number,
      ...(pages && { pages }),
      ...(short && { short }),
    }),
    ...((ownYear ?? isDated) && { year: ownYear ?? readDay(year?.text ?? '')?.year }),
  });
  return 1 + skipped + Number(isDated) + Number(pages !== undefined);
}

const containerWord =
  /\b(?:Proceedings|Proc\.?|Advances in|Journal|Transactions|Trans\.?|Conference|Conf\.?|Symposium|Workshop|Letters|Magazine|Annals|Communications of|Review|Computation|Nature|Science|Networks|Recognition|Intelligence|Letters|arXiv)\b/i;

const clearContainer =
  /^(?:Proceedings|Journal|.{1,40}(?:Transactions|Letters|Magazine|Journal)|.{0,60}(?:Conference|Symposium) on)\b/;
