import { toAmericanStem, toStem } from './stem.ts';

/** A word, or a stem, and where it stands. */
type Word = {
  text: string;
  stem?: Word;
  /** How many entries have it in a name: of them, their authors, tags and the like. */
  names: number;
  /** How many entries have it in a field at hand. */
  entries: number;
  /** Which letters it has, a bit for each. */
  letters: number;
  /** The entries that have it, each with what it says of them, in one number. */
  places: number[];
};

/** The words of entries in memory, each with what it says of those that have it. */
export type WordIndex = ReturnType<typeof makeWordIndex>;

/** Make an index without words; entries are numbers from 0. */
export function makeWordIndex() {
  const words = new Map<string, Word>();
  const stems = new Map<string, Word>();
  /** Words by their first letters, for what is not yet typed to its end. */
  const byStart = new Map<string, Word[]>();

  function wordOf(text: string): Word {
    const known = words.get(text);
    if (known) return known;
    const stem = stemOf(toAmericanStem(text));
    const word = { text, stem, names: 0, entries: 0, letters: lettersOf(text), places: [] };
    words.set(text, word);
    const start = text.slice(0, startLength);
    const alike = byStart.get(start);
    if (alike) alike.push(word);
    else byStart.set(start, [word]);
    return word;
  }

  function stemOf(text: string): Word {
    const known = stems.get(text);
    if (known) return known;
    const stem = { text, names: 0, entries: 0, letters: 0, places: [] };
    stems.set(text, stem);
    return stem;
  }

  function* begunBy(start: string): Iterable<Word> {
    const key = start.slice(0, startLength);
    const groups =
      key.length === startLength
        ? [byStart.get(key) ?? []]
        : [...byStart].flatMap(([own, group]) => (own.startsWith(key) ? [group] : []));
    for (const group of groups)
      for (const word of group) if (word.text.startsWith(start)) yield word;
  }

  return {
    /** Add words of an entry with what each says of it, from 0 to 1; those of its names are counted. */
    add(at: number, weights: ReadonlyMap<string, number>, names?: ReadonlySet<string>): void {
      for (const [text, weight] of weights) {
        const word = wordOf(text);
        word.places.push(pack(at, weight));
        if (word.stem) addOnce(word.stem, at, weight);
        if (names && word.stem) word.stem.entries = word.stem.places.length;
      }
      for (const text of names ?? []) {
        const word = wordOf(text);
        word.names += 1;
        if (word.stem) word.stem.names = Math.max(word.stem.names, word.names);
      }
    },
    /** Words that the catalogue has in no field of an entry. */
    addTexts(texts: Iterable<string>): void {
      for (const text of texts) wordOf(text);
    },
    /** Raise what a word in any form says of each entry. */
    weigh(text: string, into: Float32Array): void {
      raise(stems.get(toAmericanStem(text)), into, inOtherForm);
      raise(words.get(text), into, 1);
    },
    /** Raise what the words that begin so say of each entry; `share` is what counts of them. */
    weighBegun(start: string, into: Float32Array, share: number): void {
      for (const word of begunBy(start)) raise(word, into, share);
    },
    /** In how many entries a word stands in a name; in any form of it where `isAnyForm` is set. */
    names: (text: string, isAnyForm = false): number | undefined =>
      (isAnyForm ? stems.get(toAmericanStem(text)) : words.get(text))?.names,
    /** How many entries have a word in any form in a field at hand. */
    entries: (text: string): number => stems.get(toAmericanStem(text))?.entries ?? 0,
    /** Whether the word stands anywhere, in another form too, or begins a word that does. */
    has: (text: string): boolean => {
      const stem = toAmericanStem(text);
      // The full text takes British and American spelling for two words.
      const isOwn = stem === toStem(text) && stems.has(stem);
      return words.has(text) || isOwn || begins(begunBy(text));
    },
    /** Every word with the number of entries that have it in a name, and its letters. */
    all: (): Iterable<Pick<Word, 'text' | 'names' | 'letters'>> => words.values(),
  };
}

/** Words are found by so many letters; shorter beginnings look through all of them. */
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

function addOnce(stem: Word, at: number, weight: number): void {
  const last = stem.places.at(-1) ?? -1;
  if (last >> 8 !== at) stem.places.push(pack(at, weight));
  else stem.places[stem.places.length - 1] = Math.max(last, pack(at, weight));
}

function raise(word: Word | undefined, into: Float32Array, share: number): void {
  const places = word?.places ?? [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const at = place >>> 8;
    const weight = ((place & 255) / 200) * share;
    if (weight > (into[at] ?? 0)) into[at] = weight;
  }
}

function begins(words: Iterable<Word>): boolean {
  for (const _ of words) return true;
  return false;
}
