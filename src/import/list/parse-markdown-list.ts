import { fileEntries } from '../file-entries.ts';
import type { ImportedEntry, SkippedItem } from '../imported-entry.ts';
import type { ListSubject } from '../list-subject.ts';
import { parseTree } from './parse-tree.ts';
import { toCandidates } from './to-candidates.ts';
import { findUnits } from './units.ts';

/** A list as entries; every link of its text is in an entry or in what was skipped, both in the order of the file. */
export type ParsedList = { entries: FiledEntry[]; skipped: SkippedItem[] };

/** An imported entry with its file. */
export type FiledEntry = ImportedEntry & { id: string; slug: string; file: string; note: string };

/** Parse a Markdown list. Throws `NestsTooDeep` for lists and quotes in each other, and `RangeError` for what else nests without end. */
export function parseMarkdownList(text: string, subject: ListSubject): ParsedList {
  const { entries, skipped } = toCandidates(findUnits(parseTree(text)), subject);
  return fileEntries(entries, skipped, subject);
}
