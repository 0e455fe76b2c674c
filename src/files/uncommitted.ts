import { git, NoDifference } from './git.ts';

/** Files among these of a folder that hold what is not committed yet; none where git cannot say. */
export function uncommitted(folder: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  try {
    const status = git(folder, ['status', '--porcelain', '-z', '--no-renames', '--', ...files]);
    const changed = status.split('\0').map((line) => line.slice(3));
    return files.filter((file) => changed.some((it) => it === file || it.endsWith(`/${file}`)));
  } catch (error) {
    if (error instanceof NoDifference) return [];
    throw error;
  }
}
