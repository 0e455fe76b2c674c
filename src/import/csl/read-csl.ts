import { type PersonName, parsePersonName } from '../../catalogue/person-name.ts';
import { withScheme } from '../addresses.ts';
import { addressesIn, addressesOf } from '../addresses-in.ts';
import { markupText } from '../markup-text.ts';
import type { SourceFacts } from '../source-facts.ts';

/** Read what one item of CSL-JSON says of a work: https://docs.citationstyles.org */
export function readCslItem(item: Record<string, unknown>): SourceFacts {
  const of = (...names: string[]) =>
    names.map((name) => textOf(Object.hasOwn(item, name) ? item[name] : '')).find(Boolean) ?? '';
  // Crossref’s own answers have lists, the series in front of the book.
  const containers = listOf(item['container-title']).map(textOf).filter(Boolean);
  const type = of('type');
  const isThesis = theses.has(type) && of('publisher') !== '';
  const archive = `${of('archive')}:${of('archive_location', 'archiveLocation')}`;
  const arxiv = [of('number'), of('note'), archive]
    .map((text) => /\barxiv:\s*(\S+)/i.exec(text)?.[1])
    .find(Boolean);
  const main = addressesOf(of('URL')).map(withScheme)[0];
  const text = of('note')
    .replace(/\barxiv:\s*\S+/i, '')
    .trim();
  return {
    kindOf: () => (types.has(type) || paperTypes.has(type) ? 'papers' : undefined),
    title: of('title'),
    names: (typeof item.author === 'string'
      ? item.author.split(/\s*;\s*|\s+and\s+/)
      : listOf(item.author)
    )
      .map(readName)
      .filter(({ family }) => family !== ''),
    dates: [dateOf(item.issued)],
    doi: of('DOI'),
    arxiv,
    container: {
      name: isThesis
        ? `${of('genre') || theses.get(type)}, ${of('publisher')}`
        : containers.at(-1) || of('container-title', 'event-title', 'event'),
      short: of('container-title-short', 'journalAbbreviation'),
      series: of('collection-title'),
      ...(!isThesis && {
        volume: of('volume'),
        number: of('issue'),
        pages: of('page'),
        article: of('article-number', ...(type === 'article' ? [] : ['number'])),
      }),
      type: types.get(type),
    },
    main,
    addresses: [...new Set([...(main ? [main] : []), ...addressesIn(text)])],
    keywords: of('keyword').split(/\s*[;,]\s*/),
    section: listOf(item.categories).map(textOf),
    notes: [text],
  };
}

function textOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'string' || typeof first === 'number' ? markupText(String(first)) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readName(value: unknown): PersonName {
  // No program writes texts for names; people do.
  if (typeof value === 'string') return parsePersonName(value);
  const name = Object(value) as Record<string, unknown>;
  const of = (part: string) => textOf(Object.hasOwn(name, part) ? name[part] : '');
  const literal = of('literal') || of('name');
  if (literal) return { family: literal, given: '', suffix: '' };
  const family = [of('dropping-particle'), of('non-dropping-particle'), of('family')];
  return { family: family.filter(Boolean).join(' '), given: of('given'), suffix: of('suffix') };
}

/** `{ "date-parts": [[2018, 1]] }`, or a date in words. */
function dateOf(issued: unknown): string {
  const date = Object(issued) as Record<string, unknown>;
  const [parts] = listOf(date['date-parts']);
  return textOf(listOf(parts)[0]) || textOf(date.raw) || textOf(date.literal) || textOf(issued);
}

const theses = new Map([
  ['thesis', 'Thesis'],
  ['report', 'Report'],
]);
const paperTypes = new Set(['article', 'manuscript', 'report', 'speech', 'thesis']);
const types = new Map<string, 'journal' | 'conference'>([
  ['article-journal', 'journal'],
  ['article-magazine', 'journal'],
  ['paper-conference', 'conference'],
  ['chapter', 'conference'],
]);
