import type { Entry } from '../../catalogue/entry.ts';
import { readVenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { readCitation } from './citation.ts';
import { takeContainer } from './container.ts';
import { readDay } from './day.ts';
import { type Part, toParts } from './detail-parts.ts';
import { andOthers, readNames } from './names.ts';
import { readReferenceEnd } from './reference-end.ts';

/** What stands beside a title: who wrote it, where and when it came out, and the words that say something else. */
export type Details = {
  authors: string[];
  /** Whether “et al.” follows the names. */
  more: boolean;
  fields: Pick<Entry, 'venue' | 'venueName' | 'venueType' | 'arxiv' | 'year' | 'published'>;
  /** What was not understood, from there on. */
  rest: string;
};

/** How sure it is that the text starts with names: a single pair of words with capitals may be anything. */
export type Credit = 'likely' | 'unlikely';

/** Read `Ann Ames, Bob Burr, ICML, 2019` or `ESWC 2018. Ann Ames et al.` from the start of a text, for as far as it is understood. */
export function readDetails(text: string, credit: Credit = 'unlikely'): Details {
  const parts = toParts(text.slice(0, longest).replace(/[\ue000\ue001]/g, ' '));
  const details = read(parts, text, credit);
  const [name = ''] = details.authors;
  const isCredible =
    details.authors.length !== 1 || details.more || details.sure || credit === 'likely';
  if (name === '' || isCredible) return details;
  return read(parts, text, undefined);
}

/** Words beyond these are no names and places. */
const longest = 3000;

type Reading = Details & { sure: boolean };

function read(parts: readonly Part[], text: string, credit: Credit | undefined): Reading {
  const found: Reading = { authors: [], more: false, fields: {}, rest: '', sure: false };
  let next = 0;
  let passed = '';
  for (let part = parts[next]; part !== undefined; part = parts[next]) {
    const taken =
      takeEnd(found, parts, next, text) ||
      takeWhen(found, parts, next) ||
      takeNames(found, parts, next, credit);
    const cited = part.round && taken === 0 ? readCitation(text.slice(part.at + 1)) : undefined;
    if (taken > 0) next += taken;
    else if (cited && found.authors.length === 0) {
      const end = part.at + 1 + cited.length;
      found.fields.year ??= cited.year;
      if (cited.first === undefined) passed += cited.names;
      else Object.assign(found, { authors: [cited.first], more: true, sure: true });
      next += parts.slice(next).filter(({ at }) => at < end).length;
    } else if (part.round && found.authors.length > 0 && isAffiliation(parts, next)) next++;
    else if (institutionLabel.test(part.text)) {
      const end = parts.findIndex((it, index) => index >= next && it.end === '\u2028');
      if (end === -1) break;
      passed += text.slice(part.at, parts[end + 1]?.at ?? text.length);
      next = end + 1;
    } else break;
  }
  const at = parts[next]?.at ?? longest;
  found.rest = passed + text.slice(Math.min(at, text.length));
  return found;
}

/** A journal or proceedings with the place in it, as references end; gives the number of parts it took. */
function takeEnd(found: Reading, parts: readonly Part[], at: number, text: string): number {
  const start = (parts[at] as Part).at;
  const { fields } = found;
  if (fields.venue !== undefined || fields.venueName !== undefined) return 0;
  const end = readReferenceEnd(text.slice(start));
  if (!end) return 0;
  Object.assign(fields, end.fields);
  const taken = parts.slice(at).findIndex((part) => part.at >= start + end.length);
  return taken === -1 ? parts.length - at : taken;
}

/** A year, a day, a venue, or a place in a journal; gives the number of parts it took. */
function takeWhen(found: Reading, parts: readonly Part[], at: number): number {
  const { text, round, end } = parts[at] as Part;
  const said = text.replace(fieldLabel, '').replace(venueLead, '').replace(yearFirst, turnTag);
  const { fields } = found;
  const next = parts[at + 1];
  const whole = end === ',' && next ? readDay(`${said}, ${next.text}`) : undefined;
  const day = readDay(said) ?? whole;
  if (day) {
    fields.year ??= day.year;
    if (day.day) fields.published ??= day.day;
    return day === whole ? 2 : 1;
  }
  const following = parts[at + 1];
  const pair =
    following && /^(?:19|20)\d\d$/.test(following.text) && /^[,.(]?$/.test(end)
      ? `${said} ${following.text}`
      : '';
  if (
    (/^\p{Lu}[\p{L}&+@/-]*\p{Lu}[\p{L}+-]*(?: \d{1,2}(?:st|nd|rd|th))?$/u.test(said) ||
      knownVenue(said) !== undefined) &&
    pair !== '' &&
    said.length <= 15
  ) {
    assignTag(fields, readVenueTag(pair));
    if (fields.year !== undefined) return 2;
  }
  const tag = readVenueTag(said);
  if (tag && tag.unread.length === 0 && tag.organizations.length === 0) {
    if (fields.venue === 'arXiv' && tag.venue !== undefined) delete fields.venue;
    if (fields.venue !== undefined && tag.venue !== undefined && tag.venue !== fields.venue)
      return remark.test(said) ? 1 : 0;
    assignTag(fields, tag);
    return 1;
  }
  if ((!round || /(?:19|20)\d\d$/.test(said)) && fields.venueName === undefined) {
    const named = takeContainer(fields, parts, at, said);
    if (named > 0) return named;
  }
  const isBeside = found.authors.length > 0 || fields.year !== undefined;
  const short = knownVenue(said) === said || (/^\p{Lu}[\p{Lu}+-]{2,9}$/u.test(said) && end !== '.');
  if (
    !round &&
    isBeside &&
    short &&
    fields.venue === undefined &&
    fields.venueName === undefined &&
    !remark.test(said)
  ) {
    fields.venue = said;
    return 1;
  }
  const isKnown = fields.venue !== undefined || fields.venueName !== undefined;
  // `Preprint, May 2021`
  if (remark.test(said) && next && readDay(next.text)) return 1;
  if (isKnown && (remark.test(said) || placeInJournal.test(said))) return 1;
  return 0;
}

function assignTag(fields: Details['fields'], tag: ReturnType<typeof readVenueTag>): void {
  if (!tag) return;
  if (tag.venue !== undefined) fields.venue ??= knownVenue(tag.venue) ?? tag.venue;
  // The year of the venue is that of the published version.
  if (tag.year !== undefined && tag.venue !== undefined) fields.year = tag.year;
  if (tag.year !== undefined) fields.year ??= tag.year;
  if (tag.arxiv !== undefined) fields.arxiv ??= tag.arxiv;
}

const placeInJournal =
  /^(?::|vol(?:ume)?\b|no\b|pp?\b|pages?\b|issue\b|\d{1,4}(?:\s*\(\d{1,4}\))?(?::\s*\d|$)|\d+\s*[-–]\s*\d+$)/i;

const remark =
  /^(?:oral|spotlight|poster|demo|best .*(?:paper|award).*|workshops?|findings|long|short|main|accepted|to appear|preprint|highlight|outstanding .*|notable.*|top.*%|honou?rable mention|extended (?:version|abstract)|tech(?:nical)? report)$/i;

/** `21-SOSP` */
const yearFirst = /^((?:19|20)?\d\d)[-_](\p{Lu}[\p{L}&+]{2,11})[-_]?$/u;

function turnTag(_: string, year: string, venue: string): string {
  return `${venue} ${year.length === 2 ? `'${year}` : year}`;
}

/** `📅 Date: …`, `Venue: …` */
const fieldLabel =
  /^[^\p{L}\p{N}]*(?:date|year|time|publish(?:ed|er)|publication|venue|conference|journal|where|source)\s*[:：]\s*/iu;

/** `🏛️ Institutions: …` says who paid the authors, up to the end of its line. */
const institutionLabel =
  /^[^\p{L}\p{N}]*(?:institut(?:ion|e)s?|affiliations?|organi[sz]ations?)\s*[:：]/iu;

const venueLead =
  /^(?:in|at|(?:in )?proc(?:\.|eedings) of(?: the)?(?= \p{Lu}{3})|(?:in )?findings of(?: the)?|published (?:in|at)|presented at|accepted (?:in|at|to|by)|appear(?:ed|s) (?:in|at)|to appear (?:in|at))[:\s]+(?=\p{Lu}|arxiv)/iu;

/** Names in a row, behind “by” or by themselves. */
function takeNames(
  found: Reading,
  parts: readonly Part[],
  at: number,
  credit: Credit | undefined,
): number {
  const isFurther = found.authors.length > 0 && !isAfterAffiliation(parts, at);
  if (credit === undefined || (isFurther && !found.more) || (parts[at] as Part).round) return 0;
  const row: string[] = [];
  for (const part of parts.slice(at)) {
    if (part.round) break;
    row.push(part.text);
    if (/[.\u2028|-]/.test(part.end) && part.text !== andOthers) break;
  }
  if (/^(?:accessed|posted|published|retrieved|updated)\b/i.test(row[0] ?? '')) return 0;
  const lead = byLead.exec(row[0] ?? '')?.[0] ?? '';
  const bared = [(row[0] ?? '').slice(lead.length), ...row.slice(1)];
  if (found.authors.length > 0 && bared[0] === andOthers) {
    found.more = true;
    return 1;
  }
  const names = readNames(bared);
  if (names.taken === 0 || (found.authors.length > 0 && isFurther)) return 0;
  found.authors.push(...names.names);
  found.more ||= names.more;
  const follows = parts[at + names.taken];
  const isDated =
    follows !== undefined && (readDay(follows.text) ?? readVenueTag(follows.text)) !== undefined;
  found.sure ||= lead !== '' || names.initials || isDated;
  return names.taken;
}

const byLead = /^(?:[^\p{L}\p{N}]{0,4})(?:by|authors?|written by|from)\s*:?\s+(?!@)/iu;

/** `(MIT)` behind a name, with another name, “et al.” or the end behind it. */
function isAffiliation(parts: readonly Part[], at: number): boolean {
  const text = parts[at]?.text ?? '';
  return /^\p{Lu}/u.test(text) && text.length < 100;
}

function isAfterAffiliation(parts: readonly Part[], at: number): boolean {
  return parts[at - 1]?.round === true || parts[at]?.text === andOthers;
}
