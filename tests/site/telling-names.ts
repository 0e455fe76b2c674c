import { namelessSite } from '../../src/schema/site.ts';

/** A pattern of the names of a list by which it is told from plain words: those of several words, and abbreviations; nothing where it has none. */
export function tellingNames(names: readonly string[], flags = 'u'): RegExp | undefined {
  const plain: readonly unknown[] = Object.values(namelessSite);
  const telling = names.filter(
    (name) => !plain.includes(name) && (/\S\s\S/.test(name) || /^\p{Lu}{3,}$/u.test(name)),
  );
  if (telling.length === 0) return undefined;
  const escaped = telling.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
