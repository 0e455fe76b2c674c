import { constants, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { NotAlone, whileAlone } from './alone.ts';
import { hiddenName, syncFolder, writeHidden } from './hidden-file.ts';
import { hashText, type Step, writePlan } from './unfinished.ts';

/** A text and the path, below the content folder, that it is to have. */
export type NewFile = { file: string; text: string };

/** A file that is there: its text as it was read, and the one that it is to have; without one it goes. */
export type ChangedFile = { file: string; before: string; text?: string };

/** Why nothing was saved: one line for each file that is in the way or cannot be written. */
export type SaveProblem = {
  file: string;
  message: string;
  /** Whether another name would do: something has this one, or it is none. Else the disk or its rights are in the way. */
  byName: boolean;
};

/**
 * Save files below a folder, all or none: new ones never over a file, changed ones only where they are
 * still as they were read. Each text goes into a hidden file beside its target first; a plan of several
 * lets the next command finish what a kill cut off (`finishChanges`). After a failure, or once `signal`
 * is aborted, the folder is as it was.
 */
export async function saveEntries(
  folder: string,
  files: readonly (NewFile | ChangedFile)[],
  signal?: AbortSignal,
): Promise<SaveProblem[]> {
  const save = () => saveAll(folder, files, signal);
  // One new file is in nobody's way.
  if (files.length < 2 && files.every((it) => !('before' in it))) return save();
  try {
    return await whileAlone(folder, save, signal);
  } catch (error) {
    if (error instanceof NotAlone) return [{ file: '', message: error.message, byName: false }];
    throw error;
  }
}

const interrupted = { file: '', message: 'Interrupted: nothing was written.', byName: false };

async function saveAll(
  folder: string,
  files: readonly (NewFile | ChangedFile)[],
  signal?: AbortSignal,
): Promise<SaveProblem[]> {
  const wrong = await findTaken(folder, files);
  if (wrong.length > 0) return wrong;
  const undo: Undo[] = [];
  let file = '';
  let saved = false;
  try {
    const steps: Step[] = [];
    for (const it of inOrder(files)) {
      file = it.file;
      await letOthersRun();
      signal?.throwIfAborted();
      steps.push(await prepare(folder, it, undo));
    }
    if (steps.length > 1) {
      const plan = writePlan(folder, steps);
      undo.push({ always: true, run: () => rm(plan, { force: true }) });
    }
    for (const step of steps) {
      file = step.file;
      signal?.throwIfAborted();
      await take(folder, step, undo);
    }
    for (const dir of foldersOf(folder, files)) syncFolder(dir);
    saved = true;
  } catch (error) {
    if (signal?.aborted) return [interrupted];
    return [toSaveProblem(file, error)];
  } finally {
    for (const step of undo.toReversed()) if (!saved || step.always) await step.run().catch(ignore);
  }
  return [];
}

/** A step back; the hidden files go in any case, what has its name only after a failure. */
type Undo = { always: boolean; run: () => Promise<unknown> };

/** What is new comes first and what goes comes last, so that at no time a text is nowhere. */
function inOrder<File extends NewFile | ChangedFile>(files: readonly File[]): File[] {
  const rank = (it: NewFile | ChangedFile) =>
    !('before' in it) ? 0 : it.text !== undefined ? 1 : 2;
  return files.toSorted((a, b) => rank(a) - rank(b));
}

function foldersOf(folder: string, files: readonly { file: string }[]): Set<string> {
  return new Set(files.map(({ file }) => path.dirname(path.join(folder, file))));
}

/** Find every file that cannot be saved: something has its name, its name cannot be looked up, or it is not as it was read. */
export async function findTaken(
  folder: string,
  files: readonly (NewFile | ChangedFile)[],
): Promise<SaveProblem[]> {
  const problems: SaveProblem[] = [];
  for (const it of files) {
    const { file } = it;
    const target = path.join(folder, file);
    try {
      if (!('before' in it)) {
        await lstat(target);
        problems.push(toSaveProblem(file, { code: 'EEXIST' }));
      } else if ((await lstat(target)).isSymbolicLink()) problems.push(isLink(file));
      else if (readFileSync(target, 'utf8') !== it.before) problems.push(otherwise(file));
      // Who may write in a folder can replace what is read-only there, which nobody means.
      else await access(target, constants.W_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') problems.push(toSaveProblem(file, error));
      else if ('before' in it) problems.push(otherwise(file));
    }
  }
  return problems;
}

function otherwise(file: string): SaveProblem {
  const message = 'It is no longer as it was read: run the command again.';
  return { file, message, byName: false };
}

/** With its name a new text would take the place of the link, and what it leads to would stay old. */
function isLink(file: string): SaveProblem {
  const message = 'It is a link to another file: put that file itself in its place.';
  return { file, message, byName: false };
}

async function prepare(folder: string, it: NewFile | ChangedFile, undo: Undo[]): Promise<Step> {
  const { file, text } = it;
  const target = path.join(folder, file);
  const before = 'before' in it ? { before: hashText(readFileSync(target)) } : {};
  if (text === undefined) return { file, ...before };
  const made = await mkdir(path.dirname(target), { recursive: true });
  if (made !== undefined) undo.push({ always: false, run: () => rmdir(made) });
  const hidden = writeHidden(target, text);
  undo.push({ always: true, run: () => rm(hidden, { force: true }) });
  if ('before' in it) await chmod(hidden, (await stat(target)).mode & 0o777);
  return { file, hidden: path.join(path.dirname(file), path.basename(hidden)), ...before };
}

async function take(folder: string, { file, hidden, before }: Step, undo: Undo[]): Promise<void> {
  const target = path.join(folder, file);
  if (before !== undefined) await setAside(target, undo);
  if (hidden === undefined) return rm(target);
  const text = path.join(folder, hidden);
  if (before !== undefined) return rename(text, target);
  undo.push({ always: false, run: () => rm(target, { force: true }) });
  await linkOrCopy(text, target).catch((reason) => {
    // What has the name is somebody's.
    if (reason.code === 'EEXIST') undo.pop();
    throw reason;
  });
}

/** Keep a file under a hidden name, from which it comes back after a failure. */
async function setAside(target: string, undo: Undo[]): Promise<void> {
  const aside = hiddenName(target);
  undo.push({ always: true, run: () => rm(aside, { force: true }) });
  await linkOrCopy(target, aside);
  undo.push({ always: false, run: () => rename(aside, target) });
}

/** Give a file a second name that nothing has. Some file systems know no hard links: a copy that refuses an existing target is as safe, but not atomic. */
async function linkOrCopy(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!withoutLinks.has(code)) throw error;
    await copyFile(file, name, constants.COPYFILE_EXCL);
  }
}

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Save a text whole or not at all under a name that a person gave; a file that exists is replaced only where that was asked for. Gives why it cannot be saved. */
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

/** Give a file a new text as a whole, so that it is never half written, or make it. Gives why it cannot be saved. */
export function replaceFile(file: string, text: string): SaveProblem | undefined {
  return replaceFiles([{ file, text }]);
}

/**
 * The same for several files that follow from something else: all texts are on the disk before the first
 * gets its name, so that a full disk changes none; after a kill among the names, the same command goes on.
 */
export function replaceFiles(files: readonly NewFile[]): SaveProblem | undefined {
  const hidden = new Map<string, string>();
  let file = '';
  try {
    for (const it of files) {
      file = it.file;
      makeFolder(path.dirname(file));
      hidden.set(file, writeHidden(file, it.text));
    }
    for (const [target, text] of hidden) {
      file = target;
      renameSync(text, target);
    }
    for (const dir of foldersOf('', files)) syncFolder(dir);
    return undefined;
  } catch (error) {
    for (const text of hidden.values()) rmSync(text, { force: true });
    return toSaveProblem(file, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // What is there and no folder is in the way of the file, not the file itself.
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error;
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
