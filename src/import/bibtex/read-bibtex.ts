import { formatNames } from '../../catalogue/tutorial-format.ts';
import type { Kind } from '../../schema/parts.ts';
import { cleanExcerpt, cleanLine } from '../../text/clean-text.ts';
import { isRepositoryAddress } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { writeAuthor } from '../author-name.ts';
import type { FoundWork } from '../found-work.ts';
import { idFields, yearIn } from '../id-fields.ts';
import { venueFields } from '../venue-fields.ts';
import type { BibtexFields } from './latex-fields.ts';

/** Turn one entry of BibTeX into a work; `text` is the entry as the file has it, for its addresses. */
export function readBibtexWork(type: string, read: BibtexFields, text: string): FoundWork {
  const { names, more, values } = read;
  const venue = venueFields({
    name: values.journal ?? values.journaltitle ?? values.booktitle,
    short: values.shortjournal,
    series: values.series ?? values.eventtitle,
    volume: values.volume,
    number: values.number ?? values.issue,
    pages: values.pages,
  });
  const eprint = isArxiv(values) ? values.eprint : undefined;
  const { main, addresses } = toAddresses(values, text);
  const ids = idFields({ doi: values.doi, arxiv: eprint ?? venue.arxiv, main });
  const format = formatOf(values.howpublished);
  const authors = names.map(writeAuthor).filter((name) => name !== '');
  const year = yearIn(values.year ?? values.date);
  const said = values.year ?? values.date;
  return {
    kind: kindOf(type, values, {
      format,
      isPaper: ids.arxiv !== undefined || ids.doi !== undefined,
    }),
    title: cleanLine([values.title, values.subtitle].filter(Boolean).join(': ')),
    fields: {
      authors: authors.length > 0 ? authors : undefined,
      year,
      venue: venue.venue,
      venueName: venue.venueName,
      ...ids,
      format,
      repository: [main ?? ''].find(isRepositoryAddress),
      organizations: names.filter(({ given }) => given === '').map(writeAuthor),
    },
    main,
    addresses,
    keywords: (values.keywords ?? '').split(/\s*[;,]\s*/).filter((word) => word !== ''),
    section: (values.groups ?? '').split(/\s*[;,]\s*/).filter((group) => group !== ''),
    text: cleanExcerpt([values.note, values.annotation].filter(Boolean).join(' '), 400),
    hints: {
      ...(more && { authors: 'The file says “and others”: complete the list.' }),
      ...(year === undefined && said && { year: `The file says: ${cleanExcerpt(said)}` }),
    },
  };
}

function isArxiv({ eprint, archiveprefix, eprinttype }: BibtexFields['values']): boolean {
  const archive = archiveprefix ?? eprinttype;
  if (eprint === undefined) return false;
  // Without an archive's name only the form that no other archive has.
  return archive === undefined
    ? /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(eprint)
    : /^arxiv$/i.test(archive);
}

/** The address of the url field, or of how it was published, and every other one of the entry's text. */
function toAddresses(
  { url = '', howpublished = '' }: BibtexFields['values'],
  text: string,
): { main?: string; addresses: string[] } {
  const plain = fromLatex(text);
  const given = fromLatex(url)
    .replace(/^\\url\{(.*)\}$/, '$1')
    .trim();
  const found = addressesIn(plain);
  const urls = given === '' ? addressesIn(howpublished).slice(0, 1) : addressesOf(given);
  // A stop at the end of the url field is part of it, and one behind a sentence is not.
  const others = found.filter(
    (it) => !urls.some((url) => url === it || addressesIn(url).includes(it)),
  );
  return { main: urls[0], addresses: [...new Set([...urls, ...others])] };
}

/** LaTeX's ways to write signs of an address. */
function fromLatex(text: string): string {
  return text
    .replace(/\{?\\([_%&#$~])(?:\{\})?\}?/g, '$1')
    .replace(/\{?\\textasciitilde(?:\{\})?\}?|\$\\sim\$/g, '~');
}

function formatOf(howpublished: string | undefined) {
  const found = Object.entries(formatNames).find(([, name]) => name === howpublished);
  return found?.[0] as keyof typeof formatNames | undefined;
}

function kindOf(
  type: string,
  { howpublished }: BibtexFields['values'],
  { format, isPaper }: { format?: string; isPaper: boolean },
): Kind | undefined {
  if (paperTypes.has(type)) return 'papers';
  if (format || howpublished === 'Web page') return 'tutorials';
  if (howpublished === 'Software') return 'libraries';
  return isPaper && !otherTypes.has(type) ? 'papers' : undefined;
}

const paperTypes = new Set(
  'article conference inbook incollection inproceedings mastersthesis phdthesis preprint report techreport thesis unpublished'.split(
    ' ',
  ),
);
const otherTypes = new Set('book dataset mvbook online software video electronic www'.split(' '));
