import { toWords } from '../catalogue/words.ts';
import { toAmericanStem } from './stem.ts';

/**
 * A text in parts, of which every second is a word that was asked for: in any form, or as the beginning of a longer
 * word. A short number counts beside another such word alone: the 3 of “Gen 3”, and not that of “and 3 more”.
 */
export function markedParts(text: string, asked: string): string[] {
  const isAsked = toTest(asked);
  // Words have the odd places, what stands between them the even ones.
  const all = text.split(/([\p{L}\p{N}\p{M}]+(?:#|\+\+)?)/u);
  const isFound = all.map((part, at) => at % 2 === 1 && isAsked(part));
  const parts = [''];
  for (const [at, part] of all.entries()) {
    const isAlone = /^\d{1,2}$/.test(part) && !isFound[at - 2] && !isFound[at + 2];
    if (isFound[at] && (!isAlone || all.length === 3)) parts.push(part, '');
    else parts.push(`${parts.pop()}${part}`);
  }
  return parts;
}

/** The words that were asked for and that a text lacks. */
export function lackingWords(text: string, asked: string): string[] {
  const own = toWords(text);
  const stems = new Set(own.map(toAmericanStem));
  return toWords(asked).filter(
    (word) => !stems.has(toAmericanStem(word)) && !own.some((it) => it.startsWith(word)),
  );
}

function toTest(asked: string): (word: string) => boolean {
  const words = toWords(asked);
  const long = words.filter((word) => word.length > 1);
  const stems = new Set(words.map(toAmericanStem));
  return (part) =>
    toWords(part).some(
      (it) => stems.has(toAmericanStem(it)) || long.some((word) => it.startsWith(word)),
    );
}
