import { forkOf, git } from './git.ts';

/** What a branch does to the files below a folder that are there now, uncommitted ones too; throws `NoDifference`. */
export function readChangedFiles(folder: string, base: string): Map<string, 'added' | 'changed'> {
  const diff = ['diff', '--relative', '--no-renames', '--name-status', '-z', '--no-ext-diff'];
  const parts = git(folder, [...diff, forkOf(folder, base), '--', '.']).split('\0');
  const changed = new Map<string, 'added' | 'changed'>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [status, file = ''] = parts.slice(index, index + 2);
    if (status !== 'D') changed.set(file, status === 'A' ? 'added' : 'changed');
  }
  const untracked = git(folder, ['ls-files', '-z', '--others', '--exclude-standard', '.']);
  for (const file of untracked.split('\0').filter(Boolean)) changed.set(file, 'added');
  return changed;
}
