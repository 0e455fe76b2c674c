import { z } from 'zod';
import type { DraftProblem } from '../../content-files/entry-draft.ts';
import { entryIdPattern } from '../../schema/parts.ts';
import { writePlain } from '../../text/github-text.ts';
import type { ReportedEntry } from '../pull-request/report-schema.ts';
import { writeEntry } from '../pull-request/write-entry.ts';
import { formQuestions } from './questions.ts';

/** The first line of the answer, by which the next one finds it. */
export const answerMarker = '<!-- reading list: the answer to a proposed entry -->';

/** The most bytes of an answer's file. */
export const answerLimit = 500_000;

/**
 * The one entry that an issue becomes, and the words of its commit and its pull request. The job that
 * writes it reads a stranger's text and has no rights; branch, title and path are made by the job that has.
 */
const proposal = z.strictObject({
  message: z.string().max(2000),
  body: z.string().max(60_000),
  entry: z.strictObject({
    id: z.string().max(200).regex(entryIdPattern),
    text: z.string().min(1).max(200_000),
  }),
});

/** A pull request that is proposed for an issue. */
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
  /** The entry's file. */
  text: string;
  warnings: readonly DraftProblem[];
};

/** Write the pull request that an issue becomes. */
export function writeProposal({ issue, reporter, entry, text, warnings }: Suggestion): Proposal {
  const { id } = entry;
  const login = reporter && isLogin(reporter.login) ? reporter.login : undefined;
  const credit = `Suggested${login ? ` by @${login}` : ''} in #${issue}.`;
  const trailer =
    login && `Co-authored-by: ${login} <${reporter?.id}+${login}@users.noreply.github.com>`;
  return {
    message: [`Add ${id}`, credit, ...(trailer ? [trailer] : [])].join('\n\n'),
    body: [
      `${credit} Closes #${issue} when it is merged.`,
      ...(warnings.length > 0 ? [warnings.map((it) => `- ${writeFault(it)}`).join('\n')] : []),
      writeEntry(entry),
      'GitHub starts no checks for a pull request that a workflow opens: close it and open it again to start them.',
    ].join('\n\n'),
    entry: { id, text },
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
