import { fullName } from '../catalogue/author-names.ts';
import type { Entry } from '../catalogue/entry.ts';
import { fold } from '../catalogue/words.ts';

/** A person who wrote entries of the list, as the list writes the name. */
export type ListedAuthor = { name: string; entries: string[] };

/** Make a function that finds those among names who wrote entries; the name must be written out and whole, as initials fit too many. */
export function authorFinder(
  entries: readonly Pick<Entry, 'id' | 'authors'>[],
): (names: readonly string[]) => ListedAuthor[] {
  const byKey = listAuthors(entries);
  return (names) => [...new Set(names.map(authorKey))].flatMap((key) => byKey.get(key) ?? []);
}

/** All who wrote entries, by a key of their names. */
export function listAuthors(
  entries: readonly Pick<Entry, 'id' | 'authors'>[],
): Map<string, ListedAuthor> {
  const byKey = new Map<string, ListedAuthor>();
  for (const { id, authors = [] } of entries) {
    for (const author of authors) {
      const key = authorKey(author);
      if (!isWhole.test(key)) continue;
      const known = byKey.get(key) ?? { name: fullName(author), entries: [] };
      if (!known.entries.includes(id)) known.entries.push(id);
      byKey.set(key, known);
    }
  }
  return byKey;
}

/** “Han, Song”, “Song Han” and “Song  HAN” are one; middle initials make no difference. */
function authorKey(author: string): string {
  return fold(fullName(author))
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .filter((word, index) => index === 0 || word.length > 1)
    .join(' ');
}

const isWhole = /^\S{2,} \S/u;
