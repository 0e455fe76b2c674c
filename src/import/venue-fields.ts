import type { Entry } from '../catalogue/entry.ts';
import { publicationType } from '../catalogue/publication.ts';
import { toWords } from '../catalogue/tag-index.ts';
import { readVenueTag } from '../catalogue/venue-tag.ts';
import { knownVenue } from '../catalogue/venues.ts';
import { arxivIdPattern } from '../schema/arxiv-id.ts';
import { cleanLine } from '../text/clean-text.ts';
import { abbreviates } from './abbreviates.ts';
import { fromCapitals } from './capitals.ts';

/** Where a work stands: its proceedings, journal or archive, and the place in it. */
export type Container = {
  name?: string;
  /** A journal's abbreviation. */
  short?: string;
  /** A series or an event's acronym: it is taken only where it is known for a venue. */
  series?: string;
  /** The series, or the journal, that volume and number count where the name is a book’s. */
  countedIn?: string;
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
  const name = turnedRound(
    withoutStop(
      withoutAddress(cleanLine(container.name ?? ''))
        .replace(/^(?:[-–—:;,.]\s+|available at (?=ssrn\b))/i, '')
        .replace(/(?<![.,;])[.,;]+$/, (end) => (end === '.' ? end : '')),
    ).replace(/^(.{9,}?)[,.]? vol(?:\.|ume) (\w+)\.?$/i, (whole, name: string, number: string) =>
      number === container.volume ? name : whole,
    ),
    container.short,
  );
  const volume = cleanLine(container.volume ?? '');
  const preprint = preprintOf(name, volume);
  if (preprint) return preprint;
  const short = shortName(name, container);
  if (name === '') return short === undefined ? {} : { venue: short };
  const place = placeIn(container);
  const full = [name, countedIn(name, container), place].filter(Boolean).join(', ');
  const isShort = place === '' && knownVenue(name) !== undefined;
  const fields: VenueFields = {
    ...(short !== undefined && { venue: short }),
    ...(!isShort && { venueName: full }),
  };
  return { ...fields, ...typeOf(fields, container.type) };
}

/** An address is no name: `Available at: https://…` */
function withoutAddress(name: string): string {
  if (!/https?:|www\./i.test(name)) return name;
  return name
    .replace(
      /^(?!arxiv)(.*?)(?:\b(?:accessed|available|retrieved)\b[^:]*:?\s*)?(?:https?:|www\.).*$/is,
      '$1',
    )
    .trimEnd()
    .replace(/\)\.$/, ')');
}

/** The stop of a sentence goes, an abbreviation's stays. */
function withoutStop(name: string): string {
  const words = name.slice(0, -1).split(' ');
  const isSentence =
    name.indexOf('.') === name.length - 1 &&
    words.slice(1, -1).some((word) => /^\p{L}{5,}$/u.test(word)) &&
    /\p{L}{5}$/u.test(words.at(-1) ?? '');
  return isSentence ? name.slice(0, -1) : name;
}

/** The series that counts the volumes, unless the name has it or it is an event's own short name. */
function countedIn(name: string, { countedIn: given = '', volume, number }: Container): string {
  const series = fromCapitals(cleanLine(given)).replace(
    / \(including [^()]+\)$|[.,]? (?:vol(?:\.|ume)|no\.) \S+$|[.,]$/i,
    '',
  );
  const isCounted = toNumber(volume) !== '' || toNumber(number) !== '';
  const isEvent = /(?:19|20)\d\d|['’]\d\d\b/.test(series) || knownVenue(series) !== undefined;
  const isThere =
    toWords(name).includes(toWords(series)) ||
    abbreviates(series, name) ||
    abbreviates(name, series);
  return !isCounted || isEvent || isThere ? '' : series;
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

/** A volume or a number without its label, `Vol. 56`; nothing of what programs and people write where there is none. */
function toNumber(text = ''): string {
  const number = toHyphens(text)
    .replace(/^(?:vol(?:ume)?|num(?:ber)?|no|nr|issue)\b\.?\s*(?=[\divxlc])/i, '')
    .replace(/(?<=\d)-$/, '');
  const words = number.match(/\p{L}+/gu) ?? [];
  const isDate =
    words.length > 0 && words.every((word) => time.test(word)) && onlyYear.test(number);
  const isNone = [noNumber, stillToCome, address].some((it) => it.test(number));
  return isDate || isNone ? '' : number;
}

/** The month of an issue stands in the number of many. */
const time =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)$/i;
const onlyYear = /^\D*(?:(?:19|20)\d\d)?$/;
/** Mendeley takes a figure's number from the text; RefWorks tells a kind there. */
const noNumber =
  /^(?:(?:figure|table)(?: .*)?|pages?|volume|issue|number|(?:book|journal), (?:whole|electronic))$/i;
const address = /^(?:https?:|doi[.:]|10\.\d{4,9}\/)/i;
const stillToCome = /^(?:in press|to appear|forthcoming|ahead of print|tb[acd]|\?[?-]*)$/i;

function toHyphens(text = ''): string {
  return cleanLine(text).replace(/\s*[-‐‑–—−]+\s*/g, '-');
}

/** The place in a container: `vol. 9, no. 2, pp. 1-8`. */
export function placeIn({ volume, number, pages, article }: Container): string {
  const given = readPages(pages);
  const numbered = /^art(?:icle)?\.?(?: (?:no|number|id)\b\.?)? (\d+)$/i.exec(given)?.[1];
  const range = numbered === undefined ? given : '';
  const single = numbered ?? (range === '' ? readPages(article) : '');
  return [
    ['vol.', toNumber(volume)],
    ['no.', toNumber(number)],
    ['pp.', range],
    // Only digits can be told from pages when they are read again.
    [/^\d+$/.test(single) ? 'article' : 'pp.', single],
  ]
    .filter(([, value]) => value)
    .map((part) => part.join(' '))
    .join(', ');
}

/** What a source gives for a volume or a number that is none: the month, a figure, “in press”. */
export function notCounted({ volume = '', number = '' }: Container): string {
  return [volume, number].filter((text) => /\p{L}/u.test(text) && toNumber(text) === '').join(', ');
}

/** Pages as they stand; databases have words for none. */
function readPages(text = ''): string {
  const pages = toHyphens(text)
    .replace(/^(?:pp?\.|pages?|UNSP)\s*/i, '')
    .replace(/-[+&]$/, '+')
    .replace(/-$/, '')
    .replace(/^([\w.]+)-\1$/, '$1')
    .replace(/\s+vol\.\s?\d+$/i, '');
  return stillToCome.test(pages) ||
    /^(?:no[- ]?(?:pages?|specified|pagination)?(?:-specified)?|n\.?\/?a\.?|n\.?pag\.?|not (?:available|specified)|-*)$/i.test(
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
