import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, open, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

/** A text and the path, below the content folder, that it is to have. */
export type NewFile = { file: string; text: string };

/** Why nothing was saved: one line for each file that is in the way or can not be written. */
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
      signal?.throwIfAborted();
      hidden.push(await writeHidden(path.join(folder, file), it.text, undo));
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

/** Find every file that can not be saved because something has its name, or its name can not be looked up. */
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

async function writeHidden(target: string, text: string, undo: Undo[]): Promise<string> {
  const { base } = path.parse(target);
  const dir = path.dirname(target);
  const made = await mkdir(dir, { recursive: true });
  if (made !== undefined) undo.push({ always: false, run: () => rmdir(made) });
  const name = path.join(dir, `.${base}.${randomUUID().slice(0, 8)}.tmp`);
  const handle = await open(name, 'wx');
  undo.push({ always: true, run: () => rm(name, { force: true }) });
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return name;
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

/** Say why a file could not be written. */
export function toSaveProblem(file: string, error: unknown): SaveProblem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    file,
    message: reasons.get(code) ?? `It can not be written: ${message}.`,
    byName: code === 'EEXIST' || code === 'ENAMETOOLONG',
  };
}

const reasons = new Map([
  ['EEXIST', 'The file exists: rename or remove it, nothing is written over.'],
  ['ENOSPC', 'The disk is full.'],
  ['EFBIG', 'The disk takes no file of this size.'],
  ['EDQUOT', 'The disk quota is used up.'],
  ['EACCES', 'It can not be written: permission is denied.'],
  ['EPERM', 'It can not be written: permission is denied.'],
  ['EROFS', 'It can not be written: the disk is read-only.'],
  ['ENOTDIR', 'Its folder is a file.'],
  ['ENAMETOOLONG', 'Its name is too long.'],
]);

function ignore(): void {}
