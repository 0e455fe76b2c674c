import type { Entry } from './entry.ts';

/** How software is maintained, as the field `status` has it. */
export type Status = NonNullable<Entry['status']>;

/** What pages call each value of `status`: the comparison, lists, filters and entries use one word. */
export const statusWords: Record<Status, string> = {
  active: 'maintained',
  quiet: 'quiet',
  archived: 'archived',
  superseded: 'superseded',
};
