import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, link, lstat, mkdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';

/** A text and the path, below the content folder, that it is to have. */
export type NewFile = { file: string; text: string };

/** Why nothing was saved: one line for each file that is in the way or cannot be written. */
export type SaveProblem = {
  file: string;
  message: string;
  /** Whether another name would do: something has this one, or it is none. Else the disk or its rights are in the way. */
  byName: boolean;
};

/**
 * Save new files below a folder, all or none, and never over a file: each text goes into a hidden
 * file beside its target and gets its name by a hard link, which fails where something has that
 * name. After a failure, or once `signal` is aborted, the folder is as it was.
 */
export async function saveEntries(
  folder: string,
  files: readonly NewFile[],
  signal?: AbortSignal,
): Promise<SaveProblem[]> {
  const taken = await findTaken(folder, files);
  if (taken.length > 0) return taken;
  const undo: Undo[] = [];
  let file = '';
  let saved = false;
  try {
    const hidden: string[] = [];
    for (const it of files) {
      file = it.file;
      await letOthersRun();
      signal?.throwIfAborted();
      hidden.push(await prepare(path.join(folder, file), it.text, undo));
    }
    for (const [index, it] of files.entries()) {
      file = it.file;
      signal?.throwIfAborted();
      await giveName(hidden[index] as string, path.join(folder, file), undo);
    }
    saved = true;
  } catch (error) {
    if (signal?.aborted)
      return [{ file: '', message: 'Interrupted: nothing was written.', byName: false }];
    return [toSaveProblem(file, error)];
  } finally {
    for (const step of undo.toReversed()) if (!saved || step.always) await step.run().catch(ignore);
  }
  return [];
}

/** A step back; the hidden files go in any case, what has its name only after a failure. */
type Undo = { always: boolean; run: () => Promise<unknown> };

/** Find every file that cannot be saved because something has its name, or its name cannot be looked up. */
export async function findTaken(folder: string, files: readonly NewFile[]): Promise<SaveProblem[]> {
  const problems: SaveProblem[] = [];
  for (const { file } of files) {
    try {
      await lstat(path.join(folder, file));
      problems.push(toSaveProblem(file, { code: 'EEXIST' }));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') problems.push(toSaveProblem(file, error));
    }
  }
  return problems;
}

async function prepare(target: string, text: string, undo: Undo[]): Promise<string> {
  const made = await mkdir(path.dirname(target), { recursive: true });
  if (made !== undefined) undo.push({ always: false, run: () => rmdir(made) });
  const hidden = writeHidden(target, text);
  undo.push({ always: true, run: () => rm(hidden, { force: true }) });
  return hidden;
}

async function giveName(hidden: string, target: string, undo: Undo[]): Promise<void> {
  const remove = { always: false, run: () => rm(target, { force: true }) };
  try {
    await link(hidden, target);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!withoutLinks.has(code)) throw error;
    // Some file systems know no hard links: a copy that refuses an existing target is as safe, but not atomic.
    await copyFile(hidden, target, constants.COPYFILE_EXCL).catch(
      (reason: NodeJS.ErrnoException) => {
        if (reason.code !== 'EEXIST') undo.push(remove);
        throw reason;
      },
    );
  }
  undo.push(remove);
}

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Save a text whole or not at all under a name that a person gave; a file that exists is replaced only where that was asked for. Gives what keeps it from being saved. */
export async function saveOutput(
  file: string,
  text: string,
  replace: boolean,
): Promise<SaveProblem | undefined> {
  const taken = (message: string) => ({ file, message, byName: true });
  const there = await lstat(file).catch(() => undefined);
  if (there && !there.isFile()) return taken('It is not a file: choose another name.');
  if (there && !replace)
    return taken('The file exists: add --force to replace it, or choose another name.');
  if (there) return replaceFile(file, text);
  const { dir, base } = path.parse(file);
  const [problem] = await saveEntries(dir || '.', [{ file: base, text }]);
  return problem && { ...problem, file };
}

/** Give a file a new text as a whole, so that it is never half written, or make it. Gives what keeps it from being saved. */
export function replaceFile(file: string, text: string): SaveProblem | undefined {
  let hidden: string | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    hidden = writeHidden(file, text);
    renameSync(hidden, file);
    return undefined;
  } catch (error) {
    if (hidden !== undefined) rmSync(hidden, { force: true });
    return toSaveProblem(file, error);
  }
}

/** Write a text into a hidden file beside its target, down to the disk, or throw and leave none. */
function writeHidden(target: string, text: string): string {
  const { base } = path.parse(target);
  const dir = path.dirname(target);
  removeLeftOvers(dir);
  const hidden = path.join(dir, `.${base}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`);
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

const looked = new Set<string>();

/** Remove the hidden files of processes that were killed before they could, once a folder. */
function removeLeftOvers(dir: string): void {
  const folder = path.resolve(dir);
  if (looked.has(folder)) return;
  looked.add(folder);
  for (const name of readdirSync(dir)) {
    const [, pid] = /^\..+\.([1-9]\d{0,6})-[0-9a-f]{8}\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(dir, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Say why a file could not be written. */
function toSaveProblem(file: string, error: unknown): SaveProblem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    file,
    message: reasons.get(code) ?? `It cannot be written: ${message}.`,
    byName: code === 'EEXIST' || code === 'ENAMETOOLONG',
  };
}

const reasons = new Map([
  ['EEXIST', 'The file exists: rename or remove it, nothing is written over.'],
  ['ENOSPC', 'The disk is full.'],
  ['EFBIG', 'The disk takes no file of this size.'],
  ['EDQUOT', 'The disk quota is used up.'],
  ['EACCES', 'It cannot be written: permission is denied.'],
  ['EPERM', 'It cannot be written: permission is denied.'],
  ['EROFS', 'It cannot be written: the disk is read-only.'],
  ['ENOTDIR', 'Its folder is a file.'],
  ['ENAMETOOLONG', 'Its name is too long.'],
]);

function ignore(): void {}
