import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { nothingObserved } from '../catalogue/observed.ts';
import { observedFile, parseObserved, writeObserved } from '../content-files/observed-file.ts';
import type { Observed } from '../schema/observed.ts';

/** The generated file can not be kept; its message is one line that says why and what to do. */
export class UnkeptObserved extends Error {}

/**
 * Change the generated file: it is read anew, so that what another command wrote meanwhile stays, and
 * replaced as a whole, so that it is never half written. A file that can not be read stays as it is.
 */
export function saveObserved(folder: string, change: (observed: Observed) => void): void {
  const file = path.join(folder, observedFile);
  const before = readIfThere(file);
  const { observed, problems } = parseObserved(observedFile, before ?? '');
  const [problem] = problems;
  if (problem) {
    const line = problem.at && 'line' in problem.at ? problem.at.line : 1;
    throw new UnkeptObserved(`${file}:${line}:1 ${problem.message} Nothing was written.`);
  }
  change(observed);
  const text = writeObserved(observed);
  const isNothing = text === writeObserved(nothingObserved());
  if (text !== before && !(before === undefined && isNothing)) replace(file, text);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw toUnkept('read', file, error);
  }
}

function replace(file: string, text: string): void {
  const { dir, base } = path.parse(file);
  const hidden = path.join(dir, `.${base}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = openSync(hidden, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(hidden, file);
  } catch (error) {
    rmSync(hidden, { force: true });
    throw toUnkept('write', file, error);
  }
}

function toUnkept(verb: string, file: string, error: unknown): UnkeptObserved {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UnkeptObserved(`Can not ${verb} ${file}: ${reasons[code] ?? message}.`);
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder, not a file',
};
