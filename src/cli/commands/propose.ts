import { Command } from 'commander';
import { NoGithubAnswer } from '../../net/github.ts';
import { type Change, proposeChange } from '../../net/propose-change.ts';
import { parseIssueEvent } from '../../review/github-event.ts';
import { answerLimit, parseAnswer } from '../../review/issue/answer.ts';
import { cutLines, writeCodeBlock } from '../../text/github-text.ts';
import { githubPlace } from '../network.ts';
import { readEvent, readGiven } from '../read-given.ts';
import { CannotRun, print, type Run } from '../run.ts';

type Options = {
  from?: string;
  event?: string;
  branch?: string;
  title?: string;
  body?: string;
  text?: string;
  log: string[];
  base?: string;
};

/** `npm run propose`: files of the working tree as one commit on a branch, and its pull request. */
export function proposeCommand(run: Run): Command {
  return new Command('propose')
    .summary('Open or update one pull request with files')
    .description(
      'Open or update one pull request with files as they stand here, through GitHub’s API. Needs GITHUB_TOKEN; GITHUB_REPOSITORY and GITHUB_API name where.',
    )
    .argument('[file...]', 'the files, from the top of the repository')
    .option('--from <file>', 'what npm run issue wrote: the entry and its words')
    .option('--event <file>', 'the event of that issue, which gives the branch its name')
    .option('--branch <name>', 'a branch for this alone: it is replaced each time')
    .option('--title <text>', 'the title of the pull request and of the commit')
    .option('--body <text>', 'what the pull request says', '')
    .option('--text <file>', 'Markdown to show below it as it is')
    .option(
      '--log <file>',
      'a text to show below it, its first 20,000 characters',
      (name, all: string[]) => [...all, name],
      [],
    )
    .option('--base <commit>', 'the commit that the files were made from (default: GITHUB_SHA)')
    .action((files: string[], options: Options) => propose(run, files, options));
}

async function propose(run: Run, paths: string[], options: Options): Promise<void> {
  const parent = options.base ?? run.env.GITHUB_SHA ?? '';
  if (!/^[0-9a-f]{40,64}$/.test(parent))
    throw new CannotRun(
      'Name the commit that the files were made from: --base SHA, or GITHUB_SHA.',
    );
  const proposal =
    options.from === undefined ? toProposal(paths, options) : readProposal(run, options);
  if (!proposal) {
    return print(
      run,
      `${options.from} holds an answer and no entry: there is nothing to propose.\n`,
    );
  }
  const renew = options.from === undefined;
  try {
    const done = await proposeChange(githubPlace(run), { ...proposal, parent, renew });
    if (done.outcome === 'branch is the default') {
      throw new CannotRun(
        `${proposal.branch} is the branch that changes are proposed to: name another --branch. Nothing was written.`,
      );
    }
    if (done.outcome === 'branch is there') {
      throw new CannotRun(
        `There is a branch ${proposal.branch}: remove it, with its pull request, to have it made again. Nothing was written.`,
      );
    }
    await print(
      run,
      'number' in done
        ? `pull request #${done.number}: ${done.outcome}\n`
        : 'Nothing has changed: there is nothing to propose.\n',
    );
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw new CannotRun(`${error.message}.${adviceOn(error)}`);
    throw error;
  }
}

const largestFile = 50_000_000;
const largestText = 20_000;
/** Files of one commit. */
const mostFiles = 500;

type Proposal = Omit<Change, 'parent' | 'renew'>;

/** What an issue is to become: the job that read its text chooses neither branch nor title nor path. */
function readProposal({ folder }: Run, { from = '', event }: Options): Proposal | undefined {
  const answer = parseAnswer(readGiven(from, answerLimit));
  if (!answer) throw new CannotRun(`${from} holds no proposal.`);
  if ('comment' in answer) return undefined;
  const issue = event === undefined ? undefined : parseIssueEvent(readEvent(event))?.issue;
  if (!issue) throw new CannotRun('Name the event of the issue: --event FILE.');
  const { entry, message, body } = answer;
  const files = [{ path: `${folder}/${entry.id}.md`, text: entry.text }];
  return { branch: `issue-${issue.number}`, title: `Add ${entry.id}`, message, body, files };
}

function toProposal(
  paths: string[],
  { branch = '', title = '', body = '', text, log }: Options,
): Proposal {
  if (paths.length === 0 || !branch || !title)
    throw new CannotRun('Name files, a --branch and a --title, or take them --from a file.');
  const logs = log
    .map((name) => readGiven(name, largestFile))
    .filter((text) => text.trim() !== '')
    .map((text) => writeCodeBlock(cutLines(text, 20_000)));
  const shown = text === undefined ? [] : [readGiven(text, largestText).trim()];
  const whole = [body, ...shown, ...logs].join('\n\n');
  const words = { branch, title, message: title, body: whole };
  if (!isPossible(words, paths))
    throw new CannotRun('Branch, title, body or files have no possible form.');
  const files = paths.map((path) => ({ path, text: readGiven(path, largestFile) }));
  return { ...words, files };
}

function isPossible({ branch, title, body }: Omit<Proposal, 'files'>, paths: string[]): boolean {
  return (
    /^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)?$/.test(branch) &&
    title.length <= 200 &&
    body.length <= 60_000 &&
    paths.length <= mostFiles &&
    paths.every((path) => /^(?!\/|.*\.\.)[\w./-]+$/.test(path))
  );
}

/** The two settings that forbid a workflow to open pull requests. */
function adviceOn({ message }: Error): string {
  return /status 403/.test(message)
    ? ' In the repository’s settings, under Actions, let workflows write and let them create pull requests.'
    : '';
}
