import type { EntryJson } from '../../publish/entries-json.ts';
import type { Removed } from '../../schema/removed.ts';
import type { MyList } from './list.ts';

/** What the parts of the page work with. */
export type MyListPage = {
  base: string;
  /** All entries of the site; nothing before they are loaded, or where they cannot be. */
  entries: () => readonly EntryJson[] | undefined;
  /** Whether the entries may still come; not after they failed. */
  isWaiting: () => boolean;
  find: (id: string) => EntryJson | undefined;
  /** What became of an entry that was taken from the list. */
  removed: (id: string) => Removed | undefined;
  /** Say something at the top of the page. */
  say: (...content: (Node | string)[]) => void;
  /** Say what was done, with a button that takes it back. */
  offerUndo: (sentence: string, undo: () => string | undefined) => void;
};

/** A part of the page, with a function that draws it anew after a change. */
export type Part = { node: HTMLElement; draw: (list: MyList) => void };
