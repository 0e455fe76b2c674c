import type { Entry } from '../catalogue/entry.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';
import { writeZoteroName } from './zotero-name.ts';
import { zoteroType } from './zotero-type.ts';

/**
 * Write an entry as an OpenURL ContextObject (Z39.88-2004, key/encoded-value) for the title of a
 * `<span class="Z3988">`. Its `&` are still to be escaped as HTML; nothing else in it can mean anything there.
 * Zotero's `parseContextObject` (its openurl.js) reads every key written here but `ctx_ver`. It takes the item's
 * type from `rft_val_fmt`, for books from `rft.genre`, for `dc` from `rft.type`, and every + for a space.
 */
export function writeCoins(entry: Entry): string {
  const reference = toReference(entry);
  const { names, year, day, doi, url } = reference;
  const pairs: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...workPairs(reference),
    ...firstAuthor(names[0]),
    ...names.map((name): [string, string] => ['rft.au', writeZoteroName(name)]),
    ['rft.date', day ?? year],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', url],
  ];
  return pairs
    .filter(([, value]) => value)
    .map(([key, value = '']) => `${key}=${encode(value)}`)
    .join('&');
}

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
    ['rft.stitle', journal ? reference.shortContainer : undefined],
    ['rft.volume', reference.volume],
    ['rft.issue', reference.issue],
    ['rft.spage', reference.lastPage && reference.firstPage],
    ['rft.epage', reference.lastPage],
    ['rft.pages', pagesOf(reference)],
  ];
}

/**
 * The first author in parts, which Zotero tells from the same name in `rft.au` by the family name and the
 * beginning of the given one. Where its cleaning might change either, there would be one author too many.
 */
function firstAuthor(name: PersonName | undefined): [string, string][] {
  const first = /^[^\s.-]+/.exec(name?.given ?? '')?.[0] ?? '';
  if (!name || !plain.test(name.family) || !plain.test(first) || !/\p{Ll}/u.test(first)) return [];
  return [
    ['rft.aulast', name.family],
    ['rft.aufirst', first],
  ];
}

const plain = /^\p{L}[\p{L}\p{M}’' -]*$/u;

// As in encodeURIComponent, with the signs that could end an attribute or trouble other readers.
function encode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
