import { toWords } from '../catalogue/words.ts';
import { inSynonym, inTag, readWords, standing, toStems } from './entry-weights.ts';
import { type KnownWords, knowWords } from './known-words.ts';
import { type Meta, readSearchEntries, type SearchEntries } from './search-entries.ts';
import { knowTerms, type OtherNames, tellingWordsOf } from './terms.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** What has one of several names: an entry's number with how high it stands for who asks for that name. */
export type Named = { at: number; tier: number };

/** A tag, or another word for it, with the entries that have it. */
export type Phrase = {
  stems: string[] /** The stems between spaces. */;
  text: string;
  weight: number;
  at: number[];
};

/** Every entry in memory, with the words by which it is found. */
export type EntryIndex = {
  metas: readonly Meta[];
  /** The number of an entry by its id. */
  numbers: ReadonlyMap<string, number>;
  words: WordIndex;
  known: KnownWords;
  /** Entries by their titles, other names, identifiers, makers and venues, written as one word. */
  named: ReadonlyMap<string, Named[]>;
  /** Entries by the names of their authors, written as one word. */
  people: ReadonlyMap<string, number[]>;
  phrases: ReadonlyMap<string, Phrase>;
  /** Other names of what words of a query name. */
  otherNames: OtherNames;
  /** What speaks for each entry whatever is asked. */
  standings: Float32Array;
};

/** Index entries, one a step; what is given back at the end is whole. */
export function* indexEntries(file: SearchEntries): Generator<void, EntryIndex> {
  const metas = readSearchEntries(file);
  yield;
  const words = makeWordIndex();
  const venues = new Set<string>();
  const named = new Map<string, Named[]>();
  const people = new Map<string, number[]>();
  const phrases = new Map<string, Phrase>();
  const standings = new Float32Array(metas.length);
  for (const [at, meta] of metas.entries()) {
    const own = readWords(meta);
    words.add(at, own.weights, own.names, own.apart);
    for (const word of toWords(meta.venue ?? '')) venues.add(word);
    for (const [name, tier] of toNames(meta)) push(named, plainName(name), { at, tier });
    for (const name of list(meta.by, ', ')) push(people, plainName(name), at);
    addPhrases(phrases, meta.words, inTag, at);
    addPhrases(phrases, meta.also, inSynonym, at);
    standings[at] = standing(meta);
    yield;
  }
  for (const { title, also } of file.ways) words.addOthers(toWords(`${title} ${also}`));
  words.addOthers([...file.terms, ...file.values].flat().flatMap(tellingWordsOf));
  const numbers = new Map(metas.map(({ id = '' }, at) => [id, at]));
  const known = knowWords(words, venues, new Set(toWords(file.subject)));
  const otherNames = knowTerms(file.terms, file.values);
  return { metas, numbers, words, known, named, people, phrases, otherNames, standings };
}

/** A name as one word: `Mobile Net` is MobileNet. */
export function plainName(name: string): string {
  return toWords(name).join('');
}

/** The names of an entry with how high each stands: a title before other names, those before makers. */
function toNames(meta: Meta): [string, number][] {
  const { id = '', title = '', names, ids, by, where, venue, year } = meta;
  // What stands before a colon is the name people use.
  const own = [id, title.split(':', 1)[0] ?? '', ...list(names, ' | '), ...list(ids, ' ')];
  const [first, ...makers] = [...list(by, ', '), ...list(where, ' | ')];
  return [
    [title, 4],
    ...own.map((name): [string, number] => [name, 3]),
    // The first author of a work stands before further ones.
    ...(first ? [[first, 2.5] satisfies [string, number]] : []),
    ...makers.map((name): [string, number] => [name, 2]),
    ...(venue ? [venue, `${venue} ${year}`].map((name): [string, number] => [name, 2]) : []),
  ];
}

function addPhrases(
  phrases: Map<string, Phrase>,
  text: string | undefined,
  weight: number,
  at: number,
): void {
  for (const phrase of list(text, ', ')) {
    const key = `${phrase}${weight}`;
    const known = phrases.get(key);
    if (known) known.at.push(at);
    else phrases.set(key, toPhrase(phrase, weight, at));
  }
}

function toPhrase(phrase: string, weight: number, at: number): Phrase {
  const stems = toStems(phrase);
  return { stems, text: ` ${stems.join(' ')} `, weight, at: [at] };
}

function list(text: string | undefined, between: string): string[] {
  return (text ?? '').split(between).filter(Boolean);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
