import { lstatSync, readFileSync } from 'node:fs';

/** A file that cannot be read as text; its message is one line for the person at the terminal. */
export class UnreadableFile extends Error {}

/** Read a UTF-8 text file that a person named; throws `UnreadableFile` for anything else. */
export function readText(name: string): string {
  const bytes = attempt(name, () => readFileSync(name));
  const isUtf16 = /^(?:fffe|feff)/.test(bytes.subarray(0, 2).toString('hex'));
  if (isUtf16)
    throw new UnreadableFile(`Cannot read ${name}: it is UTF-16. Save it as UTF-8 text.`);
  if (bytes.includes(0)) {
    throw new UnreadableFile(`Cannot read ${name}: it is not a text file in UTF-8.`);
  }
  return decode(name, bytes, 'it is not UTF-8. Save it as UTF-8 text');
}

/** Read a UTF-8 text that another job or GitHub wrote: a plain file of at most so many bytes; throws `UnreadableFile`. */
export function readLimited(name: string, largest: number): string {
  const stats = attempt(name, () => lstatSync(name));
  if (!stats.isFile()) throw new UnreadableFile(`${name} is not a plain file.`);
  if (stats.size > largest) throw new UnreadableFile(`${name} has more than ${largest} bytes.`);
  return decode(
    name,
    attempt(name, () => readFileSync(name)),
    'it is not UTF-8',
  );
}

function attempt<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`Cannot read ${name}: ${reasons[code] ?? message}.`);
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

function decode(name: string, bytes: Uint8Array, fault: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`Cannot read ${name}: ${fault}.`);
  }
}
