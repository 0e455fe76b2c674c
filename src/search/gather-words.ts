import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { toWords } from '../catalogue/words.ts';
import { plainNote } from '../text/note-parts.ts';
import { addressKey } from './look-up-query.ts';
import { deviceNames, measuredIn } from './search-record.ts';
import type { SearchWords } from './search-words.ts';
import { withoutAddresses } from './without-addresses.ts';

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
