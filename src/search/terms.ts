import { toWords } from '../catalogue/words.ts';
import { isQuestionWord } from './question-words.ts';
import { toAmericanStem } from './stem.ts';

/** What another name of what was asked for counts. */
export const byOtherName = 0.85;

/** A name in a query, by the places of its words, with the words of another name of the same thing. */
type OtherName = { from: number; size: number; words: string[] };

/** Gives the other names of what words of a query name. */
export type OtherNames = (words: readonly string[]) => OtherName[];

/**
 * Make the names of things ready to be asked: each of a thing's names leads to the others, and other words for what
 * entries say, each behind the word that they use, lead to that word alone.
 */
export function knowTerms(
  terms: readonly string[][],
  values: readonly string[][] = [],
): OtherNames {
  const known = [
    ...terms.flatMap((names) => names.map((name, at) => toTerm(name, names.toSpliced(at, 1)))),
    ...values.flatMap(([value = '', ...others]) => others.map((other) => toTerm(other, [value]))),
  ];
  const byFirst = Map.groupBy(known, ({ stems: [first = ''] }) => first);
  return (words) => {
    const stems = words.map(toAmericanStem);
    return stems.flatMap((stem, from) =>
      (byFirst.get(stem) ?? [])
        .filter(({ stems: own }) => own.every((it, place) => stems[from + place] === it))
        .flatMap(({ stems: { length }, others }) =>
          others.map((other) => ({ from, size: length, words: other })),
        ),
    );
  };
}

function toTerm(name: string, others: readonly string[]): { stems: string[]; others: string[][] } {
  return { stems: tellingWordsOf(name).map(toAmericanStem), others: others.map(tellingWordsOf) };
}

/** The words of a name as queries are searched: without those that only make a sentence. */
export function tellingWordsOf(name: string): string[] {
  return toWords(name).filter((word) => !isQuestionWord(word));
}
