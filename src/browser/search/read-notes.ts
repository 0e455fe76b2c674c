import { toWords } from '../../catalogue/words.ts';
import { tellingWords } from '../../search/rewrite-query.ts';
import type { FullText, Hit } from './index-client.ts';

/** What the full text says of a query. */
export type NotesRead = {
  /** The words that each entry has: all of the query, or those of it that are named. */
  notes: Map<number, 'all' | Set<string>>;
  excerpts: Map<number, Hit['excerpt']>;
};

/** Ask the full text for the entries with all words of a text, and where few have them, for those with each. */
export async function readNotes(
  ask: FullText,
  text: string,
  isFew: (notes: NotesRead['notes']) => boolean,
): Promise<NotesRead> {
  const telling = tellingWords(text);
  const notes: NotesRead['notes'] = new Map();
  const excerpts: NotesRead['excerpts'] = new Map();
  const hits = await ask(text.includes('"') ? text : telling.join(' '));
  for (const { at, excerpt } of hits) {
    notes.set(at, 'all');
    excerpts.set(at, excerpt);
  }
  if (telling.length > 1 && (hits.length === 0 || isFew(notes))) {
    const ofWords = await Promise.all(
      telling.map(async (word) => ({ word, hits: await ask(word) })),
    );
    for (const { word, hits: own } of ofWords) {
      for (const { at, excerpt } of own) {
        const known = notes.get(at) ?? new Set();
        if (known !== 'all') for (const it of toWords(word)) known.add(it);
        notes.set(at, known);
        if (!excerpts.has(at)) excerpts.set(at, excerpt);
      }
    }
  }
  return { notes, excerpts };
}
