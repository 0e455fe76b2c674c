import { cleanLine } from '../../text/clean-text.ts';
import { writeAuthor } from '../author-name.ts';
import { type CitedNames, readCitedNames } from './cited-names.ts';
import { readCitedPlace, readPaperSeries } from './cited-place.ts';
import { type Details, readDetails } from './details.ts';
import { readJournalPlace } from './journal-place.ts';
import { isPublisher, readPublisher } from './publisher.ts';
import { withoutNumber } from './reference.ts';
import { readReferenceEnd } from './reference-end.ts';

/** A work as a bibliography cites it: `Ames, A. (2019). Thin nets. Journal of Nets, 4(1), 1–9.` */
export type CitedWork = Pick<Details, 'authors' | 'more' | 'fields'> & {
  title: string;
  /** What was not understood behind the title. */
  rest: string;
};

/**
 * Read a reference whose names stand first, as APA, Harvard, Chicago, IEEE, MLA, Vancouver and Springer write it: names,
 * a year or a stop, the title, and where it came out. Texts of other shapes give nothing.
 */
export function readCitedWork(text: string): CitedWork | undefined {
  const line = cleanLine(
    withoutNumber(text.slice(0, longest))
      .replaceAll('. . .', '…')
      // What a link left behind.
      .replace(/ +,/g, ',')
      .replace(/([.,]) +\.(?=\s|$)/g, '$1')
      .replace(/(?<= \p{Lu}) \.(?=\s|$)/gu, '.'),
  );
  const cited = readCitedNames(line) ?? readFamilies(line) ?? readGroup(line);
  if (!cited) return undefined;
  const { names: authors, more, length } = cited;
  const behind = line.slice(length).replace(/^,?\s*\((?:eds?\.?|editors?)\)/i, '');
  const dated = date.exec(behind);
  const year = dated?.groups?.year ?? dated?.groups?.bare;
  const start = dated?.[0] ?? beforeTitle.exec(behind)?.[0];
  if (start === undefined) return undefined;
  // Initials end with a stop of their own.
  if (!dated && start.trim() === '' && !/\.$/.test(line.slice(0, length))) return undefined;
  const found = readTitle(behind.slice(start.length));
  // `Boat GAN (2018), A. Ames et al.` has its names behind the title.
  if (found && !found.isQuoted && isNames(found.title)) return undefined;
  // A comma ends names only in front of quotation marks, or where a place ends the whole.
  if (!found || (!dated && /^,/.test(start) && !found.isQuoted && !found.isPlaced))
    return undefined;
  const place = readCitedPlace(found.after);
  const { rest, isBook } = place;
  // Behind the edition of a book stands who printed it.
  const { venueName, ...others } = place.fields;
  const isPrinter = found.isEdition && venueName !== undefined && !/\d/.test(venueName);
  const fields = isPrinter ? others : place.fields;
  const own = year === undefined ? {} : { year: Number(year) };
  if (!found.isQuoted && !dated && fields.year === undefined) return undefined;
  const title = isBook ? found.title.replace(series, '') : found.title;
  return { title, authors, more, fields: { ...fields, ...own }, rest };
}

/** `Nets of the sea (Studies of Nets 35)`, in front of a publisher. */
const series = /(?<=.{6}) \([^()]{4,120} \d{1,4}\)$/;

const longest = 4000;
const shortest = 6;

function isNames(text: string): boolean {
  const { authors, more, rest } = readDetails(text);
  return (authors.length > 1 || more) && !/[\p{L}\p{N}]/u.test(rest);
}

/** Family names alone, as texts cite them: `Ames et al. (2019).`, `Ames & Burr (2019). ` */
function readFamilies(line: string): CitedNames | undefined {
  const [all, first = '', second, others] =
    /^(\p{Lu}[\p{L}’'-]+)(?: (?:&|and) (\p{Lu}[\p{L}’'-]+)|( et al\.?))(?= \((?:19|20)\d\d[a-z]?\))/u.exec(
      line,
    ) ?? [];
  if (all === undefined) return undefined;
  const names = second === undefined ? [first] : [first, second];
  return { names, more: others !== undefined, length: all.length };
}

/** A body as the author: `Board of Nets. (2019). `, with the stop and the brackets that show it, or `BNB (2019). ` */
function readGroup(line: string): CitedNames | undefined {
  const [, whole, short] =
    /^(?:(\p{Lu}[^.;:!?\0"“”]{1,150}?)\.|(\p{Lu}{2,10}))(?= \((?:(?:19|20)\d\d|n\. ?d)[^()]{0,24}\)\. )/u.exec(
      line,
    ) ?? [];
  if (short !== undefined) return { names: [short], more: false, length: short.length };
  if (whole === undefined) return undefined;
  const name = whole;
  // `Ames, Ann. (2019). `
  const [, family = name, given = ''] = /^(\p{L}[\p{L}’'-]+), (\p{Lu}[\p{L}-]+)$/u.exec(name) ?? [];
  return {
    names: [writeAuthor({ family, given, suffix: '' })],
    more: false,
    length: name.length + 1,
  };
}

const years = String.raw`(?:19|20)\d\d`;
/** `(2019).`, `(2019, May 3):`, `. 2019.`, ` 2019 ` */
const date = new RegExp(
  String.raw`^[.,]?\s*(?:\((?:(?<year>${years})[a-z]?(?:[,/][^()]{1,24})?|n\. ?d\.?)\)[.,:]?|(?<bare>${years})[a-z]?[.,:])\s+`,
);
const beforeTitle = /^(?:[.,:;]\s+|\s+)/;

type Titled = {
  title: string;
  after: string;
  isQuoted: boolean;
  isEdition?: boolean;
  isPlaced?: boolean;
};

function readTitle(text: string): Titled | undefined {
  for (const quote of quotes) {
    const [all, title = ''] = quote.exec(text) ?? [];
    // `"Thin nets": A study` is a title as a whole.
    if (all !== undefined && !/^:/.test(text.slice(all.length))) {
      const whole = title.replace(/[,.]\s*$/, '');
      return { title: whole, after: text.slice(all.length), isQuoted: true };
    }
  }
  const [all, title = ''] = sentence.exec(text) ?? [];
  if (all === undefined || !/^["“'‘«(]?[\p{Lu}\p{Lo}\p{N}]|^[a-z]\p{Lu}/u.test(title))
    return undefined;
  const [further = '', second = ''] = /[?!]$/.test(title) ? (goneOn.exec(text) ?? []) : [];
  if (further !== '' && readJournalPlace(text.slice(further.length)))
    return { title: second, after: text.slice(further.length), isQuoted: false };
  const after = text.slice(all.length);
  const whole = title.replace(/[.,]?\s*https?:\S+$/, '').replace(/\.$/, '');
  const [, called = '', thesis = ''] = inBrackets.exec(whole) ?? [];
  if (thesis !== '') return { title: called, after: `${thesis}. ${after}`.trim(), isQuoted: false };
  const [, upTo = '', printer = ''] = /^(.{6,200} \p{Lu})\. (\p{Lu}[^.]{2,60})$/u.exec(whole) ?? [];
  // `Nets with R. Net Press`
  if (after === '' && isPublisher(printer)) return { title: upTo, after: printer, isQuoted: false };
  const name = whole.replace(edition, '');
  const cut = (after === '' ? placeAt(name) : undefined) ?? name.length;
  const own = name.slice(0, cut);
  if (own.length < shortest) return undefined;
  return {
    ...{ title: own, after: name.slice(cut) + after, isQuoted: false },
    isEdition: name !== whole,
    isPlaced: cut < name.length,
  };
}

/** Where a comma parts a title from a journal with its place: `Thin nets for all, Journal of Nets, 12(3), 3-9`. */
function placeAt(text: string): number | undefined {
  const commas = [...text.matchAll(/, (?=\p{Lu})/gu)].map(({ index }) => index);
  return commas.find((at) => {
    const place = text.slice(at + 2);
    return newspaper.test(place) || isPlace(place);
  });
}

function isPlace(text: string): boolean {
  if (readPaperSeries(text) ?? readReferenceEnd(text)) return true;
  const { fields, rest } = readDetails(text);
  const isVenue = (fields.venue ?? fields.venueName) !== undefined;
  return isVenue ? !/[\p{L}\p{N}]/u.test(rest) : readPublisher(text)?.year !== undefined;
}

const newspaper =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:Gazette|Guardian|Herald|Independent|News|Observer|Post|Telegraph|Times|Tribune)$/u;

const quotes = [
  /^"([^"]{3,300})"[.,]?\s*/,
  /^[“”„]([^“”„]{3,300})[”“][.,]?\s*/,
  /^«\s?([^«»]{3,300}?)\s?»[.,]?\s*/,
  // An apostrophe is no end.
  /^['‘]((?:[^'‘’]|['’](?=\p{L}))(?:[^‘'’]|['’](?=\p{L})){2,300})['’](?:[.,]\s*|(?=\s[(\p{Lu}])\s|$)/u,
];

/** Up to the stop behind a word that is no initial and no abbreviation. */
const sentence =
  /^(.{3,300}?(?:[?!]|(?<!\b(?:\p{Lu}|vs|Dr|St|[Nn]o|[Vv]ol|pp?|cf|e\.g|i\.e|ca))\.))(?:\s+(?=["“(\p{Lu}\p{N}]|in\b|arXiv)|\s*$)/u;

/** `Thin nets? A study of boats. Journal of Nets 4` */
const goneOn = /^(.{3,200}?[?!] \p{Lu}[^.?!]{6,200})\. (?=\p{Lu})/u;

/** `Thin nets (Doctoral dissertation, University of Ohio)` */
const inBrackets =
  /^(.{6,250}?) \(((?:Doctoral|Ph\.? ?D\.?|Master[’']?s?|M\.? ?Sc\.?|Bachelor[’']?s?) (?:thesis|dissertation)[^()]{0,180})\)$/iu;

const edition =
  / \((?:\d+(?:st|nd|rd|th) ed\.?|(?:first|second|third|fourth|fifth|revised) edition|(?:vol|no)\. [\w.]+(?:, pp?\. ?[\d–-]+)?|\d+(?:st|nd|rd|th) edition)\)$/i;
