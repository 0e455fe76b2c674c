import type { Check } from '../subject.ts';

/** The note says what the work is about; a few words cannot. */
export const emptyNote: Check = ({ entries }) =>
  entries
    // Without a title the front matter could not be read, so that the note may be cut off.
    .filter(({ note, title }) => title !== undefined && lengthOfText(note) < 20)
    .map(({ file, note, noteLine }) => ({
      file,
      // Without a note this is the end of the front matter.
      at: { line: note === '' ? noteLine : noteLine + 1, column: 1 },
      message: `${note === '' ? 'Write a note below the front matter:' : 'The note says too little: write'} what it is about, why it matters here, what to watch for.`,
    }));

function lengthOfText(note: string): number {
  // Longer notes have enough text, whatever of it is markup.
  if (note.length > 1000) return note.length;
  return note
    .replace(/<[^>]*>|\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim().length;
}
