import { git, NoDifference } from './git.ts';

/**
 * When each file below a folder came in: a number that grows from commit to commit, `Infinity` before any has added it,
 * and nothing where git does not know the folder. Git is asked once, when somebody wants to know. Of a pull request's merge commit,
 * and of a clone without history, the files of the base are the older ones.
 */
export function readArrivals(folder: string): (file: string) => number | undefined {
  let known: Map<string, number> | undefined;
  return (file) => {
    known ??= ask(folder);
    return known.size === 0 ? undefined : (known.get(file) ?? Number.POSITIVE_INFINITY);
  };
}

function ask(folder: string): Map<string, number> {
  try {
    const log = ['log', '-m', '--first-parent', '--no-renames', '--diff-filter=A', '--name-only'];
    return toArrivals(git(folder, [...log, '--relative', '-z', '--format=%x01', '--', '.']));
  } catch (error) {
    if (error instanceof NoDifference) return new Map();
    throw error;
  }
}

/** The newest commit comes first: a file that was removed and added again came in then. */
function toArrivals(log: string): Map<string, number> {
  const arrivals = new Map<string, number>();
  for (const [age, commit] of log.split('\u0001').slice(1).entries()) {
    const files = commit.split(/[\0\n]+/).filter(Boolean);
    for (const file of files) if (!arrivals.has(file)) arrivals.set(file, -age);
  }
  return arrivals;
}
