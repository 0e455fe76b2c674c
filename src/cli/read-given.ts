import { readLimited, UnreadableData } from '../files/read-limited.ts';
import { CannotRun } from './cannot-run.ts';

/** GitHub’s events hold at most 25 MB. */
const largestEvent = 25_000_000;

/** Read the file of an event, which GITHUB_EVENT_PATH names in a workflow. */
export function readEvent(file: string): string {
  return readGiven(file, largestEvent);
}

/** Read a file that another job made, up to a size; what is wrong with it ends the command. */
export function readGiven(file: string, largest: number): string {
  try {
    return readLimited(file, largest);
  } catch (error) {
    if (error instanceof UnreadableData) throw new CannotRun(error.message);
    throw error;
  }
}
