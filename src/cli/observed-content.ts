import { mergeObserved, observedFile, parseObserved } from '../content-files/observed-file.ts';
import { type Content, readContent } from '../files/read-content.ts';
import { saveObserved, UnkeptObserved } from '../files/save-observed.ts';
import { readGiven } from './read-given.ts';
import { CannotRun, complain, type Run } from './run.ts';

/** The content with what was observed of it; where a generated file cannot be read, the command does not run. */
export function readObservedContent(run: Run): Content {
  const content = readContent(run.folder, run.today);
  const broken = content.problems.filter(({ code }) => code === 'observed-file');
  if (broken.length > 0) {
    const lines = broken.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );
    throw new CannotRun([...lines, 'Nothing was checked and nothing was written.'].join('\n'));
  }
  const { size } = unreadFiles(content);
  if (size > 0) {
    complain(
      run,
      `${size} ${size === 1 ? 'file has' : 'files have'} errors that may hide some of what they hold: npm run check names them.`,
    );
  }
  return content;
}

/** The files that could not be read whole, so that links may hide in them. */
export function unreadFiles({ problems, subject, nameOf }: Content): Set<string> {
  const misplaced = problems.filter(({ code }) => code === 'file-name').map(({ file }) => file);
  return new Set([...Array.from(subject.faulty ?? [], nameOf), ...misplaced]);
}

/** Do work that saves; one line says why it cannot save. */
export async function saving<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnkeptObserved) throw new CannotRun(error.message);
    throw error;
  }
}

/** Merge a copy of the generated file, such as that of a branch, into the content's own; lines of it that cannot be read are left out. */
export async function takeHistory(run: Run, file: string): Promise<void> {
  const { observed, problems } = parseObserved(observedFile, readGiven(file, largestHistory));
  if (problems.length > 0) {
    const lines = problems.length === 1 ? '1 line' : `${problems.length} lines`;
    complain(run, `${file}: ${lines} cannot be read, and the rest is taken.`);
  }
  await saving(() => saveObserved(run.folder, (own) => mergeObserved(own, observed)));
}

const largestHistory = 50_000_000;
