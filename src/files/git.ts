import { execFileSync } from 'node:child_process';

/** Git cannot say what a branch adds; its message is one line that says why and what to do. */
export class NoDifference extends Error {}

/** The commit at which a branch left its base; throws `NoDifference`. */
export function forkOf(folder: string, base: string): string {
  if (attempt(folder, ['rev-parse', '--git-dir']) === undefined) {
    throw new NoDifference(
      `Git cannot say what changed: ${folder} is not in a git repository that git can read.`,
    );
  }
  const commit = attempt(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${base}^{commit}`,
  ]);
  if (commit === undefined) {
    throw new NoDifference(
      `Git knows no ${JSON.stringify(base)}: fetch it (git fetch origin main), or name another base.`,
    );
  }
  const fork = attempt(folder, ['merge-base', commit.trim(), 'HEAD']);
  if (fork === undefined) {
    throw new NoDifference(
      `Git finds no commit that this branch and ${base} share: fetch the whole history (git fetch --unshallow), or name another base.`,
    );
  }
  return fork.trim();
}

function attempt(folder: string, args: string[]): string | undefined {
  try {
    return run(folder, args);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined;
    throw new NoDifference('Git is not installed: install it.');
  }
}

/** Ask git about a folder; throws `NoDifference`. */
export function git(folder: string, args: string[]): string {
  try {
    return run(folder, args);
  } catch (error) {
    const [reason = ''] = String((error as { stderr?: string }).stderr ?? '').split('\n');
    throw new NoDifference(`Git cannot say what changed: ${reason}`);
  }
}

function run(folder: string, args: string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024, stdio: 'pipe' } as const;
  return execFileSync('git', ['-C', folder, ...args], options);
}
