import type { Entry } from '../catalogue/entry.ts';
import type { Draft } from '../checks/subject.ts';

/** A draft as an import has it before it has a file: what the source says, and what a person has still to write. */
export type UnfiledDraft = Partial<Entry> &
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

/** A list as drafts; every link of its text is in an entry or in what was skipped, all in the order of the file. */
export type ParsedList = { entries: ImportedDraft[]; skipped: SkippedItem[]; notes: Remark[] };

/** A draft that an import made, with its file. */
export type ImportedDraft = UnfiledDraft & Pick<Draft, 'id' | 'slug' | 'file' | 'note'>;
