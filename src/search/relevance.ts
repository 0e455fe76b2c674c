import { toWords } from '../catalogue/words.ts';
import type { EntryIndex } from './entry-index.ts';
import { inNote, isSort } from './entry-weights.ts';
import { findNamed, isOwnName, toTiers } from './named-entries.ts';
import { toAmericanStem } from './stem.ts';
import { byOtherName } from './terms.ts';
import {
  namedThings,
  nearness,
  partsOf,
  strayNames,
  strayNumbers,
  wholeness,
} from './word-order.ts';

/** A query as entries are judged by it. */
export type Asked = {
  /** Its telling words, in order. */
  words: readonly string[];
  /** Whether the best was asked for. */
  isBest: boolean;
  /** Whether it was asked what something is: what surveys it says more than what adds to it. */
  isOverview?: boolean;
  /** Whether it was asked how fast or how large something is: what measured it says that. */
  isMeasuring?: boolean;
  /** Whether a paper was asked for. */
  isPaper?: boolean;
  /** Whether it was asked how something is done: who runs a model wants a program before a paper. */
  isDoing?: boolean;
  /** The query as it was typed and as it was understood: what is named so comes first. */
  names: readonly string[];
};

/** The words that the full text has of each entry: all of the query, or some. */
export type Notes = ReadonlyMap<number, 'all' | ReadonlySet<string>>;

/** What is known beside the fields at hand, and how much a word can still count that is found nowhere yet. */
export type Texts = { notes: Notes; most: number };

/** An entry with how much of a query it answers. */
export type Ranked = {
  at: number;
  /** How high the entry stands among those that are named as was asked for; 0 for most. */
  tier: number;
  /** How much of the query it answers by what is known. */
  answers: number;
  /** How much it can answer once the texts have come. */
  most: number;
  /** The words that it has nowhere, as far as is known: a bit for each, by its place in the query. */
  lacks: number;
  /** Whether some words of the query are its whole name. */
  isNamed: boolean;
  /** Whether it has words of the query in its note alone. */
  isWeak: boolean;
};

/** A word whose beginning alone was asked for. */
const begun = 0.7;

/** What a survey gains where somebody asks what a thing is, and what measured where somebody asks how fast. */
const forSort = 0.25;

/** What software gains where somebody asks how something is done, and a paper where somebody wants a paper. */
const forKind = 0.25;

/** What words that name one thing together, as `raspberry pi` do, count beside one word. */
const asPhrase = 1.3;

/** What an entry loses that lacks all words: one with all of them, common ones too, is likelier meant than one with a rare one. */
const costOfLacking = 0.3;

/** What an entry gains of which some words of the query are a whole name, if it has all the others, too; else as much less as it lacks. */
const forName = 0.3;

/** What an entry loses that lacks a name asked for: who types a name and another word wants that name above all. */
const costOfName = 0.3;

/** What is lost of the words of a name where an entry has them, and no name of the thing. */
const costOfStray = 0.6;

/** So many of the first are judged by the order of their words, too. */
const judged = 80;

/** The most that the order of words adds. */
const mostOfOrder = 0.2;

/**
 * Rank the entries that have any word of a query, the best first: those that are named so, then by where its words
 * stand and how rare they are: 1 where a name has all of them, and a little more where they stand side by side, make
 * up the name, or much of the list leads to it.
 */
export function rankEntries(index: EntryIndex, asked: Asked, texts: Texts): Ranked[] {
  const scored = scoreEntries(index, asked, texts);
  const { words } = scored;
  const named = namedThings(index.otherNames, words);
  const found = scored.ranked.sort(byRank);
  for (const ranked of found.slice(0, judged)) {
    const entry = partsOf(index.metas[ranked.at] ?? {});
    const order = 0.1 * nearness(entry, words) + 0.1 * wholeness(entry, words);
    const worth = (place: number) => {
      const weight = scored.weights[place]?.[ranked.at] ?? 0;
      return Math.max(0, weight - inNote) * (scored.shares[place] ?? 0);
    };
    const numbers = strayNumbers(entry, words).map((number) => worth(words.indexOf(number)));
    const names = strayNames(entry, named).map(({ from, size }) =>
      sumOf(words.slice(from, from + size).map((_, at) => costOfStray * worth(from + at))),
    );
    const lost = sumOf([...numbers, ...names]);
    ranked.answers += order - lost;
    // Where the texts are awaited, they may have the number behind its word, and the name.
    ranked.most += order - (texts.most > inNote ? 0 : lost);
  }
  for (const ranked of found.slice(judged)) ranked.most += mostOfOrder;
  return found.sort(byRank);
}

/** Longer queries are judged by their first words; a bit stands for each. */
const mostWords = 30;

/** What each entry has of a query, whatever the order of its words; in the order of the list. */
export function scoreEntries(index: EntryIndex, asked: Asked, { notes, most: ofTexts }: Texts) {
  const { metas, known, standings } = index;
  const words = asked.words.slice(0, mostWords);
  const weights = weigh(index, words);
  const parts = partOfPhrase(index, words);
  const rarities = words.map(
    (word, place) => known.rarity(word) * (isSort(word) ? 2 : 1) * (parts[place] ?? 1),
  );
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const allParts = parts.reduce((sum, part) => sum + part, 0) || 1;
  const shares = rarities.map((rarity) => rarity / all);
  const tiers = toTiers(index, asked.names);
  const namedIn = findNamed(index, toWords(asked.names.at(-1) ?? ''));
  const ownNames = words.reduce(
    (bits, word, at) => bits | (isOwnName(index, word) ? 1 << at : 0),
    0,
  );
  const sorts = new Float32Array(metas.length);
  if (asked.isOverview) index.words.weigh('survey', sorts);
  if (asked.isMeasuring) index.words.weigh('measurement', sorts);
  const ranked: Ranked[] = [];
  for (let at = 0; at < metas.length; at += 1) {
    const inNotes = notes.get(at);
    let has = inNotes !== undefined || tiers.has(at);
    const isPaper = metas[at]?.id?.startsWith('papers/') ?? false;
    let answers =
      (asked.isBest ? 3 : 1) * (standings[at] ?? 0) +
      forSort * (sorts[at] ?? 0) +
      (asked.isDoing && !isPaper ? forKind : 0) +
      (asked.isPaper && isPaper ? forKind : 0);
    let most = answers;
    let lacks = 0;
    let lacking = 0;
    let isWeak = false;
    for (let word = 0; word < words.length; word += 1) {
      let weight = weights[word]?.[at] ?? 0;
      if (weight === 0 && (inNotes === 'all' || inNotes?.has(words[word] ?? ''))) {
        weight = inNote;
        isWeak = true;
      }
      if (weight === 0) {
        lacks |= 1 << word;
        lacking += parts[word] ?? 1;
      } else has = true;
      answers += weight * (shares[word] ?? 0);
      most += Math.max(weight, ofTexts) * (shares[word] ?? 0);
    }
    const isNamed = namedIn.has(at);
    const gain = isNamed ? forName * (1 - lacking / allParts) : 0;
    const loss = (lacks & ownNames) !== 0 ? costOfName : 0;
    answers += gain - loss - (costOfLacking * lacking) / allParts;
    most += gain;
    if (has) ranked.push({ at, tier: tiers.get(at) ?? 0, answers, most, lacks, isNamed, isWeak });
  }
  return { ranked, words, weights, shares };
}

/** How much of a word each word of a query is: one alone is all, those that name one thing together little more than one. */
function partOfPhrase({ phrases, otherNames }: EntryIndex, words: readonly string[]): number[] {
  const parts = words.map(() => 1);
  const stems = words.map(toAmericanStem);
  const take = (from: number, size: number) => {
    if (size > 1) parts.fill(asPhrase / size, from, from + size);
  };
  for (const { stems: own } of phrases.values()) {
    const from = stems.findIndex((_, at) => own.every((stem, place) => stems[at + place] === stem));
    if (from >= 0) take(from, own.length);
  }
  for (const { from, size } of otherNames(words)) take(from, size);
  return parts;
}

/** The first entries that stay first, and in this order, whatever the texts still bring. */
export function certainFirst(ranked: readonly Ranked[]): Ranked[] {
  const ceilings: number[] = [];
  let ceiling = Number.NEGATIVE_INFINITY;
  for (let place = ranked.length - 1; place >= 0; place -= 1) {
    ceilings[place] = ceiling;
    const { tier = 0, most = 0 } = ranked[place] ?? {};
    const isAbove = tier !== ranked[place - 1]?.tier;
    ceiling = isAbove ? Number.NEGATIVE_INFINITY : Math.max(ceiling, most);
  }
  const end = ranked.findIndex(
    ({ answers, lacks }, place) => lacks > 0 || answers < (ceilings[place] ?? 0),
  );
  return ranked.slice(0, end < 0 ? ranked.length : end);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function byRank(a: Ranked, b: Ranked): number {
  return b.tier - a.tier || b.answers - a.answers || a.at - b.at;
}

/** What each word of a query says of each entry. */
function weigh(index: EntryIndex, words: readonly string[]): Float32Array[] {
  const { metas, phrases } = index;
  const weights = words.map(() => new Float32Array(metas.length));
  words.forEach((word, place) => {
    const own = weights[place] as Float32Array;
    index.words.weigh(word, own);
    // People leave out the letter of a version.
    if (/^\d$/.test(word)) index.words.weigh(`v${word}`, own);
    if (place === words.length - 1) index.words.weighBegun(word, own, begun);
    const before = weights[place - 1];
    if (!before) return;
    // Two words that a name has as one (`mobile vit`) count as the name.
    const joined = new Float32Array(metas.length);
    index.words.weigh(`${words[place - 1]}${word}`, joined);
    joined.forEach((weight, at) => {
      if (weight === 0) return;
      own[at] = Math.max(own[at] ?? 0, weight);
      before[at] = Math.max(before[at] ?? 0, weight);
    });
  });
  // Words that make up a tag or another word for it count more than each of them alone.
  const stems = words.map(toAmericanStem);
  const all = ` ${stems.join(' ')} `;
  for (const { stems: own, text, weight, at } of phrases.values()) {
    if (own.length < 2 || !all.includes(text)) continue;
    stems.forEach((stem, place) => {
      const into = weights[place];
      if (!into || !own.includes(stem)) return;
      for (const entry of at) into[entry] = Math.max(into[entry] ?? 0, weight);
    });
  }
  weighOtherNames(index, words, weights);
  return weights;
}

/** An entry that has another name of what was asked for has it, too, if less surely. */
function weighOtherNames(
  index: EntryIndex,
  words: readonly string[],
  weights: Float32Array[],
): void {
  const size = index.metas.length;
  for (const { from, size: length, words: other } of index.otherNames(words)) {
    const all = new Float32Array(size).fill(byOtherName);
    for (const word of other) {
      const own = new Float32Array(size);
      index.words.weigh(word, own);
      own.forEach((weight, at) => {
        all[at] = Math.min(all[at] ?? 0, weight * byOtherName);
      });
    }
    for (const into of weights.slice(from, from + length))
      all.forEach((weight, at) => {
        into[at] = Math.max(into[at] ?? 0, weight);
      });
  }
}
