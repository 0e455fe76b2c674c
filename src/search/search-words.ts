import type { EntryIndex } from './entry-index.ts';
import { textWeightsOf } from './entry-weights.ts';
import { forgetParts } from './word-order.ts';

/** What search knows beside the fields that it has at hand, entry by entry in their order, as `/search-words.json` has it. */
export type SearchWords = {
  /** Why each entry is on the list. */
  why: string[];
  /** Models, data, runtimes, devices and conditions of its results. */
  measured: string[];
  /** Its addresses but for arXiv and DOI, normalised, joined by spaces, its own one first. */
  addresses: string[];
  /** The words that stand in notes alone, joined by spaces. */
  notes: string;
};

/** Add to an index what the texts say, an entry a step; what is given back at the end are the addresses of entries by their ids. */
export function* addTexts(
  { metas, words }: EntryIndex,
  texts: SearchWords,
): Generator<void, Record<string, string>> {
  for (const [at, meta] of metas.entries()) {
    meta.why = texts.why[at] ?? '';
    meta.measured = texts.measured[at] ?? '';
    words.add(at, textWeightsOf(meta));
    forgetParts(meta);
    yield;
  }
  words.addTexts(texts.notes.split(' ').filter(Boolean));
  return Object.fromEntries(metas.map(({ id = '' }, at) => [id, texts.addresses[at] ?? '']));
}
