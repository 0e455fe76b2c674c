import type { Work } from '../import/work.ts';

/** What speaks for a work where it was found; entries are named by their ids. */
export type Evidence =
  | { type: 'cites'; entries: string[] }
  /** `times`: how often all the world cites it. */
  | { type: 'cited'; entries: string[]; times: number }
  /** How many works the list has in all, and how many of them are entries. */
  | { type: 'listed'; list: string; works: number; here: number }
  | { type: 'owner'; owner: string; entries: string[] }
  | { type: 'similar' };

/** A work that a source gave, and what speaks for it there. */
export type Find = {
  work: Work;
  /** The day it came out, YYYY-MM-DD, as far as the source says. */
  published?: string;
  /** Its abstract or description, in the source's words. */
  about?: string;
  evidence: Evidence[];
};

/** What one source gave, and sentences about what it could not give. */
export type Harvest = {
  finds: Find[];
  notes: string[];
  /** Whether it gave no answer at all. */
  isSilent?: boolean;
  /** Related lists as they stand now. */
  lists?: { repository: string; commit: string }[];
};
