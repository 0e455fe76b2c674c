import { partOf } from '../catalogue/named-part.ts';
import type { ContentLink } from '../checks/content-links.ts';
import type { Severity } from '../checks/problem.ts';
import type { MovedLinks } from '../content-files/move-links.ts';
import type { LinkState, ObservedLink } from '../schema/observed.ts';
import { linkStates } from '../schema/observed.ts';
import { type ReportFormat, toAnnotation, visible } from './report-problems.ts';

/** One address of the content: where it stands, and what is known of it. */
type ReportedLink = {
  address: string;
  places: readonly ContentLink[];
  record: ObservedLink | undefined;
};

/** Something to correct, at one of the places of an address. */
export type LinkProblem = {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  code: `${LinkState}-link` | 'missing-part';
  message: string;
};

/**
 * What to correct: links that are dead, suspect or moved, and parts that their pages lack. A dead link that its entry keeps as lost is
 * none. A `fresh` link has no history that could excuse it: that it fails now is an error.
 */
export function linkProblems(links: readonly ReportedLink[], fresh: boolean): LinkProblem[] {
  return links.flatMap(({ address, places, record }) => {
    if (!record) return [];
    const live = places.filter(({ keptAsLost }) => !keptAsLost);
    const lacking = live.filter((it) => record.lacks?.includes(partOf(it.address) ?? ''));
    const say = messages[record.state];
    const isError = record.state === 'dead' || (fresh && record.state === 'suspect');
    return [
      ...(say ? live : []).map(({ file, line, column }) => ({
        ...{ file, line, column, message: say?.(address, record) ?? '' },
        ...{ severity: isError ? 'error' : 'warning', code: `${record.state}-link` },
      })),
      ...lacking.map(({ file, line, column, address: whole }) => ({
        ...{ file, line, column, severity: 'warning', code: 'missing-part' },
        message: `${address} opens, but nothing in it is called “${partOf(whole)}”. Look for the part in the page: correct what stands behind the #, or leave it out.`,
      })),
    ];
  }) as LinkProblem[];
}

const messages: Partial<Record<LinkState, (address: string, record: ObservedLink) => string>> = {
  dead: (address, { since, reason }) =>
    `${address} is dead since ${since} (${reason}). Put a better address here, and keep this one under links, labelled “Original address (dead)”.`,
  suspect: (address, { since, reason }) =>
    `${address} fails since ${since} (${reason}). Open it in a browser; it counts as dead after failures on several days.`,
  moved: (address, { to = '' }) =>
    isFrontPage(to) && !isFrontPage(address)
      ? `${address} now leads to a front page, ${to}. Look whether the page still exists somewhere.`
      : `${address} has moved for good. Write its new address: ${to}`,
};

function isFrontPage(address: string): boolean {
  return (URL.parse(address)?.pathname ?? '/') === '/';
}

/** What a run has found. */
type LinkRunReport = {
  links: readonly ReportedLink[];
  problems: readonly LinkProblem[];
  /** Addresses that were not checked, since their hosts asked to be left alone. */
  left: readonly string[];
  /** What can be written anew and what a person should look at, where that was asked; their files by the names that people see. */
  moves: Pick<MovedLinks, 'moved' | 'left'> | undefined;
  /** Whether it was written. */
  isFixed: boolean;
};

/** The report of a run. */
export function reportLinks(format: ReportFormat, report: LinkRunReport): string {
  return reports[format](report);
}

const reports: Record<ReportFormat, (report: LinkRunReport) => string> = {
  text({ links, problems, left, moves, isFixed }) {
    const lines = problems.map(
      ({ file, line, column, severity, code, message }) =>
        `${file}:${line}:${column} ${severity} ${code}  ${message}`,
    );
    const resting = left.map((address) => `not checked, its host asks to wait: ${address}`);
    const counts = Object.entries(countStates(links)).filter(([, count]) => count > 0);
    const states = counts.map(([state, count]) => `${count} ${state}`).join(', ');
    const parts = problems.filter(({ code }) => code === 'missing-part').length;
    const apart =
      parts === 0
        ? []
        : [`${parts} ${parts === 1 ? 'link names a part' : 'links name parts'} that pages lack.`];
    const total = `${links.length} ${links.length === 1 ? 'link' : 'links'}${states && `: ${states}`}.`;
    const all = [...lines, ...resting, ...moveLines(moves, isFixed), total, ...apart];
    return `${all.map(visible).join('\n')}\n`;
  },
  json({ links, problems, left, moves, isFixed }) {
    const shown = links.map(({ address, places, record }) => ({
      address,
      state: record?.state ?? null,
      ...(record ?? {}),
      places: places.map(({ file, line, column }) => ({ file, line, column })),
    }));
    const fix = moves && {
      isWritten: isFixed,
      moved: moves.moved.map(({ file, line, column, address, to }) => ({
        ...{ file, line, column, address, to },
      })),
      left: moves.left,
    };
    const report = { links: shown, problems, left, fix, counts: countStates(links) };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
  github: ({ problems }) =>
    problems.map((problem) => toAnnotation(problem, titles[problem.code])).join(''),
};

/** What `--fix` has written, and what it leaves to a person; else that it could write something. */
function moveLines(moves: LinkRunReport['moves'], isFixed: boolean): string[] {
  if (!moves) return [];
  const count = moves.moved.length;
  if (!isFixed) {
    const links = count === 1 ? '1 moved link is' : `${count} moved links are`;
    return count === 0
      ? []
      : [`${links} in no doubt: npm run links -- --fix writes the new address.`];
  }
  return [
    ...moves.moved.map(
      ({ file, line, address, to }) => `${file}:${line} written: ${to} for ${address}`,
    ),
    ...moves.left.map(({ file, address, to, because }) => {
      const place = file === undefined ? '' : `${file}: `;
      return `left to you: ${place}${address} ${because} (${to})`;
    }),
  ];
}

const titles: Record<string, string> = {
  'dead-link': 'A link is dead',
  'suspect-link': 'A link fails',
  'moved-link': 'A link has moved',
  'missing-part': 'A page lacks the part that a link names',
};

function countStates(links: readonly ReportedLink[]): Record<string, number> {
  const counts = linkStates.map((state): [string, number] => [
    state,
    links.filter(({ record }) => record?.state === state).length,
  ]);
  const unchecked = links.filter(({ record }) => record === undefined).length;
  return { ...Object.fromEntries(counts), unchecked };
}
