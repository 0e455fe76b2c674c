import type { PersonName } from '../../catalogue/person-name.ts';
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

/** Turn an item of CSL-JSON into a work; `doubts` are sentences on what could not be told for sure. https://docs.citationstyles.org */
export function readCslWork(item: Record<string, unknown>): { work: FoundWork; doubts: string[] } {
  const of = (...names: string[]) =>
    names.map((name) => textOf(Object.hasOwn(item, name) ? item[name] : '')).find(Boolean) ?? '';
  const type = of('type');
  const names = listOf(item.author)
    .map(readName)
    .filter(({ family }) => family !== '');
  const authors = names.map(writeAuthor).filter((name) => name !== '');
  const isThesis = type === 'thesis' || type === 'report';
  const venue = venueFields({
    name:
      isThesis && of('publisher')
        ? `${of('genre') || kindNames[type]}, ${of('publisher')}`
        : of('container-title', 'event-title', 'event'),
    short: of('container-title-short', 'journalAbbreviation'),
    series: of('collection-title'),
    ...(!isThesis && {
      volume: of('volume'),
      number: of('issue'),
      pages: of('page') || (type === 'article' ? '' : of('number')),
    }),
    type: types.get(type),
  });
  const archived = [
    of('number'),
    of('note'),
    `${of('archive')}:${of('archive_location', 'archiveLocation')}`,
  ];
  const arxiv = archived.map((text) => /\barxiv:\s*(\S+)/i.exec(text)?.[1]).find(Boolean);
  const main = addressesOf(of('URL')).map(withScheme)[0];
  const noted = of('note')
    .replace(/\barxiv:\s*\S+/i, '')
    .trim();
  const addresses = [...new Set([...(main ? [main] : []), ...addressesIn(noted)])];
  const doi = of('DOI');
  const ids = idFields({ doi, arxiv: arxiv ?? venue.arxiv, main });
  const said = dateOf(item.issued);
  const year = yearIn(said);
  const work: FoundWork = {
    kind: kindOf(type),
    title: cleanTitle(of('title')),
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
    keywords: of('keyword')
      .split(/\s*[;,]\s*/)
      .filter((word) => word !== ''),
    section: listOf(item.categories).map(textOf),
    text: cleanExcerpt(noted, 400),
    hints:
      year === undefined && said !== '' ? { year: `The file says: ${cleanExcerpt(said)}` } : {},
  };
  return { work, doubts: [doiDoubt(doi) ?? []].flat() };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? markupText(String(value)) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readName(value: unknown): PersonName {
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

function kindOf(type: string): Kind | undefined {
  return types.has(type) || paperTypes.has(type) ? 'papers' : undefined;
}

const kindNames: Record<string, string> = { thesis: 'Thesis', report: 'Report' };
const paperTypes = new Set(['article', 'manuscript', 'report', 'speech', 'thesis']);
const types = new Map<string, 'journal' | 'conference'>([
  ['article-journal', 'journal'],
  ['article-magazine', 'journal'],
  ['paper-conference', 'conference'],
  ['chapter', 'conference'],
]);
