import type { Entry } from '../catalogue/entry.ts';
import { readVenueTag } from '../catalogue/venue-tag.ts';
import { knownVenue } from '../catalogue/venues.ts';
import { arxivIdPattern } from '../schema/arxiv-id.ts';
import { cleanLine } from '../text/clean-text.ts';

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
};

/** The venue of a work; a short name is taken only where the source gives one. */
export function venueFields(container: Container): Pick<Entry, 'venue' | 'venueName' | 'arxiv'> {
  const name = cleanLine(container.name ?? '');
  const volume = cleanLine(container.volume ?? '');
  const preprint = preprintOf(name, volume);
  if (preprint) return preprint;
  const short = shortName(name, container);
  if (name === '') return short === undefined ? {} : { venue: short };
  const number = cleanLine(container.number ?? '');
  const pages = cleanLine(container.pages ?? '').replace(/\s*[-–—]+\s*/g, '-');
  const full = [
    name,
    volume && `vol. ${volume}`,
    number && `no. ${number}`,
    pages && `pp. ${pages}`,
  ].filter(Boolean);
  const isShort = full.length === 1 && knownVenue(name) !== undefined;
  return {
    ...(short !== undefined && { venue: short }),
    ...(!isShort && { venueName: full.join(', ') }),
  };
}

/** `arXiv preprint arXiv:1801.04381`, or `CoRR` with the id as its volume. */
function preprintOf(name: string, volume: string): Pick<Entry, 'venue' | 'arxiv'> | undefined {
  if (!/^(?:arxiv\b|corr$)/i.test(name)) return undefined;
  const arxiv = arxivInName.exec(`${name} ${volume.replace(/^abs\//, '')}`)?.[1];
  return { venue: 'arXiv', ...(arxiv && { arxiv }) };
}

const arxivInName = new RegExp(String.raw`(?:^|[\s:/])(${arxivIdPattern})(?:v\d+)?(?:[\s,[]|$)`);

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
