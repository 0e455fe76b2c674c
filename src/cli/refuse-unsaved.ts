import type { SaveProblem } from '../files/save.ts';
import { CannotRun, Refused } from './run.ts';

/** Throw where files were not saved: `Refused` if one of them, as it is named, cannot be; `CannotRun` if the disk or its rights forbid it. */
export function refuseUnsaved(problems: readonly SaveProblem[], folder: string): void {
  if (problems.length === 0) return;
  const lines = problems.map(
    ({ file, message }) => `${file === '' ? '' : `${folder}/${file}: `}${message}`,
  );
  refuse(problems.every(({ byName }) => byName) ? 'refused' : 'cannot run', lines.join('\n'));
}

/** The same for one file of output, by the name that the person gave. */
export function refuseOutput(problem: SaveProblem | undefined): void {
  if (!problem) return;
  const { file, message, byName } = problem;
  refuse(byName ? 'refused' : 'cannot run', `${file}: ${message}`);
}

function refuse(how: 'refused' | 'cannot run', message: string): never {
  throw how === 'refused' ? new Refused(message) : new CannotRun(message);
}
