import { toWords } from '../../catalogue/words.ts';
import { tellingWords } from '../../search/rewrite-query.ts';
import type { FullText } from './index-client.ts';

/** What the full text says of a query: the words that each entry has, which are all of the query or those that are named. */
export type NotesRead = Map<number, 'all' | Set<string>>;

/** Ask the full text for the entries with all words of a text, and where few have them, for those with each. */
export async function readNotes(
  ask: FullText,
  text: string,
  isFew: (notes: NotesRead) => boolean,
): Promise<NotesRead> {
  const telling = tellingWords(text);
  const notes: NotesRead = new Map();
  const hits = await ask(text.includes('"') ? text : telling.join(' '));
  for (const at of hits) notes.set(at, 'all');
  if (telling.length > 1 && (hits.length === 0 || isFew(notes))) {
    const ofWords = await Promise.all(
      telling.map(async (word) => ({ word, hits: await ask(word) })),
    );
    for (const { word, hits: own } of ofWords) {
      for (const at of own) {
        const known = notes.get(at) ?? new Set();
        if (known !== 'all') for (const it of toWords(word)) known.add(it);
        notes.set(at, known);
      }
    }
  }
  return notes;
}
