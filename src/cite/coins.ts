import type { Entry } from '../catalogue/entry.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';
import { writeZoteroName } from './zotero-name.ts';
import { zoteroType } from './zotero-type.ts';

/**
 * Write an entry as an OpenURL ContextObject (Z39.88-2004, key/encoded-value) for the title of a
 * `<span class="Z3988">`. Its `&` are still to be escaped as HTML; nothing else in it can mean anything there.
 * It is kept short, as a list holds many: Zotero's `parseContextObject` (its openurl.js) reads every key written
 * here but `ctx_ver`, by which other readers know a ContextObject, and would read the same from the first author's
 * parts and the first and last page beside `rft.au` and `rft.pages`. It takes the item's type from `rft_val_fmt`,
 * for books from `rft.genre`, for `dc` from `rft.type`, and every + for a space.
 */
export function writeCoins(entry: Entry): string {
  const reference = toReference(entry);
  const { names, year, day, url, arxiv } = reference;
  // arXiv gives each of its papers a DOI of its own (info.arxiv.org/help/doi.html).
  const found = reference.doi ?? (arxiv && `10.48550/arXiv.${arxiv}`);
  const many = found !== undefined && names.length > mostNames;
  const doi = many ? found : reference.doi;
  const pairs: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...workPairs(reference),
    ...(many ? [] : names).map((name): [string, string] => ['rft.au', writeZoteroName(name)]),
    ['rft.date', day ?? year],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', url],
  ];
  return pairs
    .filter(([, value]) => value)
    .map(([key, value = '']) => `${key}=${encode(value)}`)
    .join('&');
}

/**
 * A work with more names than these gives its DOI instead of any: Zotero looks up by it what has no
 * creators, and a hundred names in one item would cost a list its speed.
 */
export const mostNames = 10;

function workPairs(reference: Reference): [string, string | undefined][] {
  const { type, title, container, archive } = reference;
  const itemType = zoteroType(reference);
  if (itemType) {
    return [
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', itemType],
      ['rft.title', title],
      ['rft.publisher', archive],
    ];
  }
  const journal = type === 'journal';
  return [
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${journal ? 'journal' : 'book'}`],
    ['rft.genre', journal ? 'article' : 'proceeding'],
    ['rft.atitle', title],
    [journal ? 'rft.jtitle' : 'rft.btitle', container],
    ['rft.volume', reference.volume],
    ['rft.issue', reference.issue],
    ['rft.pages', pagesOf(reference)],
  ];
}

// As a query string may have it: shorter than encodeURIComponent, and more like the text around it. Signs that
// could end an attribute or trouble other readers are encoded.
function encode(value: string): string {
  return encodeURIComponent(value)
    .replace(/%(?:20|2C|2F|3A)/g, (sign) => (sign === '%20' ? '+' : decodeURIComponent(sign)))
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
