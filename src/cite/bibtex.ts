import type { Entry } from '../catalogue/entry.ts';
import { creditedNames, type PersonName } from '../catalogue/person-name.ts';
import { type PublicationType, parseVenueName, publicationType } from '../catalogue/publication.ts';
import { formatNames } from '../catalogue/tutorial-format.ts';
import {
  escapeBibtex,
  escapeBibtexAddress,
  escapeBibtexName,
  escapeBibtexTitle,
} from './bibtex-escape.ts';
import { citationKeys } from './citation-key.ts';
import { releaseOf } from './reference.ts';
import { writtenOnce } from './written-once.ts';

/**
 * Write entries as a BibTeX file in UTF-8, in the order of their ids, which BibTeX and biber both read.
 * `keys` are the whole catalogue's, so that a part of it cites under the same keys; the file names the
 * site it is from where `siteUrl` is known.
 */
export function writeBibtex(
  entries: readonly Entry[],
  {
    siteUrl,
    keys = citationKeys(entries),
  }: { siteUrl?: string; keys?: ReadonlyMap<string, string> },
): string {
  // Outside an entry BibTeX reads nothing but @.
  const head = siteUrl === undefined ? [] : [`% From ${siteUrl.replaceAll('@', '%40')}\n`];
  return [...head, ...entryTexts(entries, keys)].join('\n');
}

const entryTexts = writtenOnce(writeBibtexEntry);

/** Write one entry under a citation key: the published version, with the preprint's number beside it. */
export function writeBibtexEntry(entry: Entry, key: string): string {
  const type = publicationType(entry);
  const release = type === 'software' ? releaseOf(entry) : undefined;
  const fields: [string, string | undefined][] = [
    ['author', creditedNames(entry).map(writeName).join(' and ')],
    ['title', escapeBibtexTitle(entry.title)],
    ...containerFields(entry, type),
    ['year', entry.year?.toString() ?? release?.year],
    ['note', release && `Version ${escapeBibtex(release.version)}`],
    ['doi', entry.doi && escapeBibtexAddress(entry.doi)],
    ['eprint', entry.arxiv && escapeBibtexAddress(entry.arxiv)],
    ['archiveprefix', entry.arxiv && 'arXiv'],
    ['url', escapeBibtexAddress(entry.url)],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${bibtexTypes[type]}{${key},\n${lines.join(',\n')}\n}\n`;
}

// The types of BibTeX's standard styles, which biblatex reads too; @online and @software are biblatex's own.
const bibtexTypes: Record<PublicationType, string> = {
  conference: 'inproceedings',
  workshop: 'inproceedings',
  journal: 'article',
  preprint: 'misc',
  software: 'misc',
  web: 'misc',
};

function writeName({ family, given, suffix }: PersonName): string {
  if (!given) return `{${escapeBibtex([family, suffix].filter(Boolean).join(', '))}}`;
  return [family, suffix, given].filter(Boolean).map(escapeBibtexName).join(', ');
}

function containerFields(entry: Entry, type: PublicationType): [string, string | undefined][] {
  if (type === 'preprint') return [];
  if (type === 'software' || type === 'web') return [['howpublished', howPublished(entry)]];
  const name = entry.venueName ?? entry.venue ?? '';
  const { container, volume, number, pages } = parseVenueName(name);
  return [
    [type === 'journal' ? 'journal' : 'booktitle', escapeBibtex(container)],
    ['volume', volume && escapeBibtex(volume)],
    ['number', number && escapeBibtex(number)],
    ['pages', pages && escapeBibtex(pages).replaceAll('-', '--')],
  ];
}

function howPublished(entry: Entry): string | undefined {
  if (entry.kind === 'tutorials') return entry.format ? formatNames[entry.format] : 'Web page';
  if (entry.repository) return 'Source code repository';
  return entry.kind === 'libraries' ? 'Software' : undefined;
}
