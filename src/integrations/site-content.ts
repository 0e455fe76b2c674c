import type { Entry } from '../catalogue/entry.ts';
import type { KeptFiles } from '../content-files/content.ts';
import {
  type Content,
  contentFolder,
  readContent,
  UnreadableContent,
} from '../files/read-content.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import type { Kind } from '../schema/parts.ts';
import { splitNote } from '../text/note-parts.ts';
import { renderNote } from '../text/render-note.ts';
import { plainError } from './plain-error.ts';

/** A part of a note under its name, as safe HTML. */
type NoteHtml = { name: string; html: string };

/** The content and, under the base path, its kind and its Markdown, the parts of every note. */
type Shared = {
  content?: Content | undefined;
  /** What was parsed, for the next reading of the folder. */
  kept: KeptFiles;
  notes: Map<string, NoteHtml[]>;
};

// Astro loads its configuration and that of the content as two copies of this module.
const place = globalThis as typeof globalThis & { siteContent?: Shared };
place.siteContent ??= { kept: new Map(), notes: new Map() };
const shared = place.siteContent;

/** The content as Astro's hooks see it, read once a build. */
export function siteContent(): Content {
  const today = new Date().toISOString().slice(0, 10);
  shared.content ??= readContent(contentFolder(process.env), today, undefined, shared.kept);
  return shared.content;
}

/** The same, ending the build or the server with one line where the folder cannot be read. */
export function readableContent(): Content {
  try {
    return siteContent();
  } catch (error) {
    if (error instanceof UnreadableContent) throw plainError(error.message);
    throw error;
  }
}

/** The parts of an entry’s note, rendered once a build; a note without headings is its first part. `base` is the site's base path without its last slash. */
export function siteNoteParts({ kind, note }: Entry, base: string): NoteHtml[] {
  const key = `${base}\n${kind}\n${note}`;
  const parts = shared.notes.get(key) ?? renderParts(kind, note, base);
  shared.notes.set(key, parts);
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

/** Have the next call read the folder again; of files that did not change, what was parsed and rendered stays. */
export function forgetSiteContent(): void {
  shared.content = undefined;
}
