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
  // An address is no name: `Available at: https://…`
  const given = (container.name ?? '').replace(
    /^(?!arxiv)(.*?)(?:\b(?:accessed|available|retrieved)\b[^:]*:?\s*)?(?:https?:|www\.).*$/is,
    '$1',
  );
  const name = turnedRound(
    cleanLine(given)
      .replace(/^(?:[-–—:;,.]\s+|available at (?=ssrn\b))/i, '')
      .replace(/[.,;]+$/, (end) => (end === '.' ? end : ''))
      // The stop of a sentence goes, an abbreviation's stays.
      .replace(/^([^.]*\s\p{L}{5,}\s[^.]*\p{L}{5,})\.$/u, '$1'),
    container.short,
  );
  const volume = cleanLine(container.volume ?? '');
  const preprint = preprintOf(name, volume);
  if (preprint) return preprint;
  const short = shortName(name, container);
  if (name === '') return short === undefined ? {} : { venue: short };
  const place = placeIn(container);
  const full = place === '' ? name : `${name}, ${place}`;
  const isShort = place === '' && knownVenue(name) !== undefined;
  const fields: VenueFields = {
    ...(short !== undefined && { venue: short }),
    ...(!isShort && { venueName: full }),
  };
  return { ...fields, ...typeOf(fields, container.type) };
}

/** “Small Machines, IEEE Transactions on” as it is spoken, without capitals alone. */
function turnedRound(given: string, short = ''): string {
  const name = fromCapitals(given, short);
  const [, magazine, society] = ofSociety.exec(name) ?? [];
  if (magazine && society) return `${society} ${magazine}`;
  const [, before = '', behind = ''] = turned.exec(name) ?? [];
  if (behind === '') return name;
  const [, topic = before, rest = ''] = /^(.*?)((?:,\s*\d{4}\b|\s+\().*)$/.exec(before) ?? [];
  return `${behind} ${topic}${rest}`;
}

/** “Software, IEEE”; behind proceedings stands who printed them. */
const ofSociety = /^(?!Proc|Conf)([^,\d]{3,40}), (IEEE|ACM|IET)$/;
const turned =
  /^(\S.{3,200}?)[.,] (?:in )?((?:[^,.]{0,60} )?(?:Transactions|Journal|Proceedings|Conference|Symposium|Workshop|Letters|Annals|Advances|Magazine|Meeting|Congress) (?:on|of|in|for)(?: the)?)$/i;

function typeOf(fields: VenueFields, type: Container['type']): Pick<Entry, 'venueType'> {
  const shown = publicationType({ kind: 'papers', ...fields });
  const isShown =
    shown === type || shown === 'preprint' || (type === 'conference' && shown === 'workshop');
  return type === undefined || isShown ? {} : { venueType: type };
}

/** `Vol. 56`, `Num. 15` */
function withoutLabel(text: string): string {
  return text.replace(/^(?:vol(?:ume)?|num(?:ber)?|no|nr|issue)\b\.?\s*(?=[\divxlc])/i, '');
}

function toHyphens(text = ''): string {
  return cleanLine(text).replace(/\s*[-‐‑–—−]+\s*/g, '-');
}

/** The place in a container: `vol. 9, no. 2, pp. 1-8`. */
export function placeIn({ volume, number, pages, article }: Container): string {
  const range = readPages(pages);
  const single = range === '' ? readPages(article) : '';
  return [
    ['vol.', withoutLabel(cleanLine(volume ?? ''))],
    ['no.', withoutLabel(toHyphens(number))],
    ['pp.', range],
    // Only digits can be told from pages when they are read again.
    [/^\d+$/.test(single) ? 'article' : 'pp.', single],
  ]
    .filter(([, value]) => value)
    .map((part) => part.join(' '))
    .join(', ');
}

/** Pages as they stand; databases have words for none. */
function readPages(text = ''): string {
  const pages = toHyphens(text)
    .replace(/^(?:pp?\.|pages?|UNSP)\s*/i, '')
    .replace(/-[+&]$/, '+')
    .replace(/-$/, '')
    .replace(/^([\w.]+)-\1$/, '$1')
    .replace(/\s+vol\.\s?\d+$/i, '');
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
