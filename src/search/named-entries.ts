import { toWords } from '../catalogue/words.ts';
import { type EntryIndex, plainName } from './entry-index.ts';
import type { KnownWords } from './known-words.ts';
import { isQuestionWord } from './question-words.ts';

/** The entries of which some words of a query, but not all, are a whole name, if not a common word. */
export function findNamed(
  { named, known }: EntryIndex,
  words: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    for (let size = 1; size <= longestName && from + size <= words.length; size += 1) {
      if (size === words.length) continue;
      const own = words.slice(from, from + size);
      if (size === 1 && own.some((word) => isQuestionWord(word) || !known.isRare(word))) continue;
      for (const { at, tier } of named.get(own.join('')) ?? []) if (tier >= 3) found.add(at);
    }
  }
  return found;
}

/** Names of more words are looked for where they are all that was asked for. */
const longestName = 5;

/** Whether a word is an entry's whole name and no common one. */
export function isOwnName({ named, known }: EntryIndex, word: string): boolean {
  return known.isRare(word) && (named.get(word) ?? []).some(({ tier }) => tier >= 3);
}

/** How high each entry stands that is named as was asked for, or is by somebody of whose name this is the beginning. */
export function toTiers(
  { named, people, known }: EntryIndex,
  names: readonly string[],
): Map<number, number> {
  const tiers = new Map<number, number>();
  const raise = (at: number, tier: number) => tiers.set(at, Math.max(tiers.get(at) ?? 0, tier));
  // `Han, Song` is Song Han.
  const turned = names.map((name) => name.replace(/^(.+?),\s*(\S.*)$/, '$2 $1'));
  for (const name of new Set([...names, ...turned])) {
    const plain = plainName(name);
    if (plain === '') continue;
    for (const { at, tier } of named.get(plain) ?? []) raise(at, tier);
    if (!/\S\s+\S/.test(name)) continue;
    if (isUnfinished(name, known))
      for (const [whole, entries] of named)
        if (whole.startsWith(plain)) for (const { at } of entries) raise(at, 0.5);
    for (const [person, entries] of people)
      if (person.startsWith(plain)) for (const at of entries) raise(at, 1);
  }
  return tiers;
}

/** Whether a text ends before its last word does, or in a word that more must follow. */
function isUnfinished(text: string, known: KnownWords): boolean {
  const last = toWords(text).at(-1) ?? '';
  return last.length < 3 || isQuestionWord(last) || !known.isWhole(last);
}
