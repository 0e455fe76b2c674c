import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A name beside a file that no other process takes: `.NAME.PID-RANDOM.tmp`, which git ignores. */
export function hiddenName(target: string): string {
  const { dir, base } = path.parse(target);
  const name = `.${base}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  own.add(name);
  return path.join(dir, name);
}

const own = new Set<string>();

/** Write a text into a hidden file beside its target, down to the disk, or throw and leave none. */
export function writeHidden(target: string, text: string): string {
  lookOnce(path.dirname(target));
  const hidden = hiddenName(target);
  const handle = openSync(hidden, 'wx');
  try {
    const bytes = Buffer.from(text);
    writeFileSync(handle, bytes);
    fsyncSync(handle);
    if (fstatSync(handle).size !== bytes.length)
      throw Object.assign(new Error('it was cut off'), { code: 'ENOSPC' });
  } catch (error) {
    rmSync(hidden, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return hidden;
}

/** Bring the names in a folder down to the disk, as far as its file system lets anybody. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folder; the files themselves are safe.
  }
}

/** Whether a file has the name of a hidden one that nobody will finish: its process has ended, or has had a day. */
export function isLeftOver(file: string): boolean {
  const name = path.basename(file);
  const [, pid] = hiddenPattern.exec(name) ?? [];
  if (pid === undefined || own.has(name)) return false;
  // In a container, the next process often has the same number.
  if (Number(pid) === process.pid || !isRunning(Number(pid))) return true;
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return Date.now() - made > 86_400_000;
}

const hiddenPattern = /^\..+\.([1-9]\d{0,6})-[0-9a-f]{8}\.tmp$/;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Remove the hidden files of processes that were killed before they could. */
export function removeLeftOvers(dir: string): void {
  for (const name of readdirSync(dir)) {
    const file = path.join(dir, name);
    if (isLeftOver(file)) rmSync(file, { force: true });
  }
}

/** A folder that gets many files is looked through once. */
function lookOnce(dir: string): void {
  const folder = path.resolve(dir);
  if (looked.has(folder)) return;
  looked.add(folder);
  removeLeftOvers(folder);
}

const looked = new Set<string>();
