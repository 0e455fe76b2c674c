import { toWords } from '../catalogue/words.ts';
import type { Meta } from './search-entries.ts';
import { toAmericanStem } from './stem.ts';

/** What a word says of an entry by the field in which it stands: all in its name, less in what is said about it. */
const fieldWeights: Record<string, number> = {
  title: 1,
  names: 1,
  parts: 0.95,
  year: 0.9,
  venue: 0.8,
  by: 0.7,
  words: 0.7,
  says: 0.9,
  category: 0.65,
  facts: 0.65,
  where: 0.65,
  also: 0.5,
};

/** The same of fields that come with the texts. */
const textWeights: Record<string, number> = { measured: 0.6, why: 0.5 };

/** The most that a word of the texts says of an entry. */
export const mostOfTexts = 0.6;

/** A word that stands in the note alone. */
export const inNote = 0.25;

/** A word of a tag of which the query has all words. */
export const inTag = 0.85;
/** A word of another name of a tag, of which the query has all words. */
export const inSynonym = 0.65;

/** The name of the first author. */
const firstAuthor = 0.9;

/** Two words of a name that were typed as one: `coreml`. */
const joined = 0.95;

/** The year in which the preprint of a work came: many remember it by that. */
const preprinted = 0.8;

/** Words, as stems, that say what sort of thing is looked for. */
const sorts = new Set(
  'engine runtime library librari framework tool app course tutorial book slide video survey review dataset benchmark compiler profiler list'
    .split(' ')
    .map(toAmericanStem),
);

/** Whether a word says what sort of thing is looked for. */
export function isSort(word: string): boolean {
  return sorts.has(toAmericanStem(word));
}

/** Letters with which such a word begins: of most words nothing more is looked at. */
const sortStarts = new Set([...sorts].map((word) => word.slice(0, 3)));

/** The fields that say what sort of thing an entry is. */
const telling = new Set(['words', 'category', 'facts']);

/** The fields whose words name an entry; so do other words for its tags. */
const naming = new Set(['title', 'names', 'by', 'where', 'venue', 'facts', 'words']);

/** The fields that are lists, of which many entries have the same items. */
const lists = new Set(['words', 'other', 'also', 'facts', 'category']);

/** What is read of an entry's fields: what each word says of it, the words that name it, and those that it has apart only. */
type WordsRead = { weights: Map<string, number>; names: Set<string>; apart: Set<string> };

/** Read the words of an entry's fields. */
export function readWords(meta: Meta): WordsRead {
  const names = new Set<string>();
  const weights = weigh(meta, fieldWeights, names);
  for (const word of wordsIn(meta, 'other')) if (word.length > 1) names.add(word);
  for (const word of toWords(meta.id?.split('/')[0] ?? '')) raise(weights, word, 1);
  for (const word of toWords(meta.by?.split(', ')[0] ?? '')) raise(weights, word, firstAuthor);
  for (const word of toWords(meta.ids ?? '')) raise(weights, word, 1);
  const apart = new Set(pairsOf(meta).filter((pair) => !weights.has(pair)));
  for (const pair of pairsOf(meta)) raise(weights, pair, joined);
  const [, written] = /(?:^|\s)(\d\d)\d\d\.\d{4,5}\b/.exec(meta.ids ?? '') ?? [];
  if (written) raise(weights, `20${written}`, preprinted);
  return { weights, names, apart };
}

/** What each word of an entry's texts says of it. */
export function textWeightsOf(meta: Meta): Map<string, number> {
  return weigh(meta, textWeights);
}

/** What each further field adds that has the word, too. */
const again = 0.03;

/** What speaks for an entry whatever is asked: how much of the list leads to it, and that it is maintained. */
export function standing({ weight = '0', state = '' }: Meta): number {
  return 0.025 * Math.log2(1 + Number(weight)) - (state === '' || state === 'active' ? 0 : 0.12);
}

/** The stems of a text’s words. */
export function toStems(text: string): string[] {
  return toWords(text).map(toAmericanStem);
}

function weigh(
  meta: Meta,
  fields: Record<string, number>,
  names?: Set<string>,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [field, weight] of Object.entries(fields)) {
    const isName = names && naming.has(field);
    for (const word of new Set(wordsIn(meta, field))) {
      if (isName && word.length > 1) names.add(word);
      // What an entry is, its tags and its category say better than a word of its name.
      const isOne = sortStarts.has(word.slice(0, 3)) && isSort(word);
      const own = isOne ? (telling.has(field) ? 1 : 0.6 * weight) : weight;
      const before = weights.get(word);
      weights.set(word, before === undefined ? own : Math.max(before, own) + again);
    }
  }
  return weights;
}

/** Neighbours in the entry's names, as one word each. */
function pairsOf({ title = '', names = '' }: Meta): string[] {
  return [title.split(':', 1)[0] ?? '', ...names.split(' | ')].flatMap((name) => {
    const words = wordsApart(name);
    return words.slice(1).map((word, at) => `${words[at]}${word}`);
  });
}

function raise(weights: Map<string, number>, word: string, weight: number): void {
  if (weight > (weights.get(word) ?? 0)) weights.set(word, weight);
}

function wordsIn(meta: Meta, field: string): string[] {
  const text = meta[field] ?? '';
  return lists.has(field) ? text.split(', ').flatMap(wordsOfItem) : wordsOf(text);
}

const ofItems = new Map<string, string[]>();

function wordsOfItem(item: string): string[] {
  const known = ofItems.get(item);
  if (known) return known;
  const words = wordsOf(item);
  ofItems.set(item, words);
  return words;
}

/** The words of a text, those with a hyphen inside as one word, too. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const chunk of text.split(/[\s/|]+/)) {
    if (simple.test(chunk)) {
      words.push(chunk.toLowerCase());
      continue;
    }
    const own = toWords(chunk);
    words.push(...own);
    if (own.length > 1) words.push(own.join(''));
  }
  return words;
}

/** The words of a short name. */
function wordsApart(name: string): string[] {
  const words = toWords(name);
  return words.length > 5 ? [] : words;
}

const simple = /^[a-z\d]+$/i;
