import { cleanLine } from '../../text/clean-text.ts';
import { venueFields } from '../venue-fields.ts';
import { type Details, readDetails } from './details.ts';
import { isJournal } from './journal.ts';
import { readPublisher } from './publisher.ts';
import { readCitedEnd } from './reference-end.ts';

/** Where a cited work came out, and the words that say something else. */
type CitedPlace = Pick<Details, 'fields' | 'rest'> & {
  /** Whether it is a publisher and nothing else, as of a whole book. */
  isBook?: boolean;
};

/** Read what stands behind the title of a reference: a journal or proceedings with the place in it, a thesis, or a publisher, whom entries do not name; what the list says of the work may follow behind a dash. */
export function readCitedPlace(text: string): CitedPlace {
  const whole = [/<accessed[^<>]{0,40}>/gi, address, online]
    .reduce((left, known) => cleanLine(left.replace(known, ' ')), text)
    .replace(/^[.,;\s]+/, '');
  const [, before = whole, note = ''] =
    /^(.{3,200}?[.)\d])\s+(?:--|[–—])\s+(\S.*)$/.exec(whole) ?? [];
  const place = readPlace(before.replace(/^Proceedings\. (?=\p{Lu})/u, ''));
  return { ...place, rest: [place.rest, note].filter(Boolean).join(' ') };
}

function readPlace(said: string): CitedPlace {
  if (!/[\p{L}\p{N}]/u.test(said)) return { fields: {}, rest: '' };
  const { thesis, year } = thesisPlace.exec(said)?.groups ?? {};
  if (thesis)
    return { fields: { venueName: thesis, ...(year && { year: Number(year) }) }, rest: '' };
  const publisher = readPublisher(said);
  if (publisher) return { fields: publisher, rest: '', isBook: true };
  const place = said.replace(editors, 'In ').replace(talk, '');
  const part = readPaperSeries(place) ?? readBookPart(place);
  if (part) return { fields: part, rest: '' };
  const event = place === said ? undefined : eventName.exec(place)?.[1];
  if (talk.test(said) && event) return { fields: venueFields({ name: event }), rest: '' };
  // `Proceedings of STOC 2018` is known by its short name.
  const known = readDetails(place);
  if (known.fields.venue !== undefined && !/[\p{L}\p{N}]/u.test(known.rest))
    return { fields: known.fields, rest: '' };
  const end = readCitedEnd(place);
  const left = end ? place.slice(end.length) : place;
  const behind = end && readPublisher(left.replace(/^[.,;\s]+/, '')) ? '' : left;
  const { authors, fields, rest } = readDetails(behind);
  if (authors.length > 0) return { fields: end?.fields ?? {}, rest: behind };
  const all = { ...fields, ...end?.fields };
  // The preprint's number stands beside the journal.
  if (all.venueName !== undefined && all.venue === 'arXiv') delete all.venue;
  const untold = /[\p{L}\p{N}]/u.test(rest) ? rest : '';
  const name = untold.replace(/\.$/, '');
  if (all.venue === undefined && all.venueName === undefined && isJournal(name))
    return { fields: { ...all, ...venueFields({ name }) }, rest: '' };
  return { fields: all, rest: untold };
}

/** `In: Cole, C., Dole, D. (eds.) ` */
const editors = /^[Ii]n:? [^()]{4,150} \((?:[Ee]ds?\.?|editors?|Hrsg\.?)\)[.,:]?\s*(?=\p{L})/u;

/** `Paper presented at the Congress of Nets, Rome, Italy.` */
const talk = /^(?:Paper|Poster|Talk) presented (?:at|to) (?:the )?(?=\p{Lu})/u;
const eventName = /^(\p{Lu}[^,.()]{3,150})(?:[,.(]|$)/u;

/** Read a working paper or a report of a series: `Board of Nets Working Paper No. 10365, May 2018`. */
export function readPaperSeries(text: string): Details['fields'] | undefined {
  const { name, number, year } = paperSeries.exec(text)?.groups ?? {};
  if (name === undefined || (number === undefined && year === undefined)) return undefined;
  const fields = venueFields({ name, ...(number && { number }) });
  return { ...fields, ...(year && { year: Number(year) }) };
}

/** Read the book that a chapter is a part of: `In Nets of the World, vol. 1 (Studies of Nets 5), 1-17. Cologne: Net Press.` */
function readBookPart(text: string): Details['fields'] | undefined {
  const {
    name = '',
    volume,
    series,
    behind,
    inside,
    late,
    printed = '',
  } = bookPart.exec(text)?.groups ?? {};
  const publisher = readPublisher(printed);
  const pages = behind ?? inside ?? late;
  const isWhole = pages !== undefined && printed === '';
  // `In Congress of Nets, Rome, Italy, 2018, pp. 1-9`
  const isDated = series === undefined && /, (?:19|20)\d\d$/.test(name);
  if (name === '' || isDated || !(isWhole || publisher)) return undefined;
  const fields = venueFields({
    name,
    ...(volume && { volume }),
    ...(pages && { pages }),
  });
  return { ...fields, ...publisher };
}

/** Where a copy stands and when somebody looked: its address is a link of its own. */
const online =
  /\b(?:(?:available|retrieved|accessed)(?: (?:at|from|on|online))?\b:?|\[online\]\.?|doi:?\s*(?=\0|$))(?: [\p{L}\d ,]{0,30}\d{4})?\.?/giu;

/** An address, or a DOI with or without the word, which are links of their own. */
const address = /(?:\bdoi:? ?)?(?:https?:\/\/\S+|\b10\.\d{4,9}\/\S+)/giu;

const years = String.raw`(?:19|20)\d\d`;
const thesisPlace = new RegExp(
  String.raw`^(?<thesis>(?:Ph\.? ?D\.?|Doctoral|Master[’']?s?|M\.? ?Sc\.?|Bachelor[’']?s?|Diploma) (?:thesis|dissertation)(?:, [^\0]{2,180}?)??)(?:,? \(?(?<year>${years})\)?)?\.?$`,
  'iu',
);
const pages = String.raw`\w{0,2}\d{1,6} ?[-–—]+ ?\w{0,2}\d{1,6}`;
const bookPart = new RegExp(
  String.raw`^[Ii]n:? (?<name>[\p{Lu}\d][^"“”\0]{3,200}?)(?:, vol\. ?(?<volume>\d{1,3}))?(?<series> \((?!pp?\.|[Vv]ol)[^()]{3,120}\))?(?:[,:]? (?:pp?\. ?|pages )?(?<behind>${pages})|,? \(pp?\. ?(?<inside>${pages})\))?(?:\. (?:\d\w\w [Ee]d(?:ition|n)?\. )?(?<printed>\p{Lu}[^\0]{2,120}?)(?:, (?:pp?\. ?)?(?<late>${pages}))?)?\.?$`,
  'u',
);
const paperSeries = new RegExp(
  String.raw`^(?:In )?(?<name>(?:\p{Lu}[\p{L}.&’'-]*(?: [\p{L}.&’'-]+){0,6} )?(?:Working|Discussion|Technical|Research|Policy|Occasional|Staff) (?:Paper|Report|Note|Memo(?:randum)?)s?(?: Series)?)(?:,? (?:[Nn]o\.? ?|[Nn]umber |#)?(?<number>[\w/-]*\d[\w/-]*))?(?:, (?:\p{Lu}\p{Ll}{2,8}))?(?:,? \(?(?<year>${years})\)?)?\.?$`,
  'u',
);
