import type { MetaTag } from '../../../src/cite/citation-meta.ts';

// A small model of how Zotero's web translators read a page, after github.com/zotero/translators
// (Embedded Metadata.js, RDF.js, COinS.js) and github.com/zotero/utilities (cleanAuthor, parseContextObject).

export type ReadName = { last: string; first: string };
export type ReadItem = { type: string; creators: ReadName[]; [field: string]: unknown };

/** What becomes of `<meta>` tags on a page whose Open Graph tags give `pageUrl` and `pageTitle`. */
export function readMeta(tags: readonly MetaTag[]): ReadItem {
  const find = (name: string) => tags.find(([own]) => own.endsWith(name))?.[1];
  const typed = tags.map(([name]) => hwTypes[name]).filter((type) => type !== undefined);
  const item: ReadItem = {
    type: typed.at(-1) ?? find('z:itemType') ?? 'journalArticle',
    creators: readAuthors(tags.filter(([name]) => name.endsWith('citation_author'))),
    url: 'og:url',
  };
  for (const [name, value] of tags) {
    if (name.startsWith('z:') && name !== 'z:itemType') item[name.slice(2)] = value;
  }
  for (const [name, field] of Object.entries(hwFields)) if (find(name)) item[field] = find(name);
  const [first, last] = [find('citation_firstpage'), find('citation_lastpage')];
  if (first) item.pages = last ? `${first}-${last}` : first;
  item.attachment = find('citation_pdf_url');
  item.tags =
    find('citation_keywords')
      ?.split(';')
      .map((tag) => tag.trim()) ?? [];
  return item;
}

const hwTypes: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_conference_title: 'conferencePaper',
  citation_inbook_title: 'bookSection',
};

const hwFields: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_journal_abbrev: 'journalAbbreviation',
  citation_inbook_title: 'publicationTitle',
  citation_conference_title: 'conferenceName',
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_doi: 'DOI',
  citation_public_url: 'url',
};

function readAuthors(tags: readonly MetaTag[]): ReadName[] {
  const names = tags.flatMap(([, value]) => {
    const parts = value.split(';');
    const byComma = value.split(/\s*,\s*/);
    const isList = tags.length === 1 && parts.length === 1 && byComma.length > 1;
    return isList && byComma[0]?.includes(' ') && byComma[1]?.includes(' ') ? byComma : parts;
  });
  return names
    .map((name) => name.trim())
    .filter((name, at) => /[^\s,\-.;]/.test(name) && name !== names[at - 1])
    .map(readName);
}

/** One name: up to the comma it is the last name, without a comma its last word is. */
export function readName(text: string): ReadName {
  const name = text.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '').replace(/\s+/, ' ');
  if (text.includes(',')) {
    const [last = '', first = ''] = name.replace(/\.(?=[^ ])/, '. ').split(/, ?/);
    return { last, first: withPeriods(first) };
  }
  const end = name.lastIndexOf(' ');
  return { last: name.slice(end + 1), first: withPeriods(name.slice(0, Math.max(end, 0))) };
}

function withPeriods(given: string): string {
  const spread = /^[A-Z]{1,3}$/.test(given) ? [...given].join(' ') : given;
  return spread
    .replace(/\s*-\s*/, '-')
    .split(/[\s.]+|(?=-)/)
    .filter((part) => part !== '')
    .map((part) => (/^-?[A-Z]$/.test(part) ? `${part}.` : part))
    .join(' ')
    .replaceAll(' -', '-');
}

/** What becomes of a COinS span. */
export function readCoins(title: string): ReadItem | undefined {
  const pairs = title.split('&').map((pair) => {
    const [key = '', value = ''] = pair.split('=');
    return [key, decodeURIComponent(value.replace(/\+|%2b/gi, ' '))] as const;
  });
  const find = (key: string) => pairs.find(([own]) => own === key)?.[1];
  const format = find('rft_val_fmt')?.replace('info:ofi/fmt:kev:mtx:', '') ?? '';
  const bookType = find('rft.genre') === 'proceeding' ? 'conferencePaper' : 'book';
  const type = { journal: 'journalArticle', book: bookType, dc: 'webpage' }[format];
  if (!type) return undefined;
  const creators = pairs.filter(([key]) => key === 'rft.au').map(([, value]) => readName(value));
  const [last = '', first = ''] = [find('rft.aulast'), find('rft.aufirst')];
  const known = creators.some((name) => name.last === last && name.first.startsWith(first));
  const item: ReadItem = {
    type: format === 'dc' ? (find('rft.type') ?? type) : type,
    creators: last && !known ? [{ last, first }, ...creators] : creators,
  };
  for (const [key, value] of pairs) {
    if (key === 'rft_id' && value.startsWith('info:doi/')) item.DOI = value.slice(9);
    else if (key === 'rft_id' && /^https?:/.test(value)) item.url = value;
    const field = coinsFields[key];
    if (field) item[field] = value;
  }
  return item;
}

const coinsFields: Record<string, string> = {
  'rft.atitle': 'title',
  'rft.title': 'title',
  'rft.btitle': 'publicationTitle',
  'rft.jtitle': 'publicationTitle',
  'rft.volume': 'volume',
  'rft.issue': 'issue',
  'rft.pages': 'pages',
  'rft.date': 'date',
};
