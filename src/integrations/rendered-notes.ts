import type { Entry } from '../catalogue/entry.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import type { Kind } from '../schema/parts.ts';
import { splitNote } from '../text/note-parts.ts';
import { renderNote } from '../text/render-note.ts';

/** A part of a note under its name, as safe HTML. */
export type NoteHtml = { name: string; html: string };

/** The parts of every note that was rendered, under the base path, its kind and its Markdown. */
export const renderedNotes = new Map<string, NoteHtml[]>();

/** The parts of an entry’s note, rendered once a build; a note without headings is its first part. `base` is the site's base path without its last slash. */
export function siteNoteParts({ kind, note }: Entry, base: string): NoteHtml[] {
  const key = `${base}\n${kind}\n${note}`;
  const parts = renderedNotes.get(key) ?? renderParts(kind, note, base);
  renderedNotes.set(key, parts);
  return parts;
}

/** An entry’s note without its headings as safe HTML. */
export function siteNote(entry: Entry, base: string): string {
  return siteNoteParts(entry, base)
    .map(({ html }) => html)
    .join('\n');
}

function renderParts(kind: Kind, note: string, base: string): NoteHtml[] {
  const [first = ''] = noteHeadings[kind];
  const definitions = note.match(definition)?.join('\n') ?? '';
  return splitNote(note).map(({ heading = first, text }) => ({
    name: heading,
    html: renderNote(`${text}\n\n${definitions}`, base),
  }));
}

/** What a link or a footnote refers to may stand in another part. */
const definition = /^ {0,3}\[[^\]\n]+\]:.*$/gm;
