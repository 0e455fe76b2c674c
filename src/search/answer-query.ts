import { toWords } from '../catalogue/words.ts';
import { type FacetCounts, isWithin, narrow, noCounts, type Wanted } from './count-facets.ts';
import type { EntryIndex } from './entry-index.ts';
import { facetNames } from './facets.ts';
import { certainFirst, type Notes, type Ranked, rankEntries, scoreEntries } from './relevance.ts';
import { tellingWords } from './rewrite-query.ts';
import type { Meant } from './understand-query.ts';

/** What a reader wants of all that answers a query. */
export type Request = { wanted: Wanted; isByYear: boolean };

/** Entries that answer a query, by their numbers. */
export type Answered = {
  /** The words that were searched: all of the query, or where no entry has them all, those that the best one has. */
  searched: string;
  numbers: number[];
  /** How many of the entries have all words that were searched. */
  whole: number;
  counts: FacetCounts;
};

/** With fewer entries that have all words, those with some of them are shown, too: at most so many. */
export const few = 3;
const mostOthers = 20;

/** All entries, the newest first. */
export function allEntries({ metas }: EntryIndex, wanted: Wanted): Answered {
  const all = metas.map((meta, at) => ({ meta, at }));
  const { kept, counts } = narrow(all, ({ meta }) => meta, wanted);
  return { searched: '', numbers: kept.map(({ at }) => at), whole: kept.length, counts };
}

/** An answer of some entries, of which nothing is counted yet. */
export function onlyThese(numbers: number[], searched: string): Answered {
  return { searched, numbers, whole: numbers.length, counts: noCounts() };
}

/**
 * The entries that come first, and in this order, whatever the texts still bring; `most` is how much a word can count
 * that stands in none of the fields at hand.
 */
export function certainEntries(
  index: EntryIndex,
  { text, asked, isUnknown }: Meant,
  { wanted, isByYear }: Request,
  most: number,
): number[] {
  if (isUnknown || isByYear || isPhrase(text)) return [];
  const ranked = rankEntries(index, asked, { most, notes: new Map() });
  const kept = ranked.filter(({ at }) => isWithin(index.metas[at] ?? {}, wanted));
  return certainFirst(kept).map(({ at }) => at);
}

/** How many entries have all words of a query in the fields at hand and in the notes. */
export function countWhole(index: EntryIndex, { asked }: Meant, notes: Notes): number {
  return scoreEntries(index, asked, { most: 0, notes }).ranked.filter(hasAll).length;
}

/** All entries that answer a query, those of `first` before the others, in their order. */
export function answerQuery(
  index: EntryIndex,
  { text, asked }: Meant,
  { wanted, isByYear }: Request,
  notes: Notes,
  first: readonly number[],
): Answered {
  const ranked = rankEntries(index, asked, { most: 0, notes });
  const isAsked = (it: Ranked) => hasAll(it) && (!isPhrase(text) || notes.get(it.at) === 'all');
  let whole = ranked.filter(isAsked);
  const isNarrow = isByYear || facetNames.some((name) => wanted[name].length > 0);
  // By year and within facets the list is what was asked for and no more.
  const isShort = whole.filter(({ isWeak }) => !isWeak).length <= few && !isNarrow;
  let searched = text;
  const [best] = ranked;
  if (whole.length === 0 && best) {
    const lacking = new Set(asked.words.filter((_, place) => best.lacks & (1 << place)));
    const own = tellingWords(text).filter((word) => toWords(word).every((it) => !lacking.has(it)));
    searched = own.join(' ');
    whole = ranked.filter(({ lacks }) => (lacks & ~best.lacks) === 0);
  }
  // Whose name was typed is meant, whatever else was.
  const named = isNarrow ? [] : ranked.filter((it) => it.isNamed && !whole.includes(it));
  const { kept, counts } = narrow(whole, ({ at }) => index.metas[at] ?? {}, wanted);
  const shown = new Set([...kept, ...named]);
  if (isShort) {
    const others = ranked.filter((it) => !shown.has(it)).slice(0, mostOthers);
    for (const other of others) shown.add(other);
  }
  const numbers = ranked.filter((it) => shown.has(it)).map(({ at }) => at);
  return {
    searched,
    numbers: isByYear ? numbers.sort((a, b) => a - b) : [...new Set([...first, ...numbers])],
    whole: kept.length,
    counts,
  };
}

function hasAll({ lacks }: Ranked): boolean {
  return lacks === 0;
}

/** Whether words are wanted side by side, which the full text alone knows. */
function isPhrase(text: string): boolean {
  return text.includes('"');
}
