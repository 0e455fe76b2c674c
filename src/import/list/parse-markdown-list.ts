import { fileEntries } from '../file-entries.ts';
import type { ParsedList } from '../imported-entry.ts';
import type { ListSubject } from '../list-subject.ts';
import { parseTree } from './parse-tree.ts';
import { toCandidates } from './to-candidates.ts';
import { findUnits } from './units.ts';

/** Parse a Markdown list. Throws `TooMuchToRead` for what is too long or nests too deep, and `RangeError` for what else nests without end. */
export function parseMarkdownList(text: string, subject: ListSubject): ParsedList {
  return fileEntries(toCandidates(findUnits(parseTree(text)), subject), subject);
}
