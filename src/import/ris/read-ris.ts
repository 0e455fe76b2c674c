import type { Kind } from '../../schema/parts.ts';
import { cleanExcerpt, cleanLine } from '../../text/clean-text.ts';
import { isRepositoryAddress } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { parseRisName, writeAuthor } from '../author-name.ts';
import type { FoundWork } from '../found-work.ts';
import { idFields, yearIn } from '../id-fields.ts';
import { venueFields } from '../venue-fields.ts';
import type { RisRecord } from './parse-ris.ts';

/** Turn one record of RIS into a work. */
export function readRisWork(record: RisRecord): FoundWork {
  const all = (...tags: string[]) =>
    record.fields
      .filter(({ tag, value }) => tags.includes(tag) && value !== '')
      .map(({ value }) => value);
  const first = (...tags: string[]) => tags.flatMap((tag) => all(tag))[0];
  const names = all('AU', 'A1').map(parseRisName);
  const authors = names.map(writeAuthor).filter((name) => name !== '');
  const { main, addresses } = toAddresses(record);
  const archive = all('AN', 'N1', 'M1', 'ID').find((value) => /^arxiv:/i.test(value));
  const venue = venueFields({
    name: first('T2', 'JO', 'JF', 'BT', 'C3'),
    short: first('J2', 'JA'),
    volume: first('VL'),
    number: first('IS'),
    pages: [first('SP'), first('EP')].filter(Boolean).join('-'),
  });
  const ids = idFields({ doi: first('DO'), arxiv: archive ?? venue.arxiv, main });
  const said = first('PY', 'Y1', 'DA');
  const year = yearIn(said);
  return {
    kind: kindOf(record.type, ids.arxiv !== undefined || ids.doi !== undefined),
    title: cleanLine(first('TI', 'T1', 'CT') ?? ''),
    fields: {
      authors: authors.length > 0 ? authors : undefined,
      year,
      venue: venue.venue,
      venueName: venue.venueName,
      ...ids,
      repository: [main ?? ''].find(isRepositoryAddress),
      organizations: names.filter(({ given }) => given === '').map(writeAuthor),
    },
    main,
    addresses,
    keywords: all('KW').flatMap((words) => words.split(/\s*;\s*/)),
    section: [],
    text: cleanExcerpt(
      all('N1')
        .filter((note) => note !== archive)
        .join(' '),
      400,
    ),
    hints: year === undefined && said ? { year: `The file says: ${cleanExcerpt(said)}` } : {},
  };
}

/** The addresses of the UR fields, then all others of the record. */
function toAddresses({ type, fields }: RisRecord): { main?: string; addresses: string[] } {
  const own = fields.filter(({ tag, value }) => tag === 'UR' && value !== '');
  const urls = own.flatMap(({ value }) => addressesOf(value));
  const others = fields.filter((field) => !own.includes(field)).map(({ value }) => value);
  const found = addressesIn([type, ...others].join('\n'));
  return { main: urls[0], addresses: [...new Set([...urls, ...found])] };
}

/** https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html names the types. */
function kindOf(type: string, isPaper: boolean): Kind | undefined {
  if (paperTypes.has(type)) return 'papers';
  return type === 'GEN' && isPaper ? 'papers' : undefined;
}

const paperTypes = new Set(
  'ABST CHAP CONF CPAPER EJOUR INPR JFULL JOUR MGZN RPRT THES UNPB'.split(' '),
);
