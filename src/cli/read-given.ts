import { text as readAll } from 'node:stream/consumers';
import { readLimited, readText, UnreadableFile } from '../files/read-text.ts';
import { CannotRun, type Run } from './run.ts';

/** Read a text file that the person named. */
export function readNamed(name: string): string {
  return orCannotRun(() => readText(name));
}

/** The same, or standard input where they wrote a hyphen. */
export async function readInput({ stdin }: Run, name: string): Promise<string> {
  return name === '-' ? readAll(stdin) : readNamed(name);
}

/** Read the file of an event, which GITHUB_EVENT_PATH names in a workflow: GitHub’s events hold at most 25 MB. */
export function readEvent(file: string): string {
  return readGiven(file, 25_000_000);
}

/** Read a file that another job made, up to a size in bytes; what is wrong with it ends the command. */
export function readGiven(file: string, largest: number): string {
  return orCannotRun(() => readLimited(file, largest));
}

function orCannotRun(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotRun(error.message);
    throw error;
  }
}
