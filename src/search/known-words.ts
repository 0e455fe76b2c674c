import { editDistance } from '../text/edit-distance.ts';
import type { Way } from './find-ways.ts';
import { toStem } from './stem.ts';

/** What search knows of the catalogue, as `/search-words.json` has it. */
export type SearchWords = {
  /**
   * Words in order, joined by spaces. The first text has those of summaries and notes alone, the
   * next those of titles, names and tags: of one entry, of two or more, of four or more, and so on.
   */
  words: string[];
  /** The words of venues' names, joined by spaces. */
  venues: string;
  /** Other words that are the name of an entry: `{ "tensorflow light": "TensorFlow Lite" }`. */
  names: Record<string, string>;
  /** The addresses of an entry but for arXiv and DOI, normalised, joined by spaces, by its id. */
  addresses: Record<string, string>;
  /** Pages beside entries; of two that answer a query as well, the earlier comes first. */
  ways: Way[];
};

/** The words of a catalogue, made ready to be asked. */
export type KnownWords = {
  /** Whether a title, another name, a tag, an author, a venue or an organization has the word. */
  isName: (word: string) => boolean;
  /** Whether the word names a venue, as CVPR does. */
  isVenue: (word: string) => boolean;
  /** Whether the word stands anywhere, in another form too, or begins a word that does. */
  isKnown: (word: string) => boolean;
  /** The words that were most likely meant by a mistyped one, likeliest first. */
  nearest: (word: string) => string[];
  /** How much a word tells: a number most, a name less the more entries have it, a word of texts alone less than a rare name. */
  rarity: (word: string) => number;
};

/** Make the words of a catalogue ready to be asked. */
export function knowWords({ words, venues }: Pick<SearchWords, 'words' | 'venues'>): KnownWords {
  const frequency = new Map(
    words.flatMap((level, index) => level.split(' ').map((word) => [word, index] as const)),
  );
  const all = [...frequency.keys()];
  const levels = new Map<string, number>();
  for (const [word, level] of frequency)
    levels.set(toStem(word), Math.max(levels.get(toStem(word)) ?? 0, level));
  // The index has stems: the start of a stem finds words, more of the word's ending does not.
  const stems = new Set(levels.keys());
  const starts = new Set(
    [...stems].flatMap((stem) => [...stem].map((_, at) => stem.slice(0, at + 1))),
  );
  return {
    isVenue: (word) => venues.split(' ').includes(word),
    rarity(word) {
      const level = levels.get(toStem(word));
      return level === 0 ? inTexts : 1.4 - 0.12 * (level ?? 0);
    },
    isName: (word) => (frequency.get(word) ?? 0) > 0,
    isKnown: (word) => frequency.has(word) || starts.has(word) || stems.has(toStem(word)),
    nearest(word) {
      const limit = word.length < 4 || word.length > longest ? 0 : word.length < 8 ? 1 : 2;
      const candidates: { known: string; cost: number }[] = [];
      for (const known of limit ? all : []) {
        if (digits(known) !== digits(word)) continue;
        const edits = editDistance(word, known, limit);
        // Commoner words are likelier, and the first letter is seldom the wrong one.
        const cost = edits - (frequency.get(known) ?? 0) / 20 + (known[0] === word[0] ? 0 : 0.4);
        if (edits <= limit) candidates.push({ known, cost });
      }
      const least = Math.min(...candidates.map(({ cost }) => cost));
      return candidates
        .filter(({ cost }) => cost < least + 0.9)
        .toSorted((a, b) => a.cost - b.cost)
        .slice(0, 3)
        .map(({ known }) => known);
    },
  };
}

/** How much a word of summaries and notes tells, most of which say how and not what. */
const inTexts = 0.8;

/** Longer words are none: they are not compared. */
const longest = 30;

/** A wrong digit is another thing: MobileNetV4 is not MobileNetV3. */
function digits(word: string): string {
  return word.replace(/\D/g, '');
}
