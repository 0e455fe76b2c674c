import type { Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import type { PublicationType } from '../catalogue/publication.ts';
import { formatNames } from '../catalogue/tutorial-format.ts';
import { citationKeys } from './citation-key.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';
import { writtenOnce } from './written-once.ts';

/** A name of CSL-JSON: a person's in parts, or an organization's as it stands. */
type CslName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/** An item of CSL-JSON, with the fields of the schema `csl-data` that this list fills. */
type CslItem = {
  id: string;
  type: 'paper-conference' | 'article-journal' | 'article' | 'software' | 'webpage';
  author?: CslName[];
  title: string;
  'container-title'?: string;
  'container-title-short'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  genre?: string;
  publisher?: string;
  version?: string;
  issued?: { 'date-parts': [number[]] };
  DOI?: string;
  URL: string;
  keyword?: string;
  note?: string;
};

/** Write entries as a file of CSL-JSON, in the order of their ids. `keys` are the whole catalogue's. */
export function writeCslJson(
  entries: readonly Entry[],
  { keys = citationKeys(entries) }: { keys?: ReadonlyMap<string, string> } = {},
): string {
  return `[${itemTexts(entries, keys).join(',')}]`;
}

const itemTexts = writtenOnce((entry, key) => JSON.stringify(toCslItem(toReference(entry), key)));

/** Convert entries to CSL-JSON, in the order of their ids, without empty fields. `keys` are the whole catalogue's. */
export function toCslJson(
  entries: readonly Entry[],
  { keys = citationKeys(entries) }: { keys?: ReadonlyMap<string, string> } = {},
): CslItem[] {
  return entries
    .toSorted(byId)
    .map((entry) => toCslItem(toReference(entry), keys.get(entry.id) ?? entry.slug));
}

function toCslItem(reference: Reference, id: string): CslItem {
  const { type, names, articleNumber, arxiv, tags } = reference;
  const arxivNumber = arxiv && `arXiv:${arxiv}`;
  const item: CslItem = {
    id,
    type: cslTypes[type],
    author: names.length > 0 ? names.map(toCslName) : undefined,
    title: reference.title,
    'container-title': reference.container,
    'container-title-short': reference.shortContainer,
    volume: reference.volume,
    issue: reference.issue,
    page: articleNumber ? undefined : pagesOf(reference),
    // Styles print an article's number from here as “Article 84”, a preprint's as it stands.
    number: type === 'preprint' ? arxivNumber : articleNumber,
    genre: type === 'preprint' ? 'preprint' : reference.format && formatNames[reference.format],
    publisher: reference.archive,
    version: reference.release?.version,
    issued: toDate(reference),
    DOI: reference.doi,
    URL: reference.url,
    keyword: tags.join(', ') || undefined,
    note: type === 'preprint' ? undefined : arxivNumber,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as CslItem;
}

const cslTypes: Record<PublicationType, CslItem['type']> = {
  conference: 'paper-conference',
  workshop: 'paper-conference',
  journal: 'article-journal',
  preprint: 'article',
  software: 'software',
  web: 'webpage',
};

function toCslName({ family, given, suffix }: PersonName): CslName {
  if (!given) return { literal: [family, suffix].filter(Boolean).join(', ') };
  const [, particle, rest = family] = /^((?:\p{Ll}\S*\s+)+)(\P{Ll}.*)$/u.exec(family) ?? [];
  return {
    family: rest,
    given,
    ...(particle && { 'non-dropping-particle': particle.trim() }),
    ...(suffix && { suffix }),
  };
}

function toDate({ day, year, release }: Reference): CslItem['issued'] {
  const date = day ?? year ?? release?.year;
  return date ? { 'date-parts': [date.split('-').map(Number)] } : undefined;
}
