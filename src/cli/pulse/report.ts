import { repositoryPulse } from '../../catalogue/pulse.ts';
import type { Position } from '../../checks/problem.ts';
import type { Observed } from '../../schema/observed.ts';
import { type ReportFormat, toAnnotation, visible } from '../report-problems.ts';
import type { Fault, Question } from './ask-all.ts';
import type { Correction } from './find-corrections.ts';

/** What a run has found. */
export type PulseReport = {
  folder: string;
  observed: Observed;
  repositories: readonly Question<unknown>[];
  models: readonly Question<unknown>[];
  faults: readonly (Fault & { code: string; known: string | undefined })[];
  corrections: readonly Correction[];
  /** Whether the corrections with lines stand in the files by now. */
  isFixed: boolean;
  /** Where a field stands in a file below the content folder. */
  locate: (file: string, at: readonly string[]) => Position;
};

/** Write what a run has found: what somebody has to look at before all else. */
export function writePulseReport(format: ReportFormat, found: PulseReport): string {
  const problems = [...found.corrections.map(toProblem(found)), ...unread(found)].toSorted(byPlace);
  const { repositories, models } = shown(found);
  if (format === 'json')
    return `${JSON.stringify({ repositories, models, problems: problems.map(plain) }, null, 2)}\n`;
  if (format === 'github')
    return problems
      .map((it) => toAnnotation({ ...it, message: whole(it) }, titles[it.code]))
      .join('');
  const faulty = problems.flatMap((it) => {
    const { file, line, column, severity, code, message, lines } = it;
    return [
      `${file}:${line}:${column} ${severity} ${code}  ${message}`,
      ...lines.map(({ sign, text }) => `  ${sign} ${text.trim()}`),
    ];
  });
  const lines = [...repositories.map(writeRepository), ...models.map(writeModel)];
  const known = repositories.filter(({ pulse }) => pulse !== null).length;
  const counts = [
    `${known} of ${repositories.length} repositories known`,
    ...(models.length > 0
      ? [`${models.filter((it) => it.checked).length} of ${models.length} models`]
      : []),
    ...countCorrections(found),
  ];
  // Where the report is cut off, what could not be read is not lost.
  return `${[...faulty, ...lines, `${counts.join(', ')}.`].map(visible).join('\n')}\n`;
}

type Problem = Position & {
  file: string;
  severity: 'warning';
  code: keyof typeof titles;
  message: string;
  field?: string;
  lines: Correction['lines'];
};

const titles: Record<string, string> = {
  'stale-fact': 'A fact is not as it was seen',
  'unread-repository': 'A repository was not read',
  'unread-model': 'A model was not read',
  'unread-file': 'A source was not read',
};

function toProblem({ folder, locate, isFixed }: PulseReport) {
  return ({ entry, field, message, edits, lines }: Correction): Problem => {
    const advice = isFixed ? ' It is corrected:' : ' Write it, or add --fix:';
    return {
      file: `${folder}/${entry.file}`,
      ...locate(entry.file, edits[0]?.at ?? [field]),
      severity: 'warning',
      code: 'stale-fact',
      message: message + (lines.length > 0 ? advice : ''),
      field,
      lines,
    };
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function unread({ folder, faults }: PulseReport): Problem[] {
  return faults.flatMap(({ question: { name, entries }, code, message, known }) =>
    entries.map(({ file }) => ({
      file: `${folder}/${file}`,
      line: 1,
      column: 1,
      severity: 'warning' as const,
      code,
      message: `${name} was not read: ${message}.${known ? ` What was seen on ${known} stays.` : ''}`,
      lines: [],
    })),
  );
}

function plain({ lines, ...problem }: Problem): object {
  return lines.length > 0
    ? { ...problem, lines: lines.map(({ sign, text }) => `${sign} ${text}`) }
    : problem;
}

function whole({ message, lines }: Problem): string {
  return [message, ...lines.map(({ sign, text }) => `${sign} ${text.trim()}`)].join('\n');
}

function shown({ repositories, models, observed }: PulseReport) {
  return {
    repositories: repositories.map(({ name, key }) => {
      const record = observed.repositories.get(key);
      return { name, ...record, pulse: record ? repositoryPulse(record).text : null };
    }),
    models: models.map(({ name, key }) => ({ name, ...observed.models.get(key) })),
  };
}

type Shown = ReturnType<typeof shown>;

function writeRepository(it: Shown['repositories'][number]): string {
  if (it.pulse === null) return `${it.name}: not known`;
  return [
    `${it.name}: ${it.pulse}`,
    `${it.stars} stars`,
    `last commit ${it.lastCommit}`,
    ...(it.release ? [`release ${it.release.name} of ${it.release.date}`] : []),
    ...(it.prerelease ? [`pre-release ${it.prerelease.name} of ${it.prerelease.date}`] : []),
    ...(it.license ? [`licence ${it.license}`] : []),
    `seen ${it.checked}`,
    ...(it.renamed ? [`now ${it.renamed}`] : []),
  ].join(', ');
}

function writeModel({ name, license, checked, renamed }: Shown['models'][number]): string {
  if (!checked) return `${name}: not known`;
  return `${name}: licence ${license}, seen ${checked}${renamed ? `, now ${renamed}` : ''}`;
}

function countCorrections({ corrections, isFixed }: PulseReport): string[] {
  const ready = corrections.filter(({ lines }) => lines.length > 0).length;
  const open = corrections.length - ready;
  return [
    ...(ready > 0
      ? [`${ready} stale ${ready === 1 ? 'fact' : 'facts'} ${isFixed ? 'corrected' : 'to correct'}`]
      : []),
    ...(open > 0 ? [`${open} to look at`] : []),
  ];
}
