import type { FacetCounts } from '../../search/count-facets.ts';
import type { FoundWay } from '../../search/find-ways.ts';
import type { Meta } from '../../search/search-entries.ts';
import type { SearchState } from './state.ts';

/** An entry that was found, and whether its full text has words of the query. */
export type Found = { meta: Meta; isInText: boolean };

/** What a search found. */
export type Answer = {
  /** The words that were searched, which may be others than the query. */
  searched: string;
  /** Those that do not only make a sentence: what is marked. */
  asked: string;
  /** Entries in their order. */
  hits: Found[];
  /** How many of them have all words. */
  whole: number;
  counts: FacetCounts;
  /** Pages beside entries that may be meant. */
  ways: readonly FoundWay[];
  /** Whether it is all there is; before it come the entries that stay first, whatever the full text brings. */
  isComplete: boolean;
};

/** Searches a site. */
export type Searcher = {
  /** Gives what is certain at once, then all; rejects where the search cannot be loaded, and with the signal's reason once that is aborted. */
  search: (state: SearchState, signal: AbortSignal) => AsyncGenerator<Answer, void>;
  /** Load what a first answer needs; where that fails, a search says so. */
  prepare: () => void;
};

/** Entries that are shown together. */
export const pageSize = 18;

/** The file with the fields of every entry. */
export const entriesFile = 'search-entries.json';
