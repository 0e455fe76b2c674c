import { z } from 'zod';
import type { DraftProblem } from '../../content-files/entry-draft.ts';
import { writePlain } from '../../text/github-text.ts';
import type { ReportedEntry } from '../pull-request/report-schema.ts';
import { writeEntry } from '../pull-request/write-comment.ts';
import { formQuestions } from './questions.ts';

/** The first line of the answer, by which the next one finds it. */
export const answerMarker = '<!-- reading list: the answer to a proposed entry -->';

/** The most bytes of an answer's file. */
export const answerLimit = 500_000;

/** A change to propose: a branch, the files on it, and the words of its commit and its pull request. */
const proposal = z.strictObject({
  branch: z.string().regex(/^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)?$/),
  title: z.string().min(1).max(200),
  message: z.string().max(2000),
  body: z.string().max(60_000),
  files: z
    .array(z.string().regex(/^(?!\/|.*\.\.)[\w./-]+$/))
    .min(1)
    .max(10),
});

/** A pull request that is proposed for an issue: its branch, words and files. */
export type Proposal = z.output<typeof proposal>;

/** What an issue gets: a pull request, or a comment that says what is missing. */
export type Answer = Proposal | { comment: string };

/** Read an answer's file. */
export function parseAnswer(text: string): Answer | undefined {
  try {
    const schema = z.union([proposal, z.strictObject({ comment: z.string().max(60_000) })]);
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Who proposed an entry, where, and what. */
export type Suggestion = {
  issue: number;
  reporter: { login: string; id: number } | null;
  entry: ReportedEntry;
  warnings: readonly DraftProblem[];
};

/** Write the pull request that an issue becomes. Titles and branch hold nothing that the reporter typed. */
export function writeProposal({ issue, reporter, entry, warnings }: Suggestion): Proposal {
  const { id, file } = entry;
  const login = reporter && isLogin(reporter.login) ? reporter.login : undefined;
  const credit = `Suggested${login ? ` by @${login}` : ''} in #${issue}.`;
  const trailer =
    login && `Co-authored-by: ${login} <${reporter?.id}+${login}@users.noreply.github.com>`;
  return {
    branch: `issue-${issue}`,
    title: `Add ${id}`,
    message: [`Add ${id}`, credit, ...(trailer ? [trailer] : [])].join('\n\n'),
    body: [
      `${credit} Closes #${issue} when it is merged.`,
      ...(warnings.length > 0 ? [warnings.map((it) => `- ${writeFault(it)}`).join('\n')] : []),
      writeEntry(entry),
      'GitHub starts no checks for a pull request that a workflow opens: close it and open it again to start them.',
    ].join('\n\n'),
    files: [file],
  };
}

/** Write the comment on an issue that cannot become an entry yet. */
export function writeAnswer(faults: readonly string[]): string {
  return [
    answerMarker,
    'This cannot become an entry yet:',
    faults
      .slice(0, mostFaults)
      .map((fault) => `- ${fault}`)
      .join('\n'),
    ...(faults.length > mostFaults ? [`And ${faults.length - mostFaults} more.`] : []),
    'Edit the issue’s text above. A maintainer then takes the label `accepted` off and puts it on again.',
    '',
  ].join('\n\n');
}

/** Write what takes the place of that comment once the issue has become an entry. */
export function writeDone(): string {
  return `${answerMarker}\n\nNothing is missing any more: a pull request proposes the entry and names this issue.\n`;
}

const mostFaults = 20;

/** A problem of a draft as a line, with the question it belongs to. */
export function writeFault({ field, message }: Pick<DraftProblem, 'field' | 'message'>): string {
  const label = formQuestions().find(({ id }) => id === field)?.label ?? 'The file';
  return `**${label}**: ${writePlain(message.slice(0, 1000))}`;
}

/** The form of GitHub's login names, those of companies' own users and of apps included. */
function isLogin(text: string): boolean {
  return /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}(?:\[bot\])?$/i.test(text);
}
