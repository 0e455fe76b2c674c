import { cleanLine } from '../../text/clean-text.ts';
import { venueFields } from '../venue-fields.ts';
import { type Details, readDetails } from './details.ts';
import { isJournal } from './journal.ts';
import { readCitedEnd } from './reference-end.ts';

/** Where a cited work came out, and the words that say something else. */
type CitedPlace = Pick<Details, 'fields' | 'rest'>;

/** Read what stands behind the title of a reference: a journal or proceedings with the place in it, a thesis, or a publisher, whom entries do not name; what the list says of the work may follow behind a dash. */
export function readCitedPlace(text: string): CitedPlace {
  const whole = cleanLine(text.replace(online, ' ')).replace(/^[.,;\s]+/, '');
  const [, before = whole, note = ''] =
    /^(.{3,200}?[.)\d])\s+(?:--|[–—])\s+(\S.*)$/.exec(whole) ?? [];
  const { fields, rest } = readPlace(before.replace(/^Proceedings\. (?=\p{Lu})/u, ''));
  return { fields, rest: [rest, note].filter(Boolean).join(' ') };
}

function readPlace(said: string): CitedPlace {
  if (!/[\p{L}\p{N}]/u.test(said)) return { fields: {}, rest: '' };
  const { thesis, publisher, city, year } = {
    ...thesisPlace.exec(said)?.groups,
    ...publisherPlace.exec(said)?.groups,
  };
  const dated = year === undefined ? {} : { year: Number(year) };
  if (thesis) return { fields: { venueName: thesis, ...dated }, rest: '' };
  if (publisher && (city || publishing.test(publisher))) return { fields: dated, rest: '' };
  const place = said.replace(editors, 'In ');
  const end = readCitedEnd(place);
  const behind = end ? place.slice(end.length) : place;
  const { authors, fields, rest } = readDetails(behind);
  if (authors.length > 0) return { fields: end?.fields ?? {}, rest: behind };
  const all = { ...fields, ...end?.fields };
  // The preprint's number stands beside the journal.
  if (all.venueName !== undefined && all.venue === 'arXiv') delete all.venue;
  const left = /[\p{L}\p{N}]/u.test(rest) ? rest : '';
  const name = left.replace(/\.$/, '');
  if (all.venue === undefined && all.venueName === undefined && isJournal(name))
    return { fields: { ...all, ...venueFields({ name }) }, rest: '' };
  return { fields: all, rest: left };
}

/** `In: Cole, C., Dole, D. (eds.) ` */
const editors = /^[Ii]n:? [^()]{4,150} \((?:[Ee]ds?\.?|editors?|Hrsg\.?)\)[.,:]?\s+/;

/** Where a copy stands and when somebody looked: its address is a link of its own. */
const online =
  /\b(?:(?:available|retrieved|accessed)(?: (?:at|from|on|online))?\b:?|\[online\]\.?|doi:?\s*(?=\0|$))(?: [\p{L}\d ,]{0,30}\d{4})?\.?/giu;

const years = String.raw`(?:19|20)\d\d`;
const thesisPlace = new RegExp(
  String.raw`^(?<thesis>(?:Ph\.? ?D\.?|Doctoral|Master[’']?s?|M\.? ?Sc\.?|Bachelor[’']?s?|Diploma) (?:thesis|dissertation)(?:, [^\0]{2,120}?)??)(?:,? \(?(?<year>${years})\)?)?\.?$`,
  'iu',
);
const publisherPlace = new RegExp(
  String.raw`^(?:(?<city>\p{Lu}[\p{L}., -]{1,40}): )?(?<publisher>\p{Lu}[\p{L}’'&., -]{1,80}?)(?:[,;.]? \(?(?<year>${years})\)?)?\.?$`,
  'u',
);
const publishing =
  /\b(?:Press|Books?|Publish\p{L}*|Verlag|Editions?|Springer|Wiley|Elsevier|Routledge|Academic|O[’']Reilly|Packt|Manning|Taylor|Sage|SAGE|Pearson|McGraw|Addison|Penguin|Palgrave|Macmillan|Brill|Gruyter|Kluwer|Birkhäuser|Blackwell|Prentice|Morgan Kaufmann|Chapman|Norton|Knopf|Vintage)\b/u;
