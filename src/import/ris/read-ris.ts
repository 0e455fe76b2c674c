import type { Kind } from '../../schema/parts.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { isRepositoryAddress, withScheme } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { isGroup, writeAuthor } from '../author-name.ts';
import type { FoundWork } from '../found-work.ts';
import { doiDoubt, idFields, yearIn } from '../id-fields.ts';
import { markupText } from '../markup-text.ts';
import { cleanTitle } from '../title.ts';
import { venueFields } from '../venue-fields.ts';
import type { RisRecord } from './parse-ris.ts';
import { readRisNames } from './ris-names.ts';

/** Turn one record of RIS into a work; `doubts` are sentences on what could not be told for sure. */
export function readRisWork(record: RisRecord): { work: FoundWork; doubts: string[] } {
  const raw = (...tags: string[]) =>
    tags.flatMap((tag) =>
      record.fields
        .filter((field) => field.tag === tag && field.value !== '')
        .map(({ value }) => value),
    );
  const all = (...tags: string[]) =>
    raw(...tags)
      .map(markupText)
      .filter((value) => value !== '');
  const first = (...tags: string[]) => all(...tags)[0];
  const { names, more } = readRisNames(raw('AU', 'A1'));
  const authors = names.map(writeAuthor).filter((name) => name !== '');
  const { main, addresses } = toAddresses(record);
  const archive = all('AN', 'N1', 'M1', 'ID', 'C7').find((value) => /^arxiv:/i.test(value));
  const venue = venueFields({ ...placeOf(record, first), type: types[record.type] });
  const doi =
    all('DO', 'DI').join('; ') ||
    (all('M3').find((value) => /^(?:doi:?\s*)?10\.\d/i.test(value)) ?? '');
  const linked = addresses.find((address) =>
    /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address),
  );
  const ids = idFields({ doi, arxiv: archive ?? venue.arxiv, main: main ?? linked });
  const dates = all('PY', 'Y1', 'DA', 'YR');
  const year = dates.map(yearIn).find((it) => it !== undefined);
  const notes = all('N1').filter((note) => note !== archive && addressesIn(note).length < 2);
  const work: FoundWork = {
    kind: kindOf(record.type, ids.arxiv !== undefined || ids.doi !== undefined),
    title: cleanTitle(
      first('TI', 'T1', 'CT', ...(wholes.has(record.type) ? ['BT', 'T2'] : [])) ?? '',
    ),
    fields: {
      authors: authors.length > 0 ? authors : undefined,
      year,
      venue: venue.venue,
      venueName: venue.venueName,
      venueType: venue.venueType,
      ...ids,
      repository: [main ?? ''].find(isRepositoryAddress),
      organizations: names.filter(isGroup).map(({ family }) => family),
    },
    main,
    addresses,
    keywords: raw('KW')
      .flatMap((words) => words.split(/\s*[;\n]\s*/))
      .map(markupText)
      .filter((word) => word !== ''),
    section: [],
    text: cleanExcerpt(notes.join(' '), 400),
    hints: {
      ...(more && { authors: 'The file says “et al.”: complete the list.' }),
      ...(year === undefined && dates[0] && { year: `The file says: ${cleanExcerpt(dates[0])}` }),
    },
  };
  return { work, doubts: [doiDoubt(doi) ?? []].flat() };
}

/** Where a work stands; programs differ in which tags they use for it. */
function placeOf(record: RisRecord, first: (...tags: string[]) => string | undefined) {
  const isWhole = wholes.has(record.type);
  const maker = first('PB');
  if (record.type === 'THES' && maker)
    return { name: `${first('M3', 'T2') ?? 'Thesis'}, ${maker}` };
  if (record.type === 'RPRT' && maker) return { name: `Report, ${maker}` };
  const start = first('SP');
  const end = first('EP', 'LP');
  const isRange = start !== undefined && /\d\s*[-–]+\s*\w/.test(start);
  return {
    name: isWhole ? first('T3') : first('T2', 'JF', 'JO', 'BT', 'C3', 'JA', 'J2', 'J1', 'T3'),
    short: isWhole ? undefined : first('J2', 'JA', 'J1'),
    volume: first('VL', 'VO'),
    number: first('IS', 'CP'),
    pages:
      isRange || end === start
        ? start
        : [start, end].filter(Boolean).join('-') || first('C7', 'AR'),
  };
}

/** The addresses of the UR fields, then those of the other fields for links; texts tell of other works. */
function toAddresses({ fields }: RisRecord): { main?: string; addresses: string[] } {
  const urls = fields
    .filter(({ tag, value }) => tag === 'UR' && value !== '')
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
  return type === 'GEN' && isPaper ? 'papers' : undefined;
}

const paperTypes = new Set(
  'ABST CHAP CONF CPAPER EJOUR INPR JFULL JOUR MGZN RPRT THES UNPB'.split(' '),
);
const wholes = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE']);

const types: Record<string, 'journal' | 'conference'> = {
  ...{ JOUR: 'journal', EJOUR: 'journal', JFULL: 'journal', MGZN: 'journal', INPR: 'journal' },
  ...{ CONF: 'conference', CPAPER: 'conference', CHAP: 'conference', ECHAP: 'conference' },
};
