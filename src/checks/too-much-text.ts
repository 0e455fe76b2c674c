import type { Check } from './subject.ts';
import { textParts } from './text-parts.ts';

/** No text is so long or nested so deeply that reading it would take a program its memory or minutes. */
export const tooMuchText: Check = (subject) =>
  textParts(subject, () => true)
    .filter(({ part }) => part.type === 'too-much')
    .map(({ file, part: { line, column } }) => ({
      file,
      at: { line, column },
      message:
        'The text is too long, or quotations or lists are nested too deeply here: write a few plain paragraphs.',
    }));
