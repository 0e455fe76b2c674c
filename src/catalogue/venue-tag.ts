import { arxivIdPattern } from '../schema/arxiv-id.ts';
import { isClearVenue, knownVenue } from './venues.ts';

/** What a tag such as `[AAAI'18, Samsung]` says. */
export type VenueTag = {
  venue?: string;
  year?: number;
  arxiv?: string;
  /** `Samsung`: who did the work; read only beside a venue. */
  organizations: string[];
  /** Words that say nothing known. */
  unread: string[];
};

/** Read venue and year from the text of a tag, without its brackets; nothing where it has neither. */
export function readVenueTag(text: string): VenueTag | undefined {
  const tag: VenueTag = { organizations: [], unread: [] };
  const unknown: string[] = [];
  for (const part of toParts(text)) {
    const read = readPart(part);
    if (!read) unknown.push(part);
    else assignOnce(tag, read);
  }
  if (tag.venue === undefined && tag.year === undefined && tag.arxiv === undefined)
    return undefined;
  for (const part of unknown) {
    if (tag.venue !== undefined && isOrganization(part)) tag.organizations.push(...toNames(part));
    else tag.unread.push(part);
  }
  return tag;
}

/** Find the first known venue with a year in running text, `Oral at CVPR 2018.`; an archive of preprints only where there is no other. */
export function findVenue(text: string): VenueTag | undefined {
  let preprint: VenueTag | undefined;
  for (const match of text.matchAll(
    /([A-Za-z][\w&-]{1,20}) ?(?:['’‘`´] ?(\d{2})|((?:19|20)\d{2}))(?!\d)/g,
  )) {
    const venue = knownVenue(match[1] ?? '');
    if (venue === undefined) continue;
    const tag = { venue, year: toYear(match[2] ?? match[3]), organizations: [], unread: [] };
    if (venue !== 'arXiv') return tag;
    preprint ??= tag;
  }
  return preprint;
}

type Part = { venue?: string; year?: number | undefined; arxiv?: string };

const remarks =
  /(?:^|[\s:(-]+)(?:(?:oral|spotlight|poster|demo|long|short|findings)(?: papers?)?|best (?:student )?paper.*)\)?$/i;

/** `VLDB Demo 2023` */
const remarkInside =
  /(?<=\S)\s+(?:oral|spotlight|poster|demo|short|industry|companion|main|track|findings)(?:\s+(?:paper|track))?\s+(?=(?:19|20)\d\d$)/i;

/** Split at commas; remarks such as `oral` say nothing about the venue and go. */
function toParts(text: string): string[] {
  return text
    .slice(0, 200)
    .replace(/[’‘`´ʼ′]/g, "'")
    .split(/[,;|]/)
    .map((part) => part.trim().replace(remarkInside, ' ').replace(remarks, ''))
    .filter((part) => part !== '');
}

const forms: [RegExp, (found: string[]) => Part | undefined][] = [
  [
    new RegExp(String.raw`^arxiv(?: preprint)?(?: arxiv)?[:\s]+(${arxivIdPattern})(?:v\d+)?$`, 'i'),
    ([id = '']) => ({ venue: 'arXiv', arxiv: id }),
  ],
  [/^((?:19|20)\d{2})(?:[./-](?:0?[1-9]|1[0-2]))?$/, ([year]) => ({ year: toYear(year) })],
  [/^'(\d{2})$/, ([year]) => ({ year: toYear(year) })],
  [/^(.+?)\s*'\s*(\d{2}|(?:19|20)\d{2})$/, ([name = '', year]) => named(name, year, true)],
  [/^(.+?)[\s_-]*((?:19|20)\d{2})$/, ([name = '', year]) => named(name, year, false)],
  [/^((?:19|20)\d{2})[\s_-]+(.+)$/, ([year, name = '']) => named(name, year, false)],
  [
    /^([A-Za-z]+)-?(\d{2})$/,
    ([name = '', year]) => (knownVenue(name) ? named(name, year, false) : undefined),
  ],
];

function readPart(part: string): Part | undefined {
  const plain = part.replace(workshop, '').trim();
  for (const [pattern, read] of forms) {
    const match = pattern.exec(plain);
    const found = match && read(match.slice(1) as string[]);
    if (found?.venue && plain !== part) return { ...found, venue: `${found.venue} Workshop` };
    if (found) return found;
  }
  return isClearVenue(part) ? { venue: part } : undefined;
}

const workshop = /[\s:-]+(?:workshops?|w)(?![\p{L}\p{N}])/iu;

/** A name beside a year is a venue where it is known or written like one; `Updated 2021` is not. */
function named(name: string, year: string | undefined, apostrophe: boolean): Part | undefined {
  const whole = name.replace(/[\s:@._-]+$/, '');
  // `Proceedings of SIGIR '18`
  const trimmed = whole.replace(proceedings, '');
  const known = knownVenue(whole) ?? knownVenue(trimmed);
  if (known) return { venue: known, year: toYear(year) };
  if (!/^\p{L}[\p{L}\p{N}&@+/. -]{0,39}$/u.test(trimmed) || /\bet al\b/i.test(trimmed))
    return undefined;
  const written = trimmed.split(' ').every((word) => /\p{Lu}.*\p{Lu}/u.test(word));
  return written || apostrophe ? { venue: trimmed, year: toYear(year) } : undefined;
}

const proceedings = /^(?:in )?proc(?:eedings|\.)? (?:of )?(?:the )?(?=\p{Lu}[\p{L}&]*\p{Lu}\S*$)/iu;

/** `17` is 2017, `98` is 1998. */
function toYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

function assignOnce(tag: VenueTag, part: Part): void {
  tag.venue ??= part.venue;
  tag.year ??= part.year;
  tag.arxiv ??= part.arxiv;
}

/** `Google`, `Texas A&M`, `Google & MIT`: one to four words, the first a name. */
function isOrganization(part: string): boolean {
  if (/\bet al\b|[!?:]/i.test(part) || /^\d/.test(part)) return false;
  const words = part.split(/\s+/);
  return words.length <= 6 && /^\p{Lu}/u.test(part);
}

function toNames(part: string): string[] {
  return part.split(/\s*[+/]\s*|\s+(?:&|and)\s+/).filter((name) => name !== '');
}
