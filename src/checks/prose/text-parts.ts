import { onceFor } from '../../catalogue/once-for.ts';
import type { CheckSubject, Draft } from '../subject.ts';
import { findDeepLine, findParts, type MarkdownPart } from './markdown-parts.ts';
import { parseNote } from './markdown-tree.ts';

type FilePart = { file: string; part: MarkdownPart };

/**
 * The parts of all notes and guides. Notes are parsed only where it can matter: one that holds
 * nothing but text and links whose addresses are all fine gives nothing.
 */
export function textParts(
  { entries, guides }: CheckSubject,
  isFine: (address: string) => boolean,
): FilePart[] {
  const inNotes = entries.flatMap((entry) => {
    if (plainAddresses(entry.note)?.every(isFine)) return [];
    return noteParts(entry).map((part) => ({ file: entry.file, part }));
  });
  const inGuides = guides.flatMap(({ file, parts }) => parts.map((part) => ({ file, part })));
  return [...inNotes, ...inGuides];
}

/** Longer notes are not read: what the parser takes can grow with the square of the length. */
export const longestNote = 10_000;

/** HTML, entities, images, definitions, bare addresses, or deep nesting: then only the parser can decide. */
const special =
  /<[a-z/!?]|&[#\w]+;|!\[|\]:|(?<!\]\()(?:https?:|www\.)|^(?:[ \t]*(?:[>*+-]|\d+[.)])){20}/im;
const inlineLink = /\]\(([^\s()<>]*)\)/g;

/** The addresses in a note of text and plain links, or nothing where it may hold more. */
function plainAddresses(note: string): string[] | undefined {
  if (note.length > 5000 || special.test(note)) return undefined;
  const addresses = Array.from(note.matchAll(inlineLink), ([, address = '']) => address);
  return addresses.length === note.split('](').length - 1 ? addresses : undefined;
}

/** The HTML, links and images of a note; parsed once. */
export const noteParts = onceFor(({ note, noteLine }: Draft): MarkdownPart[] => {
  const tooMuch: MarkdownPart = { type: 'too-much', address: '', line: noteLine + 1, column: 1 };
  if (note.length > longestNote) return [tooMuch];
  const deepLine = findDeepLine(note, noteLine);
  return deepLine ? [deepLine] : findParts(parseNote(note), noteLine);
});
