import { arxivId, doi as doiOf } from '../../catalogue/paper-ids.ts';
import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { isRepositoryAddress, isWebAddress } from '../addresses.ts';
import type { UnfiledDraft } from '../imported-draft.ts';
import type { ListSubject } from '../list-subject.ts';
import { headingTag } from './heading-tag.ts';
import type { ItemPlace } from './item-place.ts';
import { isGenericLabel } from './link-labels.ts';
import type { FoundLink } from './linked-text.ts';
import type { ReadItem } from './read-item.ts';
import { isWhenOrWhere } from './reference.ts';
import { toSummary } from './summary.ts';
import type { Unit } from './unit.ts';

/** Turn an item with its place into an entry that holds what the list says and nothing else; one without a link has no address yet. */
export function toEntry(
  unit: Unit,
  item: ReadItem,
  place: ItemPlace,
  { added, summaries = false }: Pick<ListSubject, 'added' | 'summaries'>,
): UnfiledDraft {
  const { kind, category, alsoIn, tags } = place;
  const url = item.main?.url;
  const seen = new Set([url]);
  const links = item.others.filter((link) => {
    return isWebAddress(link.url) && !seen.has(link.url) && seen.add(link.url);
  });
  const venue = mergeVenues([
    item.venue,
    toTag(item),
    // A badge with a venue and its year says more than one with the month of a preprint.
    ...item.badges.toSorted(
      (a, b) => Number(b.venue !== undefined) - Number(a.venue !== undefined),
    ),
    headingTag(unit.section),
  ]);
  const text = toText(item, place);
  const fields = fieldsOf[kind](item, venue, links);
  const { more, authors, title } = item;
  const summary = summaries ? toSummary(item.description, { kind, title }) : undefined;
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
    ...(summary !== undefined && { summary }),
    lines: [unit.line],
    section: unit.section,
    badges: [...new Set(item.images.map((image) => image.url))].filter((it) => it !== ''),
    marks: item.marks,
    text,
    hints: {
      ...toHints(text, { ...fields, summary }),
      ...(more &&
        authors.length > 0 &&
        fields.authors && { authors: 'The list says “et al.”: complete the names.' }),
    },
  };
}

/** What helps the person who fills in the rest. */
export function toHints(
  text: string,
  { year, arxiv, summary }: Pick<UnfiledDraft, 'year' | 'arxiv' | 'summary'>,
): Record<string, string> {
  const month = /^(\d{2})\d{2}\./.exec(arxiv ?? '')?.[1];
  return {
    ...(text !== '' && summary === undefined && { summary: `The list says: ${text}` }),
    ...(month && year === undefined && { year: `The preprint is of 20${month}, by its arXiv id.` }),
  };
}

type KindFields = (
  item: ReadItem,
  venue: VenueTag | undefined,
  links: readonly FoundLink[],
) => Partial<UnfiledDraft>;

const fieldsOf: Record<UnfiledDraft['kind'], KindFields> = {
  papers: (item, venue, links) => {
    const { main, authors, fields, day } = item;
    const labelled = links.filter((link) => isGenericLabel(link.label));
    const urls = [main?.url ?? '', ...labelled.map((link) => link.url)];
    const arxiv =
      arxivId(main?.url ?? '') ?? venue?.arxiv ?? fields.arxiv ?? onlyOne(urls.map(arxivId));
    const doi = doiOf(main?.url ?? '') ?? onlyOne(urls.map(doiOf));
    return present({
      authors,
      year: yearOf(venue, arxiv),
      venue: venue?.venue,
      venueName: fields.venueName,
      venueType: fields.venueType,
      arxiv,
      doi,
      organizations: venue?.organizations,
      published: day ?? fields.published,
    });
  },
  libraries: softwareFields,
  tools: softwareFields,
  tutorials: (item, venue) =>
    present({
      authors: item.authors,
      year: venue?.year,
      organizations: venue?.organizations,
    }),
};

function softwareFields({ main, owner }: ReadItem): Partial<UnfiledDraft> {
  return present({
    organizations: owner === undefined ? [] : [owner],
    repository: main && isRepositoryAddress(main.url) ? main.url : undefined,
  });
}

/** `arXiv 2004` beside the id 2004.05682 says April 2020. */
function yearOf({ year }: Pick<VenueTag, 'year'> = {}, arxiv = ''): number | undefined {
  return arxiv.startsWith(`${year}.`) ? 2000 + Number(arxiv.slice(0, 2)) : year;
}

/** The one value among several, or nothing where they differ. */
function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const known = new Set(values.filter((value) => value !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Only the fields that have a value the schema takes. */
function present(fields: Partial<UnfiledDraft>): Partial<UnfiledDraft> {
  const known = Object.entries(fields).filter(([, value]) => {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(known);
}

/** Place and time as they stand beside the title. */
function toTag({ fields }: ReadItem): VenueTag {
  const { venue, year, arxiv } = fields;
  return {
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    ...(arxiv !== undefined && { arxiv }),
    organizations: [],
    unread: [],
  };
}

/** What several tags say together: the first venue, the first year. */
function mergeVenues(tags: readonly (VenueTag | undefined)[]): VenueTag | undefined {
  const known = tags.filter((tag) => tag !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const year = known.find((tag) => tag.year !== undefined)?.year;
  const venue = known.find((tag) => tag.venue !== undefined)?.venue;
  const arxiv = known.find((tag) => tag.arxiv !== undefined)?.arxiv;
  return { ...first, year, venue, arxiv };
}

/** The words of the list that no field holds. */
function toText({ marks, rest, title, owner }: ReadItem, place: ItemPlace): string {
  const unread = marks.filter(
    (mark) => !place.readMarks.includes(mark) && !isWhenOrWhere(mark) && !readVenueTag(mark),
  );
  const words = rest === title || rest === `by @${owner}` ? '' : rest;
  return cleanExcerpt([...unread.map((mark) => `[${mark}]`), words].join(' '), 400);
}
