import type { Check } from '../subject.ts';
import { longestNote, textParts } from './text-parts.ts';

/** No text is so long or nested so deeply that reading it would take a program its memory or minutes. */
export const tooMuchText: Check = (subject) => {
  const long = new Set(
    subject.entries.filter(({ note }) => note.length > longestNote).map(({ file }) => file),
  );
  return textParts(subject, () => true)
    .filter(({ part }) => part.type === 'too-much')
    .map(({ file, part: { line, column } }) => ({
      file,
      at: { line, column },
      message: long.has(file)
        ? `The note is as long as a paper and is not read: leave at most ${longestNote} characters.`
        : 'Quotations or lists are nested too deeply here: write a few plain paragraphs.',
    }));
};
