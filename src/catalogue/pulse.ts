import type { Observed, ObservedRepository } from '../schema/observed.ts';
import type { Entry } from './entry.ts';
import { observedRepository } from './observed.ts';

/** How software is maintained: a word of `status`, and the text for pages, which says since when it is quiet. */
type Pulse = { status: NonNullable<Entry['status']>; text: string };

/**
 * How an entry's software is maintained. What an editor saw its makers say (archived, superseded) stands;
 * else what its repository shows, where it was observed, else the entry's own word. Papers have no state.
 */
export function entryPulse(entry: Entry, observed: Observed | undefined): Pulse | undefined {
  const { status, kind } = entry;
  if (status === 'superseded' || status === 'archived') return { status, text: status };
  const seen = kind === 'papers' ? undefined : observedRepository(entry, observed);
  if (seen) return repositoryPulse(seen);
  return status && { status, text: status };
}

/** A repository is archived where its owner says so, and quiet where its last commit was a year old when it was looked at. */
export function repositoryPulse({ archived, lastCommit, checked }: ObservedRepository): Pulse {
  if (archived) return { status: 'archived', text: 'archived' };
  if (lastCommit >= yearsBefore(checked, 1)) return { status: 'active', text: 'active' };
  return { status: 'quiet', text: `quiet since ${lastCommit.slice(0, 7)}` };
}

/** The same day a number of years before, as text that compares rightly with dates: 29 February stays as it is. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
