import { arxivId, doi as doiOf } from '../../catalogue/paper-ids.ts';
import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { isRepositoryAddress, isWebAddress } from '../addresses.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import type { ItemPlace } from './item-place.ts';
import { isGenericLabel } from './link-labels.ts';
import type { FoundLink } from './linked-text.ts';
import type { ReadItem } from './read-item.ts';
import type { Unit } from './units.ts';

/** Turn an item with its place into an entry that holds what the list says and nothing else. */
export function toEntry(
  unit: Unit,
  item: ReadItem & { main: FoundLink },
  place: ItemPlace,
  added: string,
): ImportedEntry {
  const { kind, category, alsoIn, tags } = place;
  const { url } = item.main;
  const seen = new Set([url]);
  const links = item.others.filter((link) => {
    return isWebAddress(link.url) && !seen.has(link.url) && seen.add(link.url);
  });
  const venue = mergeVenues([item.venue, readHeading(unit.section.at(-1))]);
  const text = toText(item, place);
  const fields = fieldsOf[kind](item, venue, links);
  return {
    kind,
    title: item.title,
    url,
    category,
    alsoIn,
    tags,
    links: links.map((link) => ({ label: link.label, url: link.url })),
    added,
    ...fields,
    lines: [unit.line],
    section: unit.section,
    badges: [...new Set(item.images.map((image) => image.url))].filter((it) => it !== ''),
    marks: item.marks,
    text,
    hints: toHints(text, fields),
  };
}

/** What helps the person who fills in the rest. */
export function toHints(
  text: string,
  { year, arxiv }: Pick<ImportedEntry, 'year' | 'arxiv'>,
): Record<string, string> {
  const month = /^(\d{2})\d{2}\./.exec(arxiv ?? '')?.[1];
  return {
    ...(text !== '' && { summary: `The list says: ${text}` }),
    ...(month && year === undefined && { year: `The preprint is of 20${month}, by its arXiv id.` }),
  };
}

type KindFields = (
  item: ReadItem & { main: FoundLink },
  venue: VenueTag | undefined,
  links: readonly FoundLink[],
) => Partial<ImportedEntry>;

const fieldsOf: Record<ImportedEntry['kind'], KindFields> = {
  papers: (item, venue, links) => {
    const labelled = links.filter((link) => isGenericLabel(link.label));
    const urls = [item.main.url, ...labelled.map((link) => link.url)];
    const arxiv = arxivId(item.main.url) ?? venue?.arxiv ?? onlyOne(urls.map(arxivId));
    const doi = doiOf(item.main.url) ?? onlyOne(urls.map(doiOf));
    return present({
      year: venue?.year,
      venue: venue?.venue,
      arxiv,
      doi,
      organizations: venue?.organizations,
    });
  },
  libraries: softwareFields,
  tools: softwareFields,
  tutorials: (_, venue) => present({ year: venue?.year, organizations: venue?.organizations }),
};

function softwareFields({ main, owner }: ReadItem & { main: FoundLink }): Partial<ImportedEntry> {
  return present({
    organizations: owner === undefined ? [] : [owner],
    repository: isRepositoryAddress(main.url) ? main.url : undefined,
  });
}

/** The one value among several, or nothing where they differ. */
function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const known = new Set(values.filter((value) => value !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Only the fields that have a value the schema takes. */
function present(fields: Partial<ImportedEntry>): Partial<ImportedEntry> {
  const known = Object.entries(fields).filter(([, value]) => {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(known);
}

/** `CVPR 2018` or `2018` as the heading above an item. */
function readHeading(heading = ''): VenueTag | undefined {
  const tag = readVenueTag(heading);
  return tag?.venue === undefined || knownVenue(tag.venue) ? tag : undefined;
}

/** What several tags say together: the first venue, the first year. */
function mergeVenues(tags: readonly (VenueTag | undefined)[]): VenueTag | undefined {
  const known = tags.filter((tag) => tag !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const year = known.find((tag) => tag.year !== undefined)?.year;
  const venue = known.find((tag) => tag.venue !== undefined)?.venue;
  return { ...first, year, venue };
}

/** The words of the list that no field holds. */
function toText({ marks, rest, title, owner }: ReadItem, place: ItemPlace): string {
  const unread = marks.filter((mark) => !place.readMarks.includes(mark) && !readVenueTag(mark));
  const words = rest === title || rest === `by @${owner}` ? '' : rest;
  return cleanExcerpt([...unread.map((mark) => `[${mark}]`), words].join(' '), 400);
}
