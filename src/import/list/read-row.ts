import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { isGenericLabel } from './link-labels.ts';
import { type ReadItem, readItem } from './read-item.ts';
import type { Token } from './tokens.ts';

/** Read a row of a table as an item; its columns say which cell is the title, the venue, the year. */
export function readRow(
  tokens: readonly Token[],
  cells: readonly (readonly [header: string, text: string])[],
): ReadItem {
  const item = readItem(tokens);
  const venue = toVenue(cells) ?? item.venue;
  const isNamed =
    item.main !== undefined && item.main.label === item.title && !isGenericLabel(item.title);
  const title = isNamed ? item.title : (findTitle(cells) ?? item.title);
  return { ...item, title, venue };
}

const titleHeader =
  /^(?:title|paper|name|model|method|project|library|tool|framework|work|network)s?\b/i;
const venueHeader =
  /^(?:venue|conference|conf|journal|publication|published|pub|where|year|date)\b/i;

/** The cell under a header such as “Title”, else the longest of those that name something. */
function findTitle(cells: readonly (readonly [string, string])[]): string | undefined {
  const named = cells.filter(
    ([header, text]) =>
      /\p{L}{2}/u.test(text) && !venueHeader.test(header) && !isGenericLabel(text),
  );
  const titled = named.find(([header]) => titleHeader.test(header));
  return titled?.[1] ?? named.toSorted((a, b) => b[1].length - a[1].length)[0]?.[1];
}

function toVenue(cells: readonly (readonly [string, string])[]): VenueTag | undefined {
  const tags = cells
    .filter(([header]) => venueHeader.test(header))
    .map(([, text]): VenueTag | undefined => {
      const venue = knownVenue(text);
      return readVenueTag(text) ?? (venue ? { venue, organizations: [], unread: [] } : undefined);
    })
    .filter((tag) => tag !== undefined);
  const [first] = tags;
  if (!first) return undefined;
  const venue = tags.find((tag) => tag.venue !== undefined)?.venue;
  return { ...first, venue, year: tags.find((tag) => tag.year !== undefined)?.year };
}
