import { toWords } from '../catalogue/words.ts';
import { toAmericanStem } from './stem.ts';

/** A text in parts, of which every second is a word that was asked for: in any form, or as the beginning of a longer word. */
export function markedParts(text: string, asked: string): string[] {
  const isAsked = toTest(asked);
  const parts = [''];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+(?:#|\+\+)?)/u)) {
    if (part === '') continue;
    // Between two words that are asked for stands what is not, if only a space.
    if (isAsked(part)) parts.push(part, '');
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
