import { readFileSync } from 'node:fs';

/** A file that can not be read as text; its message is one line for the person at the terminal. */
export class UnreadableFile extends Error {}

/** Read a UTF-8 text file; throws `UnreadableFile` for anything else. */
export function readText(name: string): string {
  const bytes = readBytes(name);
  if (bytes.includes(0)) {
    throw new UnreadableFile(`Can not read ${name}: it is not a text file in UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`Can not read ${name}: it is not UTF-8. Save it as UTF-8 text.`);
  }
}

function readBytes(name: string): Buffer {
  try {
    return readFileSync(name);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`Can not read ${name}: ${unreadableReasons.get(code) ?? message}.`);
  }
}

/** What a code of the system means for somebody who named a file. */
export const unreadableReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder, not a file'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', 'it is not UTF-8'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
]);
