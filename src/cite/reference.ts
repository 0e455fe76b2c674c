import type { Entry } from '../catalogue/entry.ts';
import { listedRepository } from '../catalogue/entry-links.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { creditedNames, type PersonName } from '../catalogue/person-name.ts';
import { type PublicationType, parseVenueName, publicationType } from '../catalogue/publication.ts';
import { toLineAddress, toOneLine } from '../text/one-line.ts';

/** What is cited of an entry, as published, in clean lines; every style and format of references is a view of it. */
export type Reference = {
  type: PublicationType;
  names: PersonName[];
  title: string;
  /** Four digits. */
  year?: string;
  /** `2018-01-13`, the day of a preprint, where it lies in the cited year. */
  day?: string;
  /** The name of the proceedings or journal alone. */
  container?: string;
  /** The short name beside it: `CVPR`. */
  shortContainer?: string;
  volume?: string;
  issue?: string;
  firstPage?: string;
  lastPage?: string;
  /** The number of an article that has one instead of pages. */
  articleNumber?: string;
  /** Where a preprint stands: `arXiv`. */
  archive?: string;
  /** The arXiv id alone. */
  arxiv?: string;
  doi?: string;
  /** The entry's own address. */
  url: string;
  tags: string[];
  /** Of software the last release: the year, four digits, and the version without its v. */
  release?: { year: string; version: string };
  format?: Entry['format'];
};

/** Gather what is cited of an entry; a page cites it in several styles. */
export const toReference = onceFor(gather);

function gather(entry: Entry): Reference {
  const type = citedType(entry);
  const year = entry.year?.toString();
  return {
    type,
    names: creditedNames(entry)
      .map(toCleanName)
      .filter(({ family }) => family !== ''),
    title: toOneLine(entry.title),
    year,
    ...containerOf(entry, type),
    ...(type === 'preprint' && preprintOf(entry)),
    ...(type === 'software' && { release: releaseOf(entry) }),
    arxiv: entry.arxiv && toLineAddress(entry.arxiv),
    doi: entry.doi && toLineAddress(entry.doi),
    url: toLineAddress(entry.url),
    tags: (entry.tags ?? []).map(toOneLine),
    format: entry.format,
  };
}

/** `485–532` with the given dash between, or one page, or an article's number. */
export function pagesOf(reference: Reference, dash = '-'): string | undefined {
  const { firstPage, lastPage, articleNumber } = reference;
  return articleNumber ?? (lastPage ? `${firstPage}${dash}${lastPage}` : firstPage);
}

function citedType(entry: Entry): PublicationType {
  return isRead(entry) ? 'web' : publicationType(entry);
}

/** Whether a work is a list of links, or a tool that nothing says how to run: slides, a table or a page. */
function isRead(entry: Entry): boolean {
  const { kind, repository, platforms, backends, license, status } = entry;
  if (listedRepository(entry)) return true;
  return kind === 'tools' && !(repository || platforms || backends || license || status);
}

function toCleanName({ family, given, suffix }: PersonName): PersonName {
  return { family: toOneLine(family), given: toOneLine(given), suffix: toOneLine(suffix) };
}

/** Of software the year and version of its last release, or nothing where none is known. */
export function releaseOf({ lastRelease }: Entry): Reference['release'] {
  if (!lastRelease) return undefined;
  const version = toOneLine(lastRelease.name).replace(
    /^(?:v(?:ersion |er\.? )?|release )(?=\d)/i,
    '',
  );
  return { year: lastRelease.date.slice(0, 4), version };
}

function containerOf(entry: Entry, type: PublicationType): Partial<Reference> {
  if (type === 'preprint' || type === 'software' || type === 'web') return {};
  const name = toOneLine(entry.venueName ?? entry.venue ?? '');
  const { volume, number, pages, ...rest } = parseVenueName(name);
  const container = toOneLine(rest.container);
  const short = toOneLine(entry.venue ?? '');
  return {
    container,
    shortContainer: short && short !== container ? short : undefined,
    volume,
    issue: number,
    ...(pages && pagesIn(pages.trim(), name)),
  };
}

function pagesIn(pages: string, venueName: string): Partial<Reference> {
  if (/^\d+$/.test(pages) && articleNumber.test(venueName)) return { articleNumber: pages };
  const [, firstPage = pages, lastPage] = /^([^-]+)-([^-]+)$/.exec(pages) ?? [];
  return { firstPage: firstPage.trim(), lastPage: lastPage?.trim() };
}

const articleNumber = /,\s+art(?:icle|\.)\s*(?:no\.\s*)?\d+(?:,|$)/i;

function preprintOf({ arxiv, venue, published, year }: Entry): Partial<Reference> {
  const inYear = published?.startsWith(`${year}-`);
  return {
    archive: arxiv ? 'arXiv' : venue && toOneLine(venue),
    day: inYear ? published : undefined,
  };
}
