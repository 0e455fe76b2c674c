import type { DraftEntry } from '../checks/subject.ts';
import { findDuplicate } from './find-duplicate.ts';
import { Refused } from './refused.ts';

/** Throw `Refused` where a work, as far as it is known yet, is on the list. */
export function refuseDuplicate(
  work: Parameters<typeof findDuplicate>[0],
  known: readonly DraftEntry[],
): void {
  const message = findDuplicate(work, known);
  if (message !== undefined) throw new Refused(message);
}
