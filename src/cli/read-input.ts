import { text as readAll } from 'node:stream/consumers';
import { readText, UnreadableFile } from '../files/read-text.ts';
import { CannotRun } from './cannot-run.ts';

/** Read a file that the person named, or standard input where they wrote a hyphen. */
export async function readInput(name: string): Promise<string> {
  if (name === '-') return readAll(process.stdin);
  try {
    return readText(name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotRun(error.message);
    throw error;
  }
}
