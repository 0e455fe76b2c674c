import { toAscii } from '../catalogue/ascii.ts';
import type { Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import { creditedNames } from '../catalogue/person-name.ts';

/**
 * Give each entry a key to cite it by, `sandler2018mobilenetv2`: first author's family name, year, short title.
 * Entries that would share a key get a, b, c … in the order of their ids, whatever order they come in.
 */
export function citationKeys(entries: readonly Entry[]): Map<string, string> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.toSorted(byId)) {
    const stem = citationStem(entry);
    const group = groups.get(stem);
    if (group) group.push(entry);
    else groups.set(stem, [entry]);
  }
  const taken = new Set(groups.keys());
  const keys = new Map<string, string>();
  for (const [stem, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let letters = 0;
    for (const { id } of group) {
      let key = stem;
      while (group.length > 1 && taken.has(key)) key = stem + toLetters(letters++);
      taken.add(key);
      keys.set(id, key);
    }
  }
  return keys;
}

function citationStem(entry: Entry): string {
  const { year = '' } = entry;
  const author = authorWord(entry);
  const title = shortTitle(entry);
  const key = author ? `${author}${year}${title}` : `${title}${year}`;
  return /[a-z]/.test(key) ? key : `${key}${toWord(entry.slug)}`;
}

/** The first author's family name in one word, or the first word of an organization that says something. */
function authorWord(entry: Entry): string {
  const [first] = creditedNames(entry);
  if (!first) return '';
  return first.given ? toWord(first.family) : firstStrongWord(first.family);
}

/** The first alias of one short word, else the first word of the title that says something. */
function shortTitle({ title, aliases = [] }: Entry): string {
  const short = aliases
    .filter((alias) => !/\s/.test(alias))
    // Of a repository's "owner/name" the name is what people say.
    .map((alias) => toWord(alias.split('/').at(-1) ?? ''))
    .find((word) => word !== '' && word.length <= 20);
  return short ?? firstStrongWord(title);
}

function firstStrongWord(text: string): string {
  const words = text
    .split(/[\s:,]+/)
    .map(toWord)
    .filter((word) => word !== '');
  return words.find((word) => !weakWords.has(word)) ?? words[0] ?? '';
}

const weakWords = new Set(
  'a an the on in of for to at by as is are be do does can and or with from via into towards toward using how what why when university institute'.split(
    ' ',
  ),
);

function toWord(text: string): string {
  return toAscii(text).replace(/[^a-z0-9]+/g, '');
}

/** 0 is a, 25 is z, 26 is aa. */
function toLetters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : toLetters(Math.floor(index / 26) - 1) + last;
}
