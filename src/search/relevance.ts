import { toWords } from '../catalogue/words.ts';
import type { KnownWords } from './known-words.ts';
import { isQuestionWord } from './question-words.ts';
import { toAmericanStem } from './stem.ts';

/** What the index keeps of an entry, by the names of its fields (`search-record.ts`). */
export type Meta = Record<string, string>;

/** What a word says of an entry by the field in which it stands: all in its name, less in what is told of it. */
const fieldWeights: Record<string, number> = {
  title: 1,
  names: 1,
  parts: 0.95,
  forms: 0.9,
  year: 0.9,
  venue: 0.8,
  by: 0.7,
  words: 0.7,
  says: 0.9,
  category: 0.65,
  facts: 0.65,
  where: 0.65,
  also: 0.5,
  measured: 0.6,
  why: 0.5,
};

/** The name of the first author. */
const firstAuthor = 0.9;

/** A word of a tag, or of another name for it, of which the query has all words. */
const inTag = 0.85;
const inSynonym = 0.65;

/** A word that the index found in the note alone. */
const inNote = 0.15;

/** A word whose beginning alone was asked for. */
const begun = 0.7;

/** Words, as stems, that say what sort of thing is looked for. */
const sorts = new Set(
  'engine runtime library librari framework tool app course tutorial book slide video survey review dataset benchmark compiler profiler'
    .split(' ')
    .map(toAmericanStem),
);

/** The fields that say what sort of thing an entry is. */
const telling = new Set(['words', 'category', 'facts']);

/** A query as entries are judged by it. */
export type Asked = {
  /** Its telling words, in order. */
  words: readonly string[];
  rarity: KnownWords['rarity'];
  /** Whether the best was asked for. */
  isBest?: boolean;
};

/**
 * How much of a query an entry answers, by where its words stand and how rare they are: 1 where its name has all
 * of them, and a little more where they stand side by side, make up its name, or much of the list leads to it.
 * `found` are the words that the index has of it anywhere.
 */
export function relevance(meta: Meta, asked: Asked, found: (word: string) => boolean): number {
  const { words, rarity, isBest = false } = asked;
  const entry = read(meta);
  const { weights } = entry;
  const named = inPhrases(entry, words);
  const parts = words.map((word, at) => {
    const own = named.get(word) ?? weights.get(word) ?? weights.get(toAmericanStem(word));
    const isLast = at === words.length - 1;
    const weight = own ?? (isLast ? begunWeight(weights, word) : 0);
    const share = rarity(word) * (sorts.has(toAmericanStem(word)) ? 2 : 1);
    return { weight: Math.max(weight, found(word) ? inNote : 0), rarity: share };
  });
  const all = sum(parts.map((part) => part.rarity));
  const covered = sum(parts.map((part) => part.rarity * part.weight)) / (all || 1);
  const near = 0.1 * nearness(entry, words) + 0.1 * wholeness(entry, words);
  return covered + near + (isBest ? 3 : 1) * standing(meta);
}

/**
 * What words of a query count together: two that a name has as one (`mobile vit`) count as the name, those that make
 * up a tag or another word for it (`knowledge distillation`) more than each of them alone.
 */
function inPhrases(entry: Read, words: readonly string[]): ReadonlyMap<string, number> {
  const { weights, phrases } = entry;
  const named = new Map<string, number>();
  for (const word of strayNumbers(entry, words)) named.set(word, inNote);
  const add = (word: string, weight: number) =>
    named.set(word, Math.max(named.get(word) ?? weights.get(word) ?? 0, weight));
  words.slice(1).forEach((word, at) => {
    const one = weights.get(`${words[at]}${word}`) ?? 0;
    if (one > 0) for (const it of [words[at] ?? '', word]) add(it, one);
  });
  const asked = ` ${words.map(toAmericanStem).join(' ')} `;
  for (const { weight, stems } of phrases) {
    if (!asked.includes(` ${stems.join(' ')} `)) continue;
    for (const word of words) if (stems.includes(toAmericanStem(word))) add(word, weight);
  }
  return named;
}

/** An entry taken apart, once for all queries. */
type Read = {
  /** The most that each word and stem of it counts. */
  weights: ReadonlyMap<string, number>;
  /** The stems of its names. */
  names: string[][];
  /** The stems of the tags and synonyms of several words, with what each of their words counts. */
  phrases: { weight: number; stems: string[] }[];
  /** The stems of its names, tags and summary in order, between spaces. */
  told: string;
  /** The words of its facts and results in order, between spaces. */
  stated: string;
};

const remembered = new WeakMap<Meta, Read>();

function read(meta: Meta): Read {
  const known = remembered.get(meta);
  if (known) return known;
  const { title = '', names = '', says = '', facts = '', measured = '', why = '' } = meta;
  const { words: tags = '', also = '' } = meta;
  const told = toWords([title, names, tags, says].join(' ')).filter((it) => !isQuestionWord(it));
  const entry = {
    weights: weightsOf(meta),
    names: [title.split(':', 1)[0] ?? '', ...names.split('|')].map(toStems),
    phrases: [...toPhrases(tags, inTag), ...toPhrases(also, inSynonym)],
    told: ` ${told.map(toAmericanStem).join(' ')} `,
    stated: ` ${toWords([title, names, says, facts, measured, why].join(' ')).join(' ')} `,
  };
  remembered.set(meta, entry);
  return entry;
}

function toStems(text: string): string[] {
  return toWords(text).map(toAmericanStem);
}

function toPhrases(list: string, weight: number): Read['phrases'] {
  return list
    .split(', ')
    .map((phrase) => ({ weight, stems: toStems(phrase) }))
    .filter(({ stems }) => stems.length > 1);
}

function weightsOf(meta: Meta): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) =>
    weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  for (const [field, weight] of Object.entries(fieldWeights)) {
    for (const word of wordsOf(meta[field] ?? '')) {
      const stem = toAmericanStem(word);
      // What an entry is, its tags and its category say better than a word of its name.
      const own = sorts.has(stem) ? (telling.has(field) ? 1 : 0.6 * weight) : weight;
      add(word, own);
      add(stem, own * 0.97);
    }
  }
  for (const word of toWords(meta.id?.split('/')[0] ?? '')) add(toAmericanStem(word), 1);
  for (const word of toWords(meta.by?.split(', ')[0] ?? '')) add(word, firstAuthor);
  return weights;
}

/** The words of a text, those with a hyphen inside as one word, too. */
function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/).flatMap((chunk) => {
    const words = toWords(chunk);
    return words.length > 1 ? [...words, words.join('')] : words;
  });
}

function begunWeight(weights: ReadonlyMap<string, number>, start: string): number {
  let best = 0;
  for (const [word, weight] of weights) if (weight > best && word.startsWith(start)) best = weight;
  return best * begun;
}

/** Numbers of a query that stand behind other words in an entry: `12` where `iPhone 12` was asked for. */
function strayNumbers({ stated }: Read, words: readonly string[]): string[] {
  const numbers = words.slice(1).filter((word) => /^\d{1,3}$/.test(word));
  return numbers.filter((number) => {
    const before = words[words.indexOf(number) - 1] ?? '';
    return !stated.includes(` ${before} ${number} `) && !stated.includes(` ${before}${number} `);
  });
}

/** The share of neighbours in the query that are neighbours in a name, a tag or the summary, too. */
function nearness({ told }: Read, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const stems = words.map(toAmericanStem);
  const pairs = stems.slice(1).filter((stem, at) => told.includes(` ${stems[at]} ${stem} `));
  return pairs.length / (words.length - 1);
}

/** The greatest share of one of the entry's names that the query has. */
function wholeness({ names }: Read, words: readonly string[]): number {
  const asked = new Set(words.map(toAmericanStem));
  const shares = names.map((own) => own.filter((it) => asked.has(it)).length / (own.length || 1));
  return Math.max(...shares);
}

/** What speaks for an entry whatever is asked: how much of the list leads to it, and that it is maintained. */
function standing({ weight = '0', state = '' }: Meta): number {
  return 0.025 * Math.log2(1 + Number(weight)) - (state === '' || state === 'active' ? 0 : 0.12);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
