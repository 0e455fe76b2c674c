import type { Entry } from '../catalogue/entry.ts';
import { pdfUrl } from '../catalogue/entry-links.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import { toLineAddress } from '../text/one-line.ts';
import { type Reference, toReference } from './reference.ts';
import { writeZoteroName } from './zotero-name.ts';
import { zoteroType } from './zotero-type.ts';

/** Name and content of a `<meta>`; the content is text that is still to be escaped as an attribute. */
export type MetaTag = [name: string, content: string];

/**
 * List what Google Scholar (Highwire Press tags) and Zotero (its translator Embedded Metadata.js) read of an entry
 * in the head of its page. Zotero reads all of them but `citation_arxiv_id`, and `citation_abstract_html_url` only
 * where nothing else gives an address; the `z:` ones are properties of its own RDF, which Scholar passes over.
 */
export function toCitationMeta(entry: Entry, { pageUrl }: { pageUrl: string }): MetaTag[] {
  const reference = toReference(entry);
  const pdf = entry.kind === 'papers' ? pdfUrl(entry) : undefined;
  const tags: [string, string | undefined][] = [
    ...typeTags(reference),
    ['citation_title', reference.title],
    ...writeAuthors(reference.names).map((name): MetaTag => ['citation_author', name]),
    ['citation_publication_date', reference.day?.replaceAll('-', '/') ?? reference.year],
    ...containerTags(reference),
    ['citation_doi', reference.doi],
    ['citation_arxiv_id', reference.arxiv],
    ['citation_pdf_url', pdf && toLineAddress(pdf)],
    // Else Zotero would take the page's own address, from og:url, for the work's.
    ['citation_public_url', reference.url],
    ['citation_abstract_html_url', toLineAddress(pageUrl)],
    ['citation_keywords', reference.tags.join('; ')],
  ];
  return tags.filter((tag): tag is MetaTag => Boolean(tag[1]));
}

/**
 * Zotero's type of the work. For a preprint and for what is no paper nothing else shows it: with `citation_title` alone
 * Zotero would see an article of a journal. For the others it says what the container's tag says, which wins.
 */
function typeTags(reference: Reference): [string, string | undefined][] {
  const { type, archive, arxiv } = reference;
  const itemType: [string, string | undefined] = [
    'z:itemType',
    zoteroType(reference) ?? paperTypes[type],
  ];
  if (type !== 'preprint') return [itemType];
  return [itemType, ['z:repository', archive], ['z:archiveID', arxiv && `arXiv:${arxiv}`]];
}

const paperTypes: Partial<Record<Reference['type'], string>> = {
  conference: 'conferencePaper',
  workshop: 'conferencePaper',
  journal: 'journalArticle',
};

function writeAuthors(names: readonly PersonName[]): string[] {
  const written = names.map(writeZoteroName);
  // A single author with a space on both sides of the comma is taken for two, unless it is no plain space.
  // cleanAuthor makes it plain again, in given names.
  return written.length > 1
    ? written
    : written.map((name) => name.replace(/(?<=, .*) /g, '\u00a0'));
}

function containerTags(reference: Reference): [string, string | undefined][] {
  const { type, container, shortContainer, articleNumber } = reference;
  const journal: [string, string | undefined][] = [
    ['citation_journal_title', container],
    ['citation_journal_abbrev', shortContainer],
  ];
  const proceedings: [string, string | undefined][] = [
    // To Zotero this is the proceedings' title, which styles print, and the next the conference's name.
    // The last of the two gives the type, so that their order matters.
    ['citation_inbook_title', container],
    ['citation_conference_title', container],
  ];
  return [
    ...(type === 'journal' ? journal : proceedings),
    ['citation_volume', reference.volume],
    ['citation_issue', reference.issue],
    ['citation_firstpage', reference.firstPage ?? articleNumber],
    ['citation_lastpage', reference.lastPage],
  ];
}
