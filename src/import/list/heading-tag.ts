import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { readDay } from './day.ts';

/** What the headings above an item say of place and time: `CVPR 2018`, `2021 venues`; the nearest that does counts, and “before 2022” says nothing. */
export function headingTag(section: readonly string[]): VenueTag | undefined {
  return section
    .toReversed()
    .map(readHeading)
    .find((tag) => tag !== undefined);
}

function readHeading(heading: string): VenueTag | undefined {
  const day = readDay(trimSeparators(cleanLine(heading)));
  if (day) return { year: day.year, organizations: [], unread: [] };
  const words = trimSeparators(cleanLine(heading.replace(/[^\p{L}\p{N}\s'’&+@/.,:()-]/gu, ' ')));
  const tag = readVenueTag(words.replace(/[()]/g, ' '));
  const isClear = tag?.venue === undefined || knownVenue(tag.venue) || acronym.test(words);
  if (tag && isClear && tag.unread.length === 0) return tag;
  const years = new Set(words.match(/(?<!\d)(?:19[5-9]|20)\d\d(?!\d)/g));
  const isOpen =
    /\b(?:before|after|since|until|till|pre|post|from|to|older|earlier|up)\b|[-–—~+<>≤≥]/i;
  if (years.size !== 1 || words.split(/\s+/).length > 5 || isOpen.test(heading)) return undefined;
  return { year: Number([...years][0]), organizations: [], unread: [] };
}

/** `TKDE 2025`, and nothing else. */
const acronym = /^\p{Lu}[\p{Lu}&+]{2,9}[\s'’-]+(?:(?:19|20)\d\d|['’]\d\d)$/u;
