import { removeLeftOvers } from '../files/hidden-file.ts';
import { type Finished, finishChanges } from '../files/unfinished.ts';
import { CannotRun, complain, type Run } from './run.ts';

/** Bring what a killed command had begun in the content to its end, before anything reads it, and say so. */
export function finishLeft(run: Run): void {
  const { files, changed } = finish(run);
  if (files > 0) {
    const count = files === 1 ? '1 file' : `${files} files`;
    complain(run, `Finished what a command that was cut off had begun: ${count}.`);
  }
  for (const file of changed) {
    complain(
      run,
      `${run.folder}/${file}: It was to be changed by a command that was cut off, but somebody has changed it since: it stays as it is. Look at it, and run that command again.`,
    );
  }
}

function finish({ folder }: Run): Finished {
  try {
    // Where files of output are written as a rule.
    removeLeftOvers('.');
    return finishChanges(folder);
  } catch (error) {
    throw new CannotRun(
      `What a command that was cut off had begun in ${folder} cannot be finished: ${(error as Error).message}.`,
    );
  }
}
