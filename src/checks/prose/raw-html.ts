import type { Check } from '../subject.ts';
import { textParts } from './text-parts.ts';

/** Notes are Markdown without HTML, comments included. */
export const rawHtml: Check = (subject) =>
  textParts(subject, () => true)
    .filter(({ part }) => part.type === 'html')
    .map(({ file, part: { line, column } }) => ({
      file,
      at: { line, column },
      message: 'Remove the HTML, or write it in Markdown; a < that is text is written \\<.',
    }));
