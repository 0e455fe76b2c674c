import { isAbbreviation } from '../abbreviates.ts';
import type { Container } from '../venue-fields.ts';
import { isPublisher } from './publisher.ts';

/** A container with the place in it, and the length of the text that says so. */
export type JournalPlace = Pick<Container, 'volume' | 'number' | 'pages' | 'article'> & {
  name: string;
  year?: string;
  length: number;
  /** Whether the text says “vol.” or gives two numbers: one number behind words may be a version. */
  isSure: boolean;
};

/**
 * Read a journal and the place in it, in whatever order and with whatever signs a style writes volume, issue, pages and
 * year: `Journal of Nets 12(3), 1–9`, `Nets. 117. 1491-1527.`, `Nets, Elsevier, vol. 142(2), pages 615-635`,
 * `Language 68.1: 1-42`.
 */
export function readJournalPlace(text: string): JournalPlace | undefined {
  const line = text.slice(0, 400).split(/[\u2028\0]/, 1)[0] ?? '';
  let tried = 0;
  for (const { index, 0: lead } of line.matchAll(starts)) {
    if (index < 3) continue;
    if (++tried > 4 || index > longestName) return undefined;
    const place = readNumbers(line.slice(index + lead.length));
    if (!place) continue;
    const name = nameOf(line.slice(0, index + Number(lead.startsWith('.'))));
    if (name !== undefined) return { ...place, name, length: index + lead.length + place.length };
  }
  return undefined;
}

const longestName = 200;

const starts =
  /(?:[\s,.:;]{1,3}|\s?(?=\())(?=\(?(?:vol(?:ume)?s?\.?|no\.|issue|pp?\.|pages?)? ?\d|vol(?:ume|\.)? [IVXLC]+\b|\((?:\p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d)/giu;

/** A name without “In” and without the publisher that some write behind it. */
function nameOf(text: string): string | undefined {
  const name = text
    .replace(/^[Ii]n:? (?=\p{Lu})/u, '')
    .replace(/[\s,.:;(]+$/, (end) => (end.startsWith('.') ? '.' : ''));
  if (!/^\p{Lu}[^"“”[\]!?]{2,140}$/u.test(name) || /\d{3}/.test(name)) return undefined;
  const comma = name.lastIndexOf(', ');
  const isPrinted = comma > 0 && isPublisher(name.slice(comma));
  const bare = isPrinted ? name.slice(0, comma) : name;
  const last = bare.endsWith('.') ? (/\p{L}{1,30}(?=\.$)/u.exec(bare)?.[0] ?? '') : undefined;
  const isShort = last !== undefined && (isAbbreviation(last) || /\p{L}\. /u.test(bare));
  const whole = isShort ? bare : bare.replace(/\.$/, '');
  // `Thin nets for all, Journal of Nets` is a title and a journal.
  const [, ...behind] = whole.split(', ');
  const isTitled = behind.some((part) => journalWord.test(part)) || whole.split(' ').length > 7;
  if (behind.length > 0 && isTitled) return undefined;
  return noName.test(whole) ? undefined : whole;
}

const journalWord =
  /^(?:\p{L}+ ){0,4}(?:Journal|Letters|Review|Transactions|Proceedings|Proc\.|Annals|Communications|Quarterly|Bulletin|J\.)/u;

/** What is counted within a work, or of a program, or says when. */
const noName =
  /^(?:accessed|posted|published|retrieved|updated)\b|(?:^|[\s,.])(?:volume|vol|issue|number|pages?|chapter|part|section|lecture|revision|version|release|edition)\.?$/i;

type Numbers = Omit<JournalPlace, 'name'>;

/** Read the numbers behind a journal’s name, up to the end of the sentence. */
function readNumbers(text: string): Numbers | undefined {
  const found: Found = {};
  let isNamed = false;
  let at = 0;
  for (;;) {
    const sign = between.exec(text.slice(at))?.[0] ?? '';
    const rest = text.slice(at + sign.length);
    const kind = kinds.find(({ form, allows }) => form.test(rest) && (allows?.(found) ?? true));
    const groups = kind?.form.exec(rest);
    if (!groups) break;
    for (const [part, value] of Object.entries(groups.groups ?? {}))
      if (value !== undefined) found[part as Part] ??= value;
    isNamed ||= /^(?:vol|no|issue|pp?\.|pages)/i.test(groups[0]);
    at += sign.length + groups[0].length;
  }
  const { loose, pages, number } = found;
  const isIssue = loose !== undefined && pages !== undefined && number === undefined;
  const all = {
    ...found,
    ...(isIssue && { number: loose }),
    ...(loose !== undefined && pages === undefined && { pages: loose }),
  };
  delete all.loose;
  const count = [all.volume, all.number, all.pages, all.article, all.year].filter(Boolean).length;
  const isEnd = /^\)?(?:[.,;)]|\s*$|\s+(?:\p{Lu}|\[|doi|https?:|\())/iu.test(text.slice(at));
  const isPlaced = all.volume !== undefined || all.pages !== undefined || all.article !== undefined;
  if (!isPlaced || !isEnd) return undefined;
  const printed = all.year === undefined ? printer.exec(text.slice(at)) : undefined;
  const stop = (printed ?? /^\)?\.?/.exec(text.slice(at)))?.[0].length ?? 0;
  return { ...all, ...printed?.groups, length: at + stop, isSure: isNamed || count > 1 };
}

const between = /^[\s,.:;]*(?:and )?(?:\((?=vol|no\b|pp?\.|pages))?/i;

type Part = 'volume' | 'number' | 'pages' | 'article' | 'year' | 'loose';
type Found = Partial<Record<Part, string>>;

const range = String.raw`[A-Za-z]{0,2}\d{1,8} ?[-–—]+ ?[A-Za-z]{0,2}\d{1,8}`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?`;
const season = `(?:Spring|Summer|Autumn|Fall|Winter|${month}(?: ?[-–/] ?${month})?)`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const issue = String.raw`(?!(?:19|20)\d\d\b)\d{1,4}(?:[-–/]\d{1,4})?|[Ss]uppl?\.? ?\w{0,3}|S\d{1,2}`;

/** What may stand there, the surest first. */
const kinds: { form: RegExp; allows?: (found: Found) => boolean }[] = [
  {
    form: form(`(?:pp?\\.? ?|pages? |pgs?\\.? )(?<pages>${range}|[A-Za-z]?\\d{1,8}\\b)`),
    allows: lacks('pages'),
  },
  {
    form: form(
      `vol(?:ume|s)?\\.? ?(?<volume>\\d{1,4}|[IVXLC]{1,7}\\b)(?: ?\\((?<number>${issue})\\))?`,
    ),
    allows: lacks('volume'),
  },
  {
    form: form(`(?:no|nr|iss|issue|number|num)s?\\.? ?(?<number>${issue})(?!\\w)`),
    allows: lacks('number'),
  },
  {
    form: form(`(?:article|art\\.)(?: (?:no\\.?|id|number))? ?(?<article>\\w{1,12})`),
    allows: lacks('article'),
  },
  { form: form(`(?<article>e\\d{1,12})(?!\\w)`), allows: lacks('pages', 'article') },
  { form: form(`(?<pages>${range})(?![\\d(])`), allows: lacks('pages') },
  {
    form: form(
      `\\(?(?:${season},? )?(?:\\d{1,2},? )?${year}[a-z]?(?:,? ${month}(?: \\d{1,2})?)?\\)?(?![\\d.(]*\\d)`,
    ),
    allows: lacks('year'),
  },
  { form: form(`(?<volume>\\d{1,4}) ?\\((?<number>${issue})\\)`), allows: lacks('volume') },
  {
    form: form(`(?<volume>\\d{1,3})\\.(?<number>\\d{1,3}(?:[-–/]\\d{1,3})?)(?![\\d.])`),
    allows: lacks('volume', 'number'),
  },
  {
    form: form(`\\((?<number>${issue})\\)`),
    allows: (found) => found.volume !== undefined && lacks('number')(found),
  },
  { form: form('(?<volume>\\d{1,4})(?![\\d.-]*\\d)'), allows: lacks('volume') },
  {
    form: form('(?<loose>\\d{1,6})(?![\\d.-]*\\d)'),
    allows: (found) => found.volume !== undefined && lacks('pages', 'loose')(found),
  },
  { form: form(`\\(?${season}\\)?(?=[\\s,.;:]|$)`) },
  // The month of an issue, as some databases write it behind the pages.
  { form: form('(?:0\\d|1[0-2])(?=\\.?$)'), allows: ({ pages }) => pages !== undefined },
];

/** `. Springer, Berlin (2018)` */
const printer = new RegExp(
  String.raw`^[.,;]? \p{Lu}[\p{L}.’'& -]{1,40}(?:[,:] \p{Lu}[\p{L}. -]{1,30}){0,2},? \(?${year}\)?\.?(?=\s*(?:$|[([]))`,
  'u',
);

function form(text: string): RegExp {
  return new RegExp(`^${text}`, 'iu');
}

function lacks(...parts: Part[]): (found: Found) => boolean {
  return (found) => parts.every((part) => found[part] === undefined);
}
