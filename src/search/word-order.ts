import { toWords } from '../catalogue/words.ts';
import { toStems } from './entry-weights.ts';
import type { Meta } from './search-entries.ts';
import { toAmericanStem } from './stem.ts';
import { type OtherNames, tellingWordsOf } from './terms.ts';

/** What the order of words is judged by, once for all queries. */
type Parts = {
  /** The stems of its names, and the last names of its authors. */
  names: string[][];
  /** The stems of its names, tags and summary in order, between spaces. */
  told: string;
  /** The words of its facts and results in order, between spaces. */
  stated: string;
  /** The stems of all its fields in order, between spaces. */
  whole: string;
};

/** A thing that words of a query name, by the places of these, with its names as stems between spaces. */
type NamedThing = { from: number; size: number; names: string[] };

const remembered = new WeakMap<Meta, Parts>();

/** An entry taken apart, as its fields are now. */
export function partsOf(meta: Meta): Parts {
  const known = remembered.get(meta);
  if (known) return known;
  const { title = '', names = '', by = '', says = '', facts = '', measured = '', why = '' } = meta;
  const told = [title, names, meta.words, says].join(' ');
  const lastNames = by.split(', ').flatMap((name) => toStems(name.replace(/.* /, '')));
  const entry = {
    names: [...[title.split(':', 1)[0] ?? '', ...names.split('|')].map(toStems), lastNames],
    told: tellingStems(told),
    stated: ` ${toWords([title, names, says, facts, measured, why].join(' ')).join(' ')} `,
    whole: tellingStems(
      [told, meta.also, meta.category, facts, meta.where, measured, why].join(' '),
    ),
  };
  remembered.set(meta, entry);
  return entry;
}

/** The stems of a text without the words that only make a sentence, between spaces. */
function tellingStems(text: string): string {
  return ` ${tellingWordsOf(text).map(toAmericanStem).join(' ')} `;
}

/** Have an entry taken apart again, as its fields have changed. */
export function forgetParts(meta: Meta): void {
  remembered.delete(meta);
}

/** Numbers of a query that stand behind other words in an entry: `12` where `iPhone 12` was asked for. */
export function strayNumbers({ stated }: Parts, words: readonly string[]): string[] {
  const numbers = words.slice(1).filter((word) => /^\d{1,3}$/.test(word));
  return numbers.filter((number) => {
    const before = words[words.indexOf(number) - 1] ?? '';
    return ![' ', '', ' v', 'v'].some((it) => stated.includes(` ${before}${it}${number} `));
  });
}

/** The names of several words in a query that an entry says by none of their names: of `text to speech` it has the words, for it writes speech as text. */
export function strayNames({ whole }: Parts, named: readonly NamedThing[]): NamedThing[] {
  return named.filter(({ names }) => !names.some((name) => whole.includes(name)));
}

/** The things that words of a query name by several words, each with all its names as stems between spaces. */
export function namedThings(otherNames: OtherNames, words: readonly string[]): NamedThing[] {
  const stems = words.map(toAmericanStem);
  const several = otherNames(words).filter(({ size }) => size > 1);
  const places = Map.groupBy(several, ({ from, size }) => `${from} ${size}`);
  return [...places.values()].map((others) => {
    const [{ from = 0, size = 0 } = {}] = others;
    const own = stems.slice(from, from + size);
    const names = [own, ...others.map((other) => other.words.map(toAmericanStem))];
    return { from, size, names: names.map((name) => ` ${name.join(' ')} `) };
  });
}

/** The share of neighbours in the query that are neighbours in a name, a tag or the summary, too. */
export function nearness({ told }: Parts, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const stems = words.map(toAmericanStem);
  const pairs = stems.slice(1).filter((stem, at) => told.includes(` ${stems[at]} ${stem} `));
  return pairs.length / (words.length - 1);
}

/** The greatest share of one of the entry's names that the query has. */
export function wholeness({ names }: Parts, words: readonly string[]): number {
  const asked = new Set(words.map(toAmericanStem));
  const shares = names.map((own) => own.filter((it) => asked.has(it)).length / (own.length || 1));
  return Math.max(...shares);
}
