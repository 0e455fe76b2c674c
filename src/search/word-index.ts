import { toAmericanStem, toStem } from './stem.ts';

/** A word and where it stands. */
type Word = {
  text: string;
  /** How many entries have it in a name: of them, their authors, tags and the like. */
  names: number;
  /** How many entries have it in a field at hand. */
  entries: number;
  /** Whether an entry has it, in a text that is not at hand if nowhere else. */
  isTold: boolean;
  /** Which letters it has, a bit for each; 0 until somebody asks. */
  letters: number;
  /** The entries that have it, each with what it says of them, in one number. */
  places: number[];
};

/** The words of entries in memory, each with what it says of those that have it. */
export type WordIndex = ReturnType<typeof makeWordIndex>;

/**
 * Make an index without words; entries are numbers from 0. Adding is what a first search waits for, so that words are
 * brought together by their stems and their first letters when these are asked for.
 */
export function makeWordIndex() {
  const words = new Map<string, Word>();
  /** Words by their first letters, and by their stems, as far as they were asked for. */
  const byStart = new Map<string, Word[]>();
  const byStem = new Map<string, Word[]>();

  function wordOf(text: string): Word {
    const known = words.get(text);
    if (known) return known;
    const word = { text, names: 0, entries: 0, isTold: false, letters: 0, places: [] };
    words.set(text, word);
    if (byStart.size > 0) byStart.clear();
    if (byStem.size > 0) byStem.clear();
    return word;
  }

  function startingWith(start: string): readonly Word[] {
    const key = start.slice(0, startLength);
    let group = byStart.get(key);
    if (!group) {
      group = [...words.values()].filter(({ text }) => text.startsWith(key));
      byStart.set(key, group);
    }
    return group;
  }

  function begunBy(start: string): Word[] {
    return startingWith(start).filter(({ text }) => text.startsWith(start));
  }

  /** The words of a stem; it begins as they do, but for the letter that Americans write otherwise. */
  function withStem(stem: string): readonly Word[] {
    const known = byStem.get(stem);
    if (known) return known;
    const starts = new Set([stem, stem.replace('z', 's')].map((it) => it.slice(0, startLength)));
    const group = [...starts]
      .flatMap(startingWith)
      .filter(({ text }) => toAmericanStem(text) === stem);
    byStem.set(stem, group);
    return group;
  }

  return {
    /**
     * Add words of an entry with what each says of it, from 0 to 1; those of its names are counted, and those that it
     * has apart only, `core ml` for `coreml`, it does not have itself.
     */
    add(
      at: number,
      weights: ReadonlyMap<string, number>,
      names?: ReadonlySet<string>,
      apart?: ReadonlySet<string>,
    ): void {
      for (const [text, weight] of weights) {
        const word = wordOf(text);
        word.isTold ||= !apart?.has(text);
        word.places.push(pack(at, weight));
        if (names) word.entries = word.places.length;
      }
      for (const text of names ?? []) wordOf(text).names += 1;
    },
    /** Add words that entries have in no field at hand. */
    addTexts(texts: Iterable<string>): void {
      for (const text of texts) wordOf(text).isTold = true;
    },
    /** Add words that lead to entries and that none of them need have: those of pages, and other names. */
    addOthers(texts: Iterable<string>): void {
      for (const text of texts) wordOf(text);
    },
    /** Whether the word stands anywhere just so. */
    isWhole: (text: string): boolean => words.has(text),
    /** Whether the word leads to entries and none of them has it, nor another form of it or a word that begins so. */
    isOther: (text: string): boolean =>
      words.has(text) &&
      ![...withStem(toAmericanStem(text)), ...begunBy(text)].some(({ isTold }) => isTold),
    /** Raise what a word in any form says of each entry. */
    weigh(text: string, into: Float32Array): void {
      for (const word of withStem(toAmericanStem(text)))
        raise(word, into, word.text === text ? 1 : inOtherForm);
    },
    /** Raise what the words that begin so say of each entry; `share` is what counts of them. */
    weighBegun(start: string, into: Float32Array, share: number): void {
      for (const word of begunBy(start)) raise(word, into, share);
    },
    /** In how many entries a word stands in a name; in any form of it where `isAnyForm` is set. */
    names(text: string, isAnyForm = false): number | undefined {
      if (!isAnyForm) return words.get(text)?.names;
      const all = withStem(toAmericanStem(text)).map(({ names }) => names);
      return all.length > 0 ? Math.max(...all) : undefined;
    },
    /** How many entries have a word in a field at hand, in the form that most of them have. */
    entries: (text: string): number =>
      Math.max(0, ...withStem(toAmericanStem(text)).map((word) => word.entries)),
    /** Whether the word stands anywhere, in another form too, or begins a word that does. */
    has(text: string): boolean {
      if (words.has(text)) return true;
      const stem = toAmericanStem(text);
      // The full text takes British and American spelling for two words.
      return (stem === toStem(text) && withStem(stem).length > 0) || begunBy(text).length > 0;
    },
    /** Every word with the number of entries that have it in a name, and its letters. */
    *all(): Generator<Pick<Word, 'text' | 'names' | 'letters'>, void> {
      for (const word of words.values()) {
        if (word.letters === 0) word.letters = lettersOf(word.text);
        yield word;
      }
    },
  };
}

/** Words are found by so many letters. */
const startLength = 3;

/** What another form of a word counts. */
const inOtherForm = 0.97;

/** Which letters a word has, a bit for each; letters of other scripts share theirs. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function pack(at: number, weight: number): number {
  return at * 256 + Math.round(weight * 200);
}

function raise({ places }: Word, into: Float32Array, share: number): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const at = place >>> 8;
    const weight = ((place & 255) / 200) * share;
    if (weight > (into[at] ?? 0)) into[at] = weight;
  }
}
