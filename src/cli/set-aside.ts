import { severityOf } from '../checks/problem.ts';
import { contentWith } from '../files/read-content.ts';
import type { NewFile } from '../files/save.ts';
import { CannotRun } from './run.ts';

/** An entry’s file that the checks turn down, and why. */
export type Unfinished<File extends NewFile> = { file: File; reasons: string[] };

/**
 * Hold new files against every check, as the content of a folder that is still empty, and set the entries aside that
 * have an error, until none is left. An error in another file ends the command.
 */
export function setAside<File extends NewFile>(
  folder: string,
  { lists, entries, today }: { lists: readonly NewFile[]; entries: readonly File[]; today: string },
): { sound: File[]; unfinished: Unfinished<File>[] } {
  const checked = lists.filter(({ file }) => !/(?:^|\/)_/.test(file));
  const unfinished: Unfinished<File>[] = [];
  let sound = [...entries];
  for (;;) {
    const texts = new Map([...checked, ...sound].map(({ file, text }) => [file, text]));
    const { problems, nameOf } = contentWith(folder, texts, today);
    const errors = problems.filter(({ code }) => severityOf(code) === 'error');
    if (errors.length === 0) return { sound, unfinished };
    const byFile = Map.groupBy(errors, ({ file }) => file);
    const turned = sound.filter(({ file }) => byFile.has(nameOf(file)));
    if (turned.length === 0) {
      const lines = errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
      throw new CannotRun([...lines, 'Nothing was written.'].join('\n'));
    }
    for (const file of turned) {
      const reasons = byFile.get(nameOf(file.file))?.map(({ message }) => message) ?? [];
      unfinished.push({ file, reasons: [...new Set(reasons)] });
    }
    sound = sound.filter((file) => !turned.includes(file));
  }
}
