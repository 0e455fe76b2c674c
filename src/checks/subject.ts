import type { Entry, Guide } from '../catalogue/entry.ts';
import type { Categories } from '../schema/categories.ts';
import type { Device } from '../schema/devices.ts';
import type { Removed } from '../schema/removed.ts';
import type { Tag } from '../schema/tags.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import type { Found, Position } from './found.ts';
import type { MarkdownPart } from './prose/markdown-parts.ts';

/** An entry being written, as far as it could be read: fields with a fault are left out, so that the rest can still be checked. */
export type Draft = Partial<Entry> &
  Pick<Entry, 'id' | 'kind' | 'slug' | 'file' | 'note'> & {
    /** Lines of the file before the note. */
    noteLine: number;
  };

/** What a guide's component names, and where: an entry, a category, or a tag. */
export type GuideReference = Position & { component: string; attribute: string; value: string };

/** A guide as far as it could be read. */
export type DraftGuide = Partial<Guide> &
  Pick<Guide, 'slug' | 'file' | 'entries'> & {
    references: GuideReference[];
    /** The links and images of its text. */
    parts: MarkdownPart[];
  };

/** What the checks look at: everything that could be read, faulty files included. */
export type CheckSubject = {
  entries: readonly Draft[];
  guides: readonly DraftGuide[];
  /** The names of the files of figures beside the guides. */
  figures?: ReadonlySet<string>;
  categories: Categories;
  tags: readonly Tag[];
  /** The devices that results name; where there is no list of them, none is held against it. */
  devices?: readonly Device[] | undefined;
  /** The words that entries may use; where there are none, no word is held against them. */
  vocabularies?: Vocabularies | undefined;
  /** What was taken from the list. */
  removed?: readonly Removed[] | undefined;
  /** Files that could not be read whole: nothing follows from what they seem to lack. */
  faulty?: ReadonlySet<string>;
  /** Entries as they were before a branch changed or removed their files, where it is known. */
  before?: readonly Draft[];
  /** Categories, tags, devices and guides as a branch found them in files that it changed or removed, where it is known. */
  wordsBefore?: readonly { id: string; title: string }[];
  /** When a file came to the list, as a number that grows with time; nothing where nobody knows. */
  cameIn?: (file: string) => number | undefined;
  /** Today as YYYY-MM-DD; no date of the list may lie after it. */
  today: string;
};

/** One rule of the list; its row in `problem.ts` says what its problems are called. */
export type Check = (subject: CheckSubject) => Found[];
