import { count } from '../catalogue/count.ts';
import { type LocatedProblem, problemTitles } from '../checks/problem.ts';

/** Problems as text for a terminal, as JSON, or as commands that annotate a pull request on GitHub. */
export type ReportFormat = keyof typeof formats;

/** The formats in which problems can be reported. */
export const reportFormats = ['text', 'json', 'github'] as const;

/** Write a report, with a line break at the end of each line; `entryFiles` is how many entries were read. */
export function reportProblems(
  format: ReportFormat,
  problems: readonly LocatedProblem[],
  entryFiles: number,
): string {
  return formats[format](problems, entryFiles);
}

const formats = {
  text: toText,
  json: (problems: readonly LocatedProblem[]) => `${JSON.stringify({ problems }, null, 2)}\n`,
  github: (problems: readonly LocatedProblem[]) =>
    problems.map((problem) => toAnnotation(problem, problemTitles[problem.code])).join(''),
} satisfies Record<(typeof reportFormats)[number], unknown>;

function toText(problems: readonly LocatedProblem[], entryFiles: number): string {
  const lines = problems.map(({ file, line, column, severity, code, message }) =>
    visible(`${file}:${line}:${column} ${severity} ${code}  ${message}`),
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [
    count(entryFiles, 'entry', 'entries'),
    count(errors, 'error', 'errors'),
    count(problems.length - errors, 'warning', 'warnings'),
  ];
  return `${[...lines, `${counts.join(', ')}.`].join('\n')}\n`;
}
/** Show what would move the cursor, break the line or turn the text around: names and values are anybody's. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A problem as a command that annotates a line: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function toAnnotation(
  { file, line, column, severity, code, message }: Omit<LocatedProblem, 'code'> & { code: string },
  title = '',
): string {
  const properties = {
    file,
    line: String(line),
    col: String(column),
    title: `${title} (${code})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${toProperty(value)}`);
  return `::${severity} ${list.join(',')}::${toData(message)}\n`;
}

function toData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function toProperty(text: string): string {
  return toData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
