import { toWords } from '../../catalogue/tag-index.ts';
import type { Kind } from '../../schema/parts.ts';
import { abbreviates } from '../abbreviates.ts';
import { withScheme } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { isNoValue } from '../no-value.ts';
import type { SourceFacts } from '../source-facts.ts';
import type { Container } from '../venue-fields.ts';
import type { RisRecord } from './parse-ris.ts';
import { readRisNames } from './ris-names.ts';
import { risText } from './ris-text.ts';

/** Read what one record of RIS says of a work; `isNatural` where its file writes names as “Given Family”. */
export function readRisRecord(record: RisRecord, isNatural = false): SourceFacts {
  const { type, fields } = record;
  const raw = (...tags: string[]) =>
    tags.flatMap((tag) =>
      fields
        .filter((field) => field.tag === tag && !isNoValue(field.value))
        .map(({ value }) => value),
    );
  const all = (...tags: string[]) =>
    raw(...tags)
      .map(risText)
      .filter((value) => value !== '');
  const first = (...tags: string[]) => all(...tags)[0];
  const archive = all('AN', 'N1', 'M1', 'ID', 'C7').find((value) => /^arxiv:/i.test(value));
  const authors = new Set(raw('AU'));
  // Web of Science has who arranged a conference in A1.
  const isAuthor = (name: string) => name.includes(',') || type !== 'CPAPER' || authors.size === 0;
  // Some programs write the authors under both tags; two authors under one may have one name.
  const isNew = (name: string) => !authors.has(name);
  const dois = all('DO', 'DI', 'M3').filter((value) =>
    /^(?:doi:?\s*|https?:\S+)?10[./]/i.test(value),
  );
  return {
    kindOf: (isPaper) => kindOf(type, isPaper),
    title: withoutBrackets(
      first('TI', 'T1', 'CT', ...(wholes.has(type) ? ['BT', 'T2'] : [])) ?? '',
    ),
    ...readRisNames([...raw('AU'), ...raw('A1').filter(isAuthor).filter(isNew)], isNatural),
    dates: all('PY', 'Y1', 'DA', 'YR'),
    doi: dois.join('; '),
    arxiv: archive,
    container: { ...placeOf(type, all), type: types[type] },
    ...toAddresses(record),
    keywords: raw('KW')
      .flatMap((words) => words.split(/\s*;\s*/))
      .map(risText),
    notes: all('N1').filter((note) => note !== archive && addressesIn(note).length < 2),
  };
}

/** A title that was translated stands in brackets. */
function withoutBrackets(title: string): string {
  return /^\[[^[\]]+\]\.?$/.test(title) ? title.replace(/^\[|\]\.?$/g, '') : title;
}

/** Where a work stands; programs differ in which tags they use for it. */
function placeOf(type: string, all: (...tags: string[]) => string[]): Container {
  const first = (...tags: string[]) => all(...tags)[0];
  const maker = first('PB');
  if (type === 'THES' && maker) return { name: `${first('M3', 'T2') ?? 'Thesis'}, ${maker}` };
  if (type === 'RPRT' && maker) return { name: `Report, ${maker}` };
  const [start, end] = [first('SP'), first('EP', 'LP')];
  const isRange = start !== undefined && /\d\s*[-–]+\s*\w/.test(start);
  return {
    ...nameOf(type, all),
    volume: first('VL', 'VO'),
    // Web of Science has the conference there.
    number: first('IS') ?? first('CP')?.match(/^.{1,12}$/)?.[0],
    pages: isRange || end === start ? start : [start, end].filter(Boolean).join('-'),
    article: first('C7', 'AR'),
  };
}

/** A journal's name and its abbreviation, or the name of a book or of proceedings, in front of a series. */
function nameOf(type: string, all: (...tags: string[]) => string[]): Container {
  if (wholes.has(type)) return { name: all(...(isPart(all) ? ['T2'] : []), 'T3')[0] };
  const isJournal = types[type] === 'journal';
  // T2 of an article may be its special issue.
  const names = isJournal
    ? all('JF', 'JO', 'T2', 'JA', 'J2', 'BT')
    : all('BT', 'T2', 'C3', 'JF', 'JO', 'J2');
  const [given = all('T3')[0] ?? ''] = names;
  // Some programs repeat the title there.
  if (given !== '' && toWords(given) === toWords(all('TI', 'T1')[0] ?? '')) return { name: '' };
  const name = names.find((other) => abbreviates(given, other)) ?? given;
  const shorts = isJournal ? all('J2', 'JA', 'J1', 'JO', 'JF', 'JI') : [];
  // Web of Science writes its journals in capitals, and beside them as they are written.
  const asWritten = shorts.find((short) => short !== name && short.toUpperCase() === name);
  return {
    name: asWritten ?? name,
    short: shorts.find((short) => abbreviates(short, name)),
    countedIn: isJournal ? undefined : (all('T3')[0] ?? seriesOf(all)),
  };
}

/** Springer has parts of books as books: those with a title beside the book’s and pages in it. */
function isPart(all: (...tags: string[]) => string[]): boolean {
  const [title = '', book = ''] = [all('TI', 'T1'), all('T2')].map(([text = '']) => toWords(text));
  return all('SP').length > 0 && title !== '' && book !== '' && title !== book;
}

/** Scopus has the conference in T2, the series where it stands in C3, and its short name in J2. */
function seriesOf(all: (...tags: string[]) => string[]): string | undefined {
  const [series = '', short = ''] = [all('C3')[0], all('J2')[0]];
  return abbreviates(short, series) && !proceedings.test(series) ? series : undefined;
}

const proceedings = /^proc|conference|symposium|workshop|congress|meeting/i;

/** The addresses of the UR fields, then those of the other fields for links; texts tell of other works. */
function toAddresses({ fields }: RisRecord): { main?: string; addresses: string[] } {
  const urls = fields
    .filter(({ tag, value }) => tag === 'UR' && !isNoValue(value))
    .flatMap(({ value }) => value.split(/[\s;]+(?=https?:|www\.|$)/))
    .filter((value) => value !== '')
    .flatMap(addressesOf)
    .map(withScheme);
  const found = fields
    .filter(({ tag }) => links.has(tag))
    .flatMap(({ value }) => addressesIn(value));
  return { main: urls[0], addresses: [...new Set([...urls, ...found])] };
}

const links = new Set(['L1', 'L2', 'L3', 'LK', 'DO', 'DI']);

/** https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html names the types. */
function kindOf(type: string, isPaper: boolean): Kind | undefined {
  if (paperTypes.has(type)) return 'papers';
  return isPaper && !otherTypes.has(type) ? 'papers' : undefined;
}

const paperTypes = new Set(
  'ABST CHAP CONF CPAPER ECHAP EJOUR INPR JFULL JOUR MGZN RPRT THES UNPB'.split(' '),
);
const otherTypes = new Set(
  'ADVS BLOG BOOK COMP DATA EBOOK EDBOOK ELEC NEWS SOUND VIDEO WHOLE'.split(' '),
);
const wholes = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE']);

const types: Record<string, 'journal' | 'conference'> = {
  ...{ JOUR: 'journal', EJOUR: 'journal', JFULL: 'journal', MGZN: 'journal', INPR: 'journal' },
  ...{ CONF: 'conference', CPAPER: 'conference', CHAP: 'conference', ECHAP: 'conference' },
};
