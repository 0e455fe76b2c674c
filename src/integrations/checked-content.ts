import type { Loader } from 'astro/loaders';
import type { LocatedProblem } from '../checks/problem.ts';
import { plainError } from './plain-error.ts';
import { readableContent } from './site-content.ts';

/**
 * A loader of Astro that holds the content against its schemas and checks, as `npm run check` does: a build with a
 * problem that is an error fails with the whole list. A server for development shows the problems on the page instead.
 */
export function checkedContent(folder: string): Loader {
  return {
    name: `content-${folder}`,
    async load({ store, watcher }) {
      store.clear();
      if (!watcher) refuseErrors(readableContent().problems);
    },
  };
}

function refuseErrors(problems: readonly LocatedProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`;
  throw plainError(`${count} in the content:\n${errors.map(toLine).join('\n')}`);
}

function toLine({ file, line, column, code, message }: LocatedProblem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
