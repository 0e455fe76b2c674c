import { namelessSite } from '../../src/schema/site.ts';

/** A pattern of what a list is called by which it is told from plain words: what has several words, and a short name of capitals; nothing where it has none. */
export function tellingNames(
  short: string,
  others: readonly string[],
  flags = 'u',
): RegExp | undefined {
  const plain: readonly unknown[] = Object.values(namelessSite);
  const ofWords = [short, ...others].filter((it) => !plain.includes(it) && /\S\s\S/.test(it));
  const telling = /^\p{Lu}{3,}$/u.test(short) ? [short, ...ofWords] : ofWords;
  if (telling.length === 0) return undefined;
  const escaped = telling.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
