import { toWords } from '../catalogue/words.ts';
import { splitNote } from '../text/note-parts.ts';
import { markedParts } from './mark-words.ts';
import { toAmericanStem } from './stem.ts';

/** Words that an excerpt shows, */
const length = 28;
/** and how many of them at most stand before the first that was found. */
const before = 8;

/**
 * The passage of a note in which most of the words that were asked for stand, without the marks of Markdown, in parts
 * of which every second is such a word; undefined where the note has none. Of equals it is the first.
 */
export function excerptOf(note: string, asked: string): string[] | undefined {
  const parts = markedParts(readable(note), asked);
  // What stands between the words that were found, word by word; those have the odd places of `parts`.
  const words = parts.flatMap((part, at): Word[] =>
    at % 2 === 1 ? [{ text: part, found: toAmericanStem(toWords(part)[0] ?? '') }] : cut(part),
  );
  const starts = words.flatMap(({ found }, at) => (found ? [Math.max(0, at - before)] : []));
  const richness = (start: number) =>
    new Set(words.slice(start, start + length).map(({ found }) => found)).size;
  const [start] = starts.toSorted((a, b) => richness(b) - richness(a) || a - b);
  if (start === undefined) return undefined;
  const shown = words.slice(start, start + length);
  const passage = [start > 0 ? '… ' : ''];
  for (const { text, found } of shown) {
    if (found) passage.push(text, '');
    else passage.push(`${passage.pop()}${text}`);
  }
  passage.push(`${passage.pop()?.trimEnd()}${start + length < words.length ? ' …' : ''}`);
  return passage;
}

/** A part of a passage; `found` is the stem of a word that was asked for. */
type Word = { text: string; found?: string };

/** Words with the space behind them; what follows a word that was found, up to the next space, goes with it. */
function cut(text: string): Word[] {
  return (text.match(/\s*\S+\s*|\s+/g) ?? []).map((word) => ({ text: word }));
}

/** A note as one line of text: what its links, code and emphasis say. */
function readable(note: string): string {
  return splitNote(note)
    .map(({ text }) => text)
    .join('\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^ {0,3}(?:[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/(\*\*|__|`+)(?=\S)(.*?\S)\1/gs, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
