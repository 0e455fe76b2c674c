import type { EntryJson } from '../../src/publish/entries-json.ts';
import type { ClassedQuery } from './search-quality.ts';

/**
 * Queries made from the names of all entries by rule: a letter wrong, dropped, doubled or swapped
 * in one or two words, two words joined, one word split. Each name meets every second rule; the
 * same entries give the same queries.
 */
export function mistypedQueries(entries: readonly EntryJson[]): ClassedQuery[] {
  const names = entries.flatMap(namesOf);
  return names.flatMap((name, index) => {
    const expected = entries
      .filter((entry) => namesOf(entry).some((other) => has(other, name)))
      .map(({ id }) => id);
    const met = Object.entries(rules).filter((_, rule) => (rule + index) % 2 === 0);
    const made = met.map(([rule, change]) => ({
      class: rule,
      query: change(name.split(' '), index).join(' '),
      expected,
    }));
    return made.filter(({ query }) => query !== name);
  });
}

type Change = (words: readonly string[], seed: number) => readonly string[];

const slips: ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + (word[at] === 'e' ? 'a' : 'e') + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at) => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
];

const rules: Record<string, Change> = {
  'a letter wrong': (words, seed) => slipIn(words, seed, 1, 0),
  'a letter dropped': (words, seed) => slipIn(words, seed, 1, 1),
  'a letter doubled': (words, seed) => slipIn(words, seed, 1, 2),
  'two letters swapped': (words, seed) => slipIn(words, seed, 1, 3),
  'slips in two words': (words, seed) => slipIn(words, seed, 2, seed),
  'two words joined': (words, seed) => {
    const at = words.length < 2 ? 0 : 1 + (seed % (words.length - 1));
    return at === 0
      ? words
      : words.toSpliced(at - 1, 2, `${words[at - 1]}${words[at]}`.replaceAll('-', ''));
  },
  'a word split': (words) =>
    words.flatMap((word) => word.split(/(?<=\p{Ll}{2})(?=\p{Lu}\p{L}|V\d)|-/u)),
};

/** Slips are made in letters after the first of words of five letters or more. */
function slipIn(words: readonly string[], seed: number, count: number, slip: number) {
  const long = words.flatMap((word, at) => (/^\p{L}{5,}/u.test(word) ? [at] : []));
  if (long.length < count) return words;
  const chosen = Array.from({ length: count }, (_, turn) => long[(seed + turn) % long.length]);
  return words.map((word, at) => {
    if (!chosen.includes(at)) return word;
    const place = 1 + ((seed + at) % ((/^\p{L}+/u.exec(word)?.[0].length ?? 1) - 1));
    return slips[(slip + at * (count - 1)) % slips.length]?.(word, place) ?? word;
  });
}

/** What people would type of an entry's names: no more than six words, without signs. */
function namesOf({ title, aliases = [] }: EntryJson): string[] {
  const typed = [title, ...aliases].map((name) => {
    const [short = ''] = name.split(/[:(]/, 1);
    const words = short.match(/[\p{L}\p{N}][\p{L}\p{N}+-]*/gu) ?? [];
    return words.slice(0, 6).join(' ');
  });
  return [...new Set(typed)].filter((name) => /^[\p{ASCII}]{4,}$/u.test(name));
}

function has(name: string, part: string): boolean {
  return ` ${name} `.toLowerCase().includes(` ${part} `.toLowerCase());
}
