import type { Entry } from '../catalogue/entry.ts';
import type { Kind } from '../schema/parts.ts';
import type { Remark, SkippedItem } from './imported-draft.ts';

/**
 * A work as a source describes it: a reference manager's file, or a registry's answer. What the
 * source does not say is absent; what fits no field stands in `hints`, comments by field.
 */
export type Work = {
  /** Where the source tells what the work is. */
  kind?: Kind;
  title: string;
  fields: Partial<Entry>;
  /** The address that the source gives as the work’s own. */
  main?: string;
  /** Every address that stands with it, that one too. */
  addresses: string[];
  keywords: string[];
  /** Groups that the source keeps it in. */
  section: string[];
  /** What the source says beyond that. */
  text: string;
  hints: Record<string, string>;
};

/** A work of which a source says no more than this: what it leaves out is empty, and its own address is the only one. */
export function workOf(said: Partial<Work> & Pick<Work, 'title'>): Work {
  const { main } = said;
  return {
    fields: {},
    addresses: main ? [main] : [],
    keywords: [],
    section: [],
    text: '',
    hints: {},
    ...said,
  };
}

/** A work and the line it starts on, a part of the file that is none, with its links, or a remark. */
export type FoundPart = { line: number; work: Work } | SkippedItem | Remark;
