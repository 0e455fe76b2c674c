import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { findPull } from '../../net/find-pull.ts';
import { NoGithubAnswer } from '../../net/github.ts';
import { type CommentOutcome, saveComment } from '../../net/github-comment.ts';
import { listPullFiles } from '../../net/pull-files.ts';
import { parseIssueEvent, parseRunEvent } from '../../review/github-event.ts';
import { answerLimit, answerMarker, parseAnswer, writeDone } from '../../review/issue/answer.ts';
import { parseReport, reportLimits } from '../../review/pull-request/report-schema.ts';
import { type TouchedPart, touchedParts } from '../../review/pull-request/touched-parts.ts';
import {
  commentMarker,
  isWorthSaying,
  writeComment,
  writeNoReport,
} from '../../review/pull-request/write-comment.ts';
import { githubPlace, repositoryAddress } from '../network.ts';
import { readEvent, readGiven } from '../read-given.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  report?: string;
  withoutReport?: boolean;
  answer?: string;
  pull?: number;
  event?: string;
  dryRun?: boolean;
};

/** `npm run comment`: keep one comment on a pull request, from a report, or on an issue, from the answer to it. */
export function commentCommand(run: Run): Command {
  return new Command('comment')
    .summary('Write or update the one comment on a pull request or an issue')
    .description(
      'Write or update the one comment of the checks on a pull request, or of the answer on an issue. Needs GITHUB_TOKEN; GITHUB_REPOSITORY and GITHUB_API name where.',
    )
    .option(
      '--report <file>',
      'what npm run report wrote; it is checked against its schema first; with --event, one that is not there counts as --without-report',
    )
    .option('--without-report', 'say that the run gave no report, so that no older one counts')
    .option(
      '--answer <file>',
      'what npm run issue wrote; one that proposes an entry ends an older comment',
    )
    .option('--pull <number>', 'the pull request', toNumber)
    .option('--event <file>', 'the event of the run or of the issue, which says where to comment')
    .option('--dry-run', 'show the comment and ask GitHub nothing')
    .action((options: Options) => comment(run, options));
}

function toNumber(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write the number of the pull request.');
}

async function comment(run: Run, options: Options): Promise<void> {
  const { report, withoutReport, answer } = options;
  if ([report, withoutReport, answer].filter((it) => it !== undefined).length !== 1)
    throw new CannotRun('Name one file: --report FILE or --answer FILE; or --without-report.');
  try {
    await (answer === undefined ? onPull(run, options) : onIssue(run, options));
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw new CannotRun(`${error.message}.`);
    throw error;
  }
}

async function onPull(command: Run, { report: file, pull, event, dryRun }: Options): Promise<void> {
  // A run that was cancelled or skipped has left no report.
  const isThere = file !== undefined && (event === undefined || existsSync(file));
  const report = isThere ? parseReport(readGiven(file, reportLimits.file)) : undefined;
  if (typeof report === 'string') {
    complain(command, `${file}: ${report} Nothing was written.`);
    command.exitCode = 1;
    return;
  }
  const run = event === undefined ? undefined : parseRunEvent(readEvent(event));
  const repository = repositoryAddress(command);
  const places = { repository, run: run?.html_url, commit: run?.head_sha };
  const write = (touched: TouchedPart[]) =>
    report
      ? writeComment(report, { ...places, touched })
      : writeNoReport({ ...places, touched, conclusion: run?.conclusion ?? undefined });
  if (dryRun) return print(command, write([]));
  const place = githubPlace(command);
  // The number never comes from the report: a stranger’s job wrote that.
  const number = pull ?? (await pullOf(run));
  if (number === undefined) {
    return print(
      command,
      'No open pull request has this commit as its newest: nothing was written.\n',
    );
  }
  const touched = touchedParts(await listPullFiles(place, number));
  const about = {
    marker: commentMarker,
    body: write(touched),
    needed: touched.length > 0 || (report ? isWorthSaying(report) : !isBrokenOff(run?.conclusion)),
  };
  const outcome = await saveComment(place, number, about);
  await print(command, `${sayOutcome(outcome, number)}\n`);

  async function pullOf(given: typeof run): Promise<number | undefined> {
    if (given?.event !== 'pull_request' || given.head_repository === null) {
      throw new CannotRun(
        'Name the pull request: --pull N, or the event of its run: --event FILE.',
      );
    }
    const { head_repository, head_branch, head_sha } = given;
    const owner = head_repository.owner.login;
    return findPull(place, { owner, branch: head_branch, sha: head_sha });
  }
}

/** Whether somebody ended a run on purpose: then nobody waits for its comment. */
function isBrokenOff(conclusion: string | null | undefined): boolean {
  return conclusion === 'cancelled' || conclusion === 'skipped';
}

async function onIssue(command: Run, { answer: file = '', event, dryRun }: Options): Promise<void> {
  const answer = parseAnswer(readGiven(file, answerLimit));
  if (!answer) throw new CannotRun(`${file} holds no answer.`);
  const needed = 'comment' in answer;
  const body = needed ? answer.comment : writeDone();
  if (dryRun) return print(command, body);
  const issue = event === undefined ? undefined : parseIssueEvent(readEvent(event))?.issue;
  if (!issue) throw new CannotRun('Name the event of the issue: --event FILE.');
  const about = { marker: answerMarker, body, needed };
  const outcome = await saveComment(githubPlace(command), issue.number, about);
  await print(command, `${sayOutcome(outcome, issue.number)}\n`);
}

function sayOutcome(outcome: CommentOutcome, number: number): string {
  return `The comment on #${number}: ${outcome}.`;
}
