import { lstatSync, readFileSync } from 'node:fs';
import { unreadableReasons } from './read-text.ts';

/** A file of data that can not be read; its message is one line that says why. */
export class UnreadableData extends Error {}

/** Read a file that another job or GitHub wrote: a plain file of at most so many bytes; throws `UnreadableData`. */
export function readLimited(file: string, largest: number): string {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile()) throw new UnreadableData(`${file} is not a plain file.`);
    if (stats.size > largest) throw new UnreadableData(`${file} has more than ${largest} bytes.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof UnreadableData) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UnreadableData(`Can not read ${file}: ${unreadableReasons.get(code) ?? message}.`);
  }
}
