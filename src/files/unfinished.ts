import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { removeLeftLock } from './alone.ts';
import { isLeftOver, removeLeftOvers, syncFolder, writeHidden } from './hidden-file.ts';

/**
 * One step of a change to several files, with paths from their folder: the text in a hidden file gets
 * the name of the file; `before` is the hash of the text that it replaces, or, without a hidden file, removes.
 */
export type Step = { file: string; hidden?: string; before?: string };

/** What a change that was cut off is called; its file holds the steps, and stands as long as they are under way. */
const planName = 'unfinished';

/** Write down what is about to happen to a folder, so that the next command can finish it. Gives the file, which goes when all is done. */
export function writePlan(folder: string, steps: readonly Step[]): string {
  const plan = writeHidden(path.join(folder, planName), JSON.stringify(steps));
  syncFolder(folder);
  return plan;
}

/** What became of changes that killed commands had begun: how many files were brought to their end, and which are left as somebody has written them since. */
export type Finished = { files: number; changed: string[] };

/**
 * Finish what killed commands had begun in a folder, and remove their hidden files there and one folder
 * below. Throws where the disk or its rights are in the way; then it can be tried again.
 */
export function finishChanges(folder: string): Finished {
  const finished: Finished = { files: 0, changed: [] };
  const names = listFolder(folder);
  for (const { name } of names) {
    const plan = path.join(folder, name);
    if (!name.startsWith(`.${planName}.`) || !isLeftOver(plan)) continue;
    for (const step of readPlan(plan)) {
      if (!isWithin(folder, step)) continue;
      const outcome = finishStep(folder, step);
      if (outcome === 'done') finished.files++;
      if (outcome === 'changed') finished.changed.push(step.file);
    }
    rmSync(plan, { force: true });
  }
  const below = names.filter((it) => it.isDirectory()).map(({ name }) => path.join(folder, name));
  if (names.length > 0) removeLeftLock(folder);
  if (names.length > 0) for (const dir of [folder, ...below]) tryTo(() => removeLeftOvers(dir));
  return finished;
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Whoever reads the content says that it is not there.
    return [];
  }
}

/** The steps of a plan; one that was cut off itself has none, since nothing happens before it is written. */
function readPlan(plan: string): Step[] {
  try {
    const steps: unknown = JSON.parse(readFileSync(plan, 'utf8'));
    return Array.isArray(steps) ? steps.filter(isStep) : [];
  } catch {
    return [];
  }
}

function isStep(value: unknown): value is Step {
  const { file, hidden, before } = (value ?? {}) as Record<string, unknown>;
  const isText = (it: unknown) => it === undefined || typeof it === 'string';
  return typeof file === 'string' && isText(hidden) && isText(before);
}

/** A plan is a file like any other, and somebody may have put it there: it moves nothing but hidden files, and not out of the folder. */
function isWithin(folder: string, { file, hidden }: Step): boolean {
  const from = path.relative(folder, path.join(folder, file));
  if (from.startsWith('..') || path.isAbsolute(file)) return false;
  if (hidden === undefined) return true;
  return (
    path.dirname(hidden) === path.dirname(file) &&
    path.basename(hidden).startsWith(`.${path.basename(file)}.`) &&
    isLeftOver(path.join(folder, hidden))
  );
}

function finishStep(folder: string, step: Step): 'done' | 'was done' | 'changed' {
  const target = path.join(folder, step.file);
  const now = hashOf(target);
  if (step.hidden === undefined) {
    if (now === undefined) return 'was done';
    if (now !== step.before) return 'changed';
    rmSync(target, { force: true });
    return 'done';
  }
  const hidden = path.join(folder, step.hidden);
  const wanted = hashOf(hidden);
  if (wanted === undefined || wanted === now) return 'was done';
  if (now !== step.before) return 'changed';
  if (step.before !== undefined) renameSync(hidden, target);
  else giveName(hidden, target);
  return 'done';
}

function giveName(hidden: string, target: string): void {
  try {
    linkSync(hidden, target);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Another command was faster with the same step.
    if (code === 'EEXIST' || code === 'ENOENT') return;
    copyFileSync(hidden, target, constants.COPYFILE_EXCL);
  }
}

/** The hash of a file's bytes; nothing where there is no file. */
function hashOf(file: string): string | undefined {
  try {
    return hashText(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The hash by which a plan knows a text. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // A folder that may not be written to keeps what is left in it.
  }
}
