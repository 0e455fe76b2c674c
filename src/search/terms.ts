import { toWords } from '../catalogue/words.ts';
import { isQuestionWord } from './question-words.ts';
import { toAmericanStem } from './stem.ts';

/** What another name of what was asked for counts. */
export const byOtherName = 0.85;

/** A name in a query, by the places of its words, with the words of another name of the same thing. */
type OtherName = { from: number; size: number; words: string[] };

/** Gives the other names of what words of a query name. */
export type OtherNames = (words: readonly string[]) => OtherName[];

/** Make the names of things ready to be asked. */
export function knowTerms(terms: readonly string[][]): OtherNames {
  const groups = terms.map((names) =>
    names.map(tellingWordsOf).map((words) => ({ words, stems: words.map(toAmericanStem) })),
  );
  const byFirst = new Map<string, { group: (typeof groups)[number]; at: number }[]>();
  for (const group of groups) {
    group.forEach(({ stems: [first = ''] }, at) => {
      byFirst.set(first, [...(byFirst.get(first) ?? []), { group, at }]);
    });
  }
  return (words) => {
    const stems = words.map(toAmericanStem);
    return stems.flatMap((stem, from) =>
      (byFirst.get(stem) ?? []).flatMap(({ group, at }) => {
        const own = group[at]?.stems ?? [];
        if (!own.every((it, place) => stems[from + place] === it)) return [];
        return group
          .filter((_, other) => other !== at)
          .map((other) => ({ from, size: own.length, words: other.words }));
      }),
    );
  };
}

/** The words of a name as queries are searched: without those that only make a sentence. */
export function tellingWordsOf(name: string): string[] {
  return toWords(name).filter((word) => !isQuestionWord(word));
}
