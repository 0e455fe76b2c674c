import type { LocatedProblem } from '../checks/problem.ts';

/** The errors among the problems of the content, counted and then a line each with its place; empty where there is none. */
export function contentErrors(problems: readonly LocatedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '';
  const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`;
  const lines = errors.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  return `${count} in the content:\n${lines.join('\n')}`;
}
