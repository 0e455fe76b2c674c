import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nothingObserved } from '../catalogue/observed.ts';
import { observedFile, parseObserved, writeObserved } from '../content-files/observed-file.ts';
import type { Observed } from '../schema/observed.ts';
import { replaceFile } from './save.ts';

/** The generated file cannot be saved; its message is one line that says why and what to do. */
export class UnkeptObserved extends Error {}

/**
 * Change the generated file: it is read anew, so that what another command wrote meanwhile stays, and
 * replaced as a whole, so that it is never half written. A file that cannot be read stays as it is.
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
  if (text === before || (before === undefined && isNothing)) return;
  const unsaved = replaceFile(file, text);
  if (unsaved) throw new UnkeptObserved(`${file}: ${unsaved.message}`);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnkeptObserved(`Cannot read ${file}: ${(error as Error).message}.`);
  }
}
