import { fullName } from '../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import { takeApart, toWords } from '../catalogue/words.ts';
import type { Tag } from '../schema/tags.ts';
import { plainNote } from '../text/note-parts.ts';
import type { Way } from './find-ways.ts';
import type { SearchWords } from './known-words.ts';
import { addressKey } from './look-up-query.ts';
import { deviceNames, factsOf } from './search-record.ts';
import { withoutAddresses } from './without-addresses.ts';

/** Gather what the search page needs to understand a query that no entry has word by word. */
export function toSearchWords(
  { entries, tags, devices = [] }: Catalogue,
  ways: readonly Way[],
): SearchWords {
  const sorted = entries.toSorted(byId);
  return {
    words: toLevels(sorted, tags, [
      ...ways.map(({ title, also }) => [title, also]),
      ...devices.map(deviceNames),
    ]),
    venues: [...new Set(sorted.flatMap(({ venue = '' }) => toWords(venue)))].sort().join(' '),
    names: Object.fromEntries(toNames(sorted, tags)),
    addresses: Object.fromEntries(sorted.map((entry) => [entry.id, toKeys(entry).join(' ')])),
    ways: [...ways],
  };
}

function toLevels(
  entries: readonly Entry[],
  tags: readonly Tag[],
  others: readonly string[][],
): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const names = wordsOf(namesOf(entry, tags)).filter((word) => word.length > 1);
    for (const word of names) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const texts = [
    ...entries.map((entry) => [...textsOf(entry), ...namesOf(entry, tags).map(takeApart)]),
    ...others,
  ];
  for (const word of texts.flatMap(wordsOf)) {
    if (word.length > 2 && !counts.has(word)) counts.set(word, 0);
  }
  const levels: string[][] = [];
  for (const [word, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const level = count === 0 ? 0 : 1 + Math.floor(Math.log2(count));
    while (levels.length <= level) levels.push([]);
    levels[level]?.push(word);
  }
  return levels.map((words) => words.join(' '));
}

/** Words as the index has them, joined at hyphens too; those that begin with a digit are never taken for others. */
function wordsOf(texts: readonly string[]): string[] {
  const joined = texts.flatMap((text) =>
    text.split(/[\s/]+/).map((word) => toWords(word).join('')),
  );
  return [...new Set([...texts.flatMap(toWords), ...joined])].filter((word) => /^[^\d]/.test(word));
}

function namesOf(entry: Entry, tags: readonly Tag[]): string[] {
  const { title, aliases = [], organizations = [], venue = '', venueName = '' } = entry;
  const own = tags.filter(({ id }) => entry.tags?.includes(id));
  return [
    title,
    ...aliases,
    ...(entry.authors ?? []).map(fullName),
    ...organizations,
    venue,
    venueName,
    ...factsOf(entry),
    ...own.flatMap(({ label, synonyms = [] }) => [label, ...synonyms]),
  ];
}

function textsOf({ id, category, summary, why = '', note }: Entry): string[] {
  return [id, category, summary, why, withoutAddresses(plainNote(note))];
}

/** A tag's other words lead to the entry that is named like the tag, unless another has that name. */
function* toNames(entries: readonly Entry[], tags: readonly Tag[]): Iterable<[string, string]> {
  const titles = new Set(entries.map(({ title }) => toWords(title).join(' ')));
  for (const { label, synonyms = [] } of tags) {
    if (!entries.some(({ title }) => title === label)) continue;
    for (const synonym of synonyms.map((words) => toWords(words).join(' '))) {
      if (!titles.has(synonym)) yield [synonym, label];
    }
  }
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
