import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forkOf, git } from './git.ts';

/** Which lines of which files below the content folder a branch adds to a base, uncommitted ones too; every line of a new file. */
export function readAddedLines(
  folder: string,
  base: string,
): (file: string, line: number) => boolean {
  const commit = forkOf(folder, base);
  const diff = git(folder, [
    ...['-c', 'core.quotepath=off', 'diff', '--relative', '--unified=0', '--no-color'],
    ...['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/', commit, '--', '.'],
  ]);
  const added = toAddedLines(diff);
  const untracked = git(folder, ['ls-files', '-z', '--others', '--exclude-standard', '.']);
  for (const file of untracked.split('\0').filter(Boolean)) {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').length;
    added.set(file, new Set(Array.from({ length: lines }, (_, index) => index + 1)));
  }
  return (file, line) => added.get(file)?.has(line) ?? false;
}

/** The lines that a diff without context adds, by file. */
export function toAddedLines(diff: string): Map<string, Set<number>> {
  const added = new Map<string, Set<number>>();
  let lines = new Set<number>();
  // Added text can look like a header: the lines of a hunk are counted, not read.
  let left = 0;
  for (const line of diff.split('\n')) {
    if (left > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith('\\')) left--;
      continue;
    }
    const file = /^\+\+\+ b\/(.*?)\t?$/.exec(line)?.[1];
    if (file !== undefined) {
      lines = new Set();
      added.set(file, lines);
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [, removed = '1', start = '0', count = '1'] = hunk;
    left = Number(removed) + Number(count);
    for (let index = 0; index < Number(count); index++) lines.add(Number(start) + index);
  }
  return added;
}
