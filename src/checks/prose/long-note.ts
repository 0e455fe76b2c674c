import type { Check } from '../subject.ts';
import { longestNote } from './text-parts.ts';

/** A note is read in a minute: four parts of one to four sentences, and what is longer belongs on a page of its own. */
export const longNote: Check = ({ entries }) =>
  entries.flatMap(({ file, note, noteLine }) => {
    const words = note.split(/\s+/).length;
    if (words <= mostWords || note.length > longestNote) return [];
    const message = `The note has ${words} words, and ${mostWords} are enough for its four parts: leave what a reader would not miss to the work itself.`;
    return [{ file, at: { line: noteLine + 1, column: 1 }, message }];
  });

/** Sixteen sentences of 25 words. */
const mostWords = 400;
