import type { Entry } from '../catalogue/entry.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import { splitNote } from '../text/note-parts.ts';
import { renderNote } from '../text/render-note.ts';
import { href } from './urls.ts';

/** The parts of an entry's note under their names, as safe HTML; a note without headings is its first part. */
export function noteParts({ kind, note }: Entry): { name: string; html: string }[] {
  const [first = ''] = noteHeadings[kind];
  const definitions = note.match(definition)?.join('\n') ?? '';
  return splitNote(note).map(({ heading = first, text }) => ({
    name: heading,
    html: renderNote(`${text}\n\n${definitions}`, href('')),
  }));
}

/** What a link or a footnote refers to may stand in another part. */
const definition = /^ {0,3}\[[^\]\n]+\]:.*$/gm;
