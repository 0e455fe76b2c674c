import { findVenue, readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { readDay } from './day.ts';
import { linkMark } from './linked-text.ts';

/** What tags around an item's links say. */
export type Marks = {
  /** The texts in square brackets, as the list writes them. */
  marks: string[];
  venue?: VenueTag;
  /** The day that one of them gives, YYYY-MM-DD. */
  day?: string;
  /** `MingSun-Tse` of `by @MingSun-Tse`. */
  owner?: string;
  /** The text that is left, with its links and separators. */
  bare: string;
};

/** Take tags out of the text around links: `[CVPR'18]` and `【Repo】` always, `(NIPS 2016)` where it names a venue or a year. */
export function takeMarks(flat: string): Marks {
  const marks: string[] = [];
  let venue: VenueTag | undefined;
  let day: string | undefined;
  const take = (text: string): boolean => {
    const date = readDay(text);
    day ??= date?.day;
    const read = date ? { year: date.year, organizations: [], unread: [] } : readVenueTag(text);
    if (read && (!venue || (venue.venue === undefined && read.venue !== undefined))) {
      venue = { ...read, year: read.year ?? venue?.year };
    } else if (read && venue) venue.year ??= read.year;
    return read !== undefined;
  };

  // A date in a box may stand in brackets already.
  const plain = flat.replace(/\[\[([^[\]\0]{4,20})\]\]/g, (whole, inner) =>
    readDay(inner) ? `[${inner}]` : whole,
  );
  const withoutTags = plain.replace(
    /\[([^[\]\0]*)\]|【([^【】\0]*)】|\(([^()\0]*)\)/g,
    (whole: string, square?: string, wide?: string, round?: string, at = 0) => {
      const text = cleanLine(square ?? wide ?? round ?? '');
      // `Journal of Nets 4.1 (2015): 1-9` is read as a whole.
      const isInVolume = /\d\s*$/.test(plain.slice(Math.max(0, at - 9), at));
      // So is `In Advances in Nets (2022)`.
      const isInPlace = /(?:^|[.”"]\s+)[Ii]n:? \p{Lu}[^"“”\0]*$/u.test(
        plain.slice(Math.max(0, at - 200), at),
      );
      if (round !== undefined && /^(?:code|paper|pdf|slides?|video)$/i.test(text)) return ' ';
      if (round !== undefined)
        return isTag(text) && take(text) && !isInVolume && !isInPlace ? ' ' : whole;
      if (text !== '') marks.push(text);
      take(text);
      return ' ';
    },
  );
  // `2019-CVPR-[Title](…)` and `CVPR 2019: [Title](…)` put the tag in front without brackets.
  const rest = withoutTags.replace(/^[^\0\u2029]{1,60}(?=[\0\u2029])/, (lead) => {
    const tag = trimSeparators(lead);
    const [, name, year] = /[,:]\s*$/.test(lead) ? (placed.exec(tag) ?? []) : [];
    if (name && year && !venue) {
      venue = { venue: name, year: Number(year), organizations: [], unread: [] };
      return ' ';
    }
    return !venue && take(tag) ? ' ' : lead;
  });
  venue ??= findVenue(rest);
  const owner = /(?:^|\s)by @([\w-]{1,39})/.exec(rest)?.[1];
  return { marks, venue, day, owner, bare: rest };
}

/** A journal or conference by several words and its year: `Gate Comput. Surv. 2018`. */
const placed = /^(\p{Lu}[\p{L}&.-]+(?: \p{Lu}[\p{L}&.-]*){1,4}) ((?:19|20)\d\d)$/u;

function isTag(text: string): boolean {
  return readDay(text) !== undefined || readVenueTag(text)?.unread.length === 0;
}

/** A text without links and empty brackets. */
export function tidy(text: string): string {
  const line = cleanLine(text.replaceAll(linkMark, ' '))
    .replace(/[[({（【][\s,;|/·]*[\])}）】]/g, ' ')
    .replace(/\s+(?=[,;:)\]]|\.(?!\w))/g, '');
  const trimmed = trimSeparators(cleanLine(line));
  return trimmed === ')' || trimmed === '(' ? '' : trimmed;
}
