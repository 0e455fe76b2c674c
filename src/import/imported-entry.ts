import type { Entry } from '../catalogue/entry.ts';

/** An entry as an import has it: what the list says, and what a person has still to write. */
export type ImportedEntry = Partial<Entry> &
  Required<Pick<Entry, 'kind' | 'title' | 'alsoIn' | 'tags' | 'links' | 'added'>> & {
    /** The lines of its items in the list. */
    lines: number[];
    /** The headings above its first item. */
    section: readonly string[];
    /** Addresses of the images that stand with it; an entry file does not hold them. */
    badges: string[];
    /** The texts in square brackets, as the list writes them. */
    marks: string[];
    /** What the list says beyond that. */
    text: string;
    /** Comments for its file, by field. */
    hints: Record<string, string>;
  };

/** A part of the list that does not become an entry, and why. */
export type SkippedItem = {
  line: number;
  text: string;
  reason: string;
  links: string[];
  /** The id of the entry that has its address already. */
  known?: string;
};

/** What to look at in what was read: a slip of the file, or which works were made one. */
export type Remark = { line: number; text: string; reason: string };

/** A list as entries; every link of its text is in an entry or in what was skipped, all in the order of the file. */
export type ParsedList = { entries: FiledEntry[]; skipped: SkippedItem[]; notes: Remark[] };

/** An imported entry with its file. */
export type FiledEntry = ImportedEntry & { id: string; slug: string; file: string; note: string };
