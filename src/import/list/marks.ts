import { findVenue, readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { linkMark } from './linked-text.ts';

/** What tags around an item's links say. */
export type Marks = {
  /** The texts in square brackets, as the list writes them. */
  marks: string[];
  venue?: VenueTag;
  /** `MingSun-Tse` of `by @MingSun-Tse`. */
  owner?: string;
  /** The text that is left. */
  rest: string;
};

/** Take tags out of the text around links: `[CVPR'18]` and `【Repo】` always, `(NIPS 2016)` where it names a venue or a year. */
export function takeMarks(flat: string): Marks {
  const marks: string[] = [];
  let venue: VenueTag | undefined;
  const take = (text: string): boolean => {
    const read = readVenueTag(text);
    if (read && (!venue || (venue.venue === undefined && read.venue !== undefined))) {
      venue = { ...read, year: read.year ?? venue?.year };
    } else if (read && venue) venue.year ??= read.year;
    return read !== undefined;
  };

  const withoutTags = flat.replace(
    /\[([^[\]\0]*)\]|【([^【】\0]*)】|\(([^()\0]*)\)/g,
    (whole, square, wide, round) => {
      const text = cleanLine(square ?? wide ?? round);
      if (round !== undefined)
        return readVenueTag(text)?.unread.length === 0 && take(text) ? ' ' : whole;
      if (text !== '') marks.push(text);
      take(text);
      return ' ';
    },
  );
  // `2019-CVPR-[Title](…)` and `CVPR 2019: [Title](…)` put the tag in front without brackets.
  const rest = withoutTags.replace(/^[^\0]{1,60}(?=\0)/, (lead) => {
    return !venue && take(trimSeparators(lead)) ? ' ' : lead;
  });
  venue ??= findVenue(rest);
  const owner = /(?:^|\s)by @([\w-]{1,39})/.exec(rest)?.[1];
  return { marks, venue, owner, rest: tidy(rest) };
}

/** What is left once links and empty brackets are gone. */
function tidy(text: string): string {
  const line = cleanLine(text.replaceAll(linkMark, ' '))
    .replace(/[[({（【][\s,;|/·]*[\])}）】]/g, ' ')
    .replace(/\s+(?=[,.;:)\]])/g, '');
  const trimmed = trimSeparators(cleanLine(line));
  return trimmed === ')' || trimmed === '(' ? '' : trimmed;
}
