import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { toWords } from '../catalogue/words.ts';
import { plainNote } from '../text/note-parts.ts';
import type { EntryIndex } from './entry-index.ts';
import { textWeightsOf } from './entry-weights.ts';
import { addressKey } from './look-up-query.ts';
import { forgetRead } from './relevance.ts';
import { deviceNames, measuredIn } from './search-record.ts';
import { withoutAddresses } from './without-addresses.ts';

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

/** Gather what search knows of a catalogue beside the fields that it has at hand. */
export function toSearchWords(catalogue: Catalogue): SearchWords {
  const { devices = [] } = catalogue;
  const entries = catalogue.entries.toSorted(byYearThenTitle);
  const measured = entries.map((entry) => {
    const texts = measuredIn(entry);
    const own = devices.filter(({ id }) => texts.includes(id));
    return [...texts, ...own.flatMap(deviceNames)].join(', ');
  });
  const notes = new Set(
    entries.flatMap(({ note }) => toWords(withoutAddresses(plainNote(note)))).filter(isWord),
  );
  for (const { title, summary, why = '' } of entries)
    for (const word of toWords(`${title} ${summary} ${why}`)) notes.delete(word);
  return {
    why: entries.map(({ why = '' }) => why),
    measured,
    addresses: entries.map((entry) => toKeys(entry).join(' ')),
    notes: [...notes].sort().join(' '),
  };
}

/** Add to an index what the texts say, an entry a step; what is given back at the end are the addresses of entries by their ids. */
export function* addTexts(
  { metas, words }: EntryIndex,
  texts: SearchWords,
): Generator<void, Record<string, string>> {
  for (const [at, meta] of metas.entries()) {
    meta.why = texts.why[at] ?? '';
    meta.measured = texts.measured[at] ?? '';
    words.add(at, textWeightsOf(meta));
    forgetRead(meta);
    yield;
  }
  words.addTexts(texts.notes.split(' ').filter(Boolean));
  return Object.fromEntries(metas.map(({ id = '' }, at) => [id, texts.addresses[at] ?? '']));
}

/** Words that begin with a digit are never taken for others, and the shortest are not looked at. */
function isWord(word: string): boolean {
  return word.length > 2 && !/^\d/.test(word);
}

/** The entry's own address comes first. */
function toKeys(entry: Entry): string[] {
  const { url, repository, code, links = [], arxiv, doi } = entry;
  const addresses = [url, repository, code, ...links.map((link) => link.url)];
  const keys = addresses.flatMap((address) => (address ? [addressKey(address)] : []));
  const ids = [arxiv, doi?.toLowerCase()].filter((id) => id !== undefined);
  // The index has these ids themselves; the place of the own address stays, so that no other takes it.
  return [...new Set(keys)]
    .map((key) => (ids.some((id) => key.includes(id)) ? '' : key))
    .filter((key, at) => at === 0 || key !== '');
}
