import type { Observed, ObservedRepository } from '../schema/observed.ts';
import type { Entry } from './entry.ts';
import { observedRepository } from './observed.ts';
import { type Status, statusWords } from './status-words.ts';

/** How software is maintained: a value of `status`, and the text for pages, which says since when it is quiet. */
type Pulse = { status: Status; text: string };

/**
 * How an entry's software is maintained. What an editor saw its makers say (archived, superseded) stands;
 * else what its repository shows, where it was observed, else the entry's own word. Papers have no state.
 */
export function entryPulse(entry: Entry, observed: Observed | undefined): Pulse | undefined {
  const { status, kind } = entry;
  if (status === 'superseded' || status === 'archived') return toPulse(status);
  const seen = kind === 'papers' ? undefined : observedRepository(entry, observed);
  if (seen) return repositoryPulse(seen);
  return status && toPulse(status);
}

/** Whether an entry’s software is maintained, by the same rule. */
export function isMaintained(entry: Entry, observed: Observed | undefined): boolean {
  return entryPulse(entry, observed)?.status === 'active';
}

/** A repository is archived where its owner says so, and quiet where its last commit was a year old when it was looked at. */
export function repositoryPulse({ archived, lastCommit, checked }: ObservedRepository): Pulse {
  if (archived) return toPulse('archived');
  if (lastCommit >= yearsBefore(checked, 1)) return toPulse('active');
  return { status: 'quiet', text: `quiet since ${lastCommit.slice(0, 7)}` };
}

function toPulse(status: Status): Pulse {
  return { status, text: statusWords[status] };
}

/** The same day a number of years before, as text that compares rightly with dates: 29 February stays as it is. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
