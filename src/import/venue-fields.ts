import type { Entry } from '../catalogue/entry.ts';
import { publicationType } from '../catalogue/publication.ts';
import { readVenueTag } from '../catalogue/venue-tag.ts';
import { knownVenue } from '../catalogue/venues.ts';
import { arxivIdPattern } from '../schema/arxiv-id.ts';
import { cleanLine } from '../text/clean-text.ts';
import { fromCapitals } from './capitals.ts';

/** Where a work stands: its proceedings, journal or archive, and the place in it. */
export type Container = {
  name?: string;
  /** A journal's abbreviation. */
  short?: string;
  /** A series or an event's acronym: it is taken only where it is known for a venue. */
  series?: string;
  volume?: string;
  number?: string;
  /** `485-532` */
  pages?: string;
  /** The number of an article that has no pages. */
  article?: string;
  /** What the source says the container is. */
  type?: 'journal' | 'conference';
};

type VenueFields = Pick<Entry, 'venue' | 'venueName' | 'venueType' | 'arxiv'>;

/** The venue of a work; a short name is taken only where the source gives one, a type only where the name does not show it. */
export function venueFields(container: Container): VenueFields {
  const name = fromCapitals(
    cleanLine(container.name ?? '').replace(/[.,;]+$/, (end) => (end === '.' ? end : '')),
  );
  const volume = cleanLine(container.volume ?? '');
  const preprint = preprintOf(name, volume);
  if (preprint) return preprint;
  const short = shortName(name, container);
  if (name === '') return short === undefined ? {} : { venue: short };
  const number = toHyphens(container.number);
  const full = [
    name,
    volume && `vol. ${volume}`,
    number && `no. ${number}`,
    placeIn(container),
  ].filter(Boolean);
  const isShort = full.length === 1 && knownVenue(name) !== undefined;
  const fields: VenueFields = {
    ...(short !== undefined && { venue: short }),
    ...(!isShort && { venueName: full.join(', ') }),
  };
  return { ...fields, ...typeOf(fields, container.type) };
}

function typeOf(fields: VenueFields, type: Container['type']): Pick<Entry, 'venueType'> {
  const shown = publicationType({ kind: 'papers', ...fields });
  const isShown = shown === type || (type === 'conference' && shown === 'workshop');
  return type === undefined || isShown ? {} : { venueType: type };
}

function toHyphens(text = ''): string {
  return cleanLine(text).replace(/\s*[-–—]+\s*/g, '-');
}

function placeIn({ pages, article }: Container): string {
  const read = readPages(pages);
  if (read !== '') return `pp. ${read}`;
  const number = readPages(article);
  // Only digits can be told from pages when they are read again.
  return number && `${/^\d+$/.test(number) ? 'article' : 'pp.'} ${number}`;
}

/** Pages as they stand; databases have words for none. */
function readPages(text = ''): string {
  const pages = toHyphens(text)
    .replace(/^(?:pp?\.|pages?)\s*/i, '')
    .replace(/-[+&]$/, '+');
  return /^(?:no[- ]?(?:pages?|specified|pagination)?(?:-specified)?|n\.?\/?a\.?|n\.?pag\.?|not (?:available|specified)|-*)$/i.test(
    pages,
  )
    ? ''
    : pages;
}

/** `arXiv preprint arXiv:1801.04381`, or `CoRR` with the id as its volume. */
function preprintOf(name: string, volume: string): Pick<Entry, 'venue' | 'arxiv'> | undefined {
  if (!/^(?:arxiv\b|corr$|computing research repository)/i.test(name)) return undefined;
  const arxiv = arxivInName.exec(`${name} ${volume.replace(/^abs\//, '')}`)?.[1];
  return { venue: 'arXiv', ...(arxiv && { arxiv }) };
}

const arxivInName = new RegExp(String.raw`(?:^|[\s:/])(${arxivIdPattern})(?:v\d+)?(?:[\s,[\]]|$)`);

/** A name that its community uses: given alone, in brackets behind the full name, or beside it. */
function shortName(name: string, { short = '', series = '' }: Container): string | undefined {
  const bracketed = /\(([^()]{2,30})\)$/.exec(name)?.[1] ?? '';
  const own = cleanLine(short);
  for (const text of [own, name, bracketed, cleanLine(series)]) {
    const known = knownVenue(text) ?? knownVenue(readVenueTag(text)?.venue ?? '');
    if (known) return known;
    if (text === own && own !== '' && own !== name) return own;
  }
  return undefined;
}
