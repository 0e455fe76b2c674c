import { existsSync } from 'node:fs';
import path from 'node:path';
import { addRejected, scoutFile, setSeen } from '../content-files/scout-file.ts';
import { type Content, readContent } from '../files/read-content.ts';
import { readText } from '../files/read-text.ts';
import { replaceFile } from '../files/save.ts';
import { type Scout, type Seen, scoutSchema } from '../schema/scout.ts';
import { refuseOutput } from './refuse-unsaved.ts';
import { visible } from './report-problems.ts';
import { CannotRun, complain, print, type Run } from './run.ts';

/** Record that somebody has been through the candidates of a run. */
export function recordSeen(run: Run, seen: Seen | undefined, before: Seen | undefined): void {
  if (seen === undefined)
    throw new CannotRun(
      'Not every source was asked: “seen” stays as it was, so that nothing is missed.',
    );
  const file = path.join(run.folder, scoutFile);
  saveDecided(file, setSeen(textOf(file), seen, before));
  complain(run, `${file} says that candidates were seen until ${seen.until}.`);
}

/** Record that a work does not belong on the list, and why. */
export async function rejectWork(run: Run, id: string, because: string | undefined): Promise<void> {
  if (because === undefined) throw new CannotRun('Say why: --because "It measures servers only."');
  const { rejected } = readDecided(readContent(run.folder, run.today));
  const work = { id, because: because.trim() };
  const parsed = scoutSchema.safeParse({ rejected: [work] });
  if (!parsed.success) throw new CannotRun(`--reject ${id}: ${parsed.error.issues[0]?.message}`);
  if (rejected?.some((it) => it.id.toLowerCase() === id.toLowerCase())) {
    await print(run, `${id} was rejected before: nothing was written.\n`);
    return;
  }
  const file = path.join(run.folder, scoutFile);
  saveDecided(file, addRejected(textOf(file), work));
  await print(run, `${file} says that ${visible(id)} was rejected.\n`);
}

function saveDecided(file: string, text: string): void {
  refuseOutput(replaceFile(file, text));
}

function textOf(file: string): string {
  return existsSync(file) ? readText(file) : '';
}

/** What was decided before; a file with a fault ends the command, which would lose it. */
export function readDecided({ catalogue, problems, nameOf }: Content): Scout {
  const faults = problems.filter(({ file }) => file === nameOf(scoutFile));
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );
    throw new CannotRun([...lines, 'Nothing was asked and nothing was written.'].join('\n'));
  }
  return catalogue.scout ?? {};
}
