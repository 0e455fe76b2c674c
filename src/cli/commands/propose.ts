import { Command } from 'commander';
import { NoGithubAnswer } from '../../net/github.ts';
import { proposeChange } from '../../net/propose-change.ts';
import { answerLimit, type Proposal, parseAnswer } from '../../review/issue/answer.ts';
import { cutLines, writeCodeBlock } from '../../text/github-text.ts';
import { githubPlace } from '../network.ts';
import { readGiven } from '../read-given.ts';
import { CannotRun, print, type Run } from '../run.ts';

type Options = {
  from?: string;
  branch?: string;
  title?: string;
  body?: string;
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
    .option('--from <file>', 'what npm run issue wrote: branch, words and files')
    .option('--branch <name>', 'a branch for this alone: it is replaced each time')
    .option('--title <text>', 'the title of the pull request and of the commit')
    .option('--body <text>', 'what the pull request says', '')
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
  const proposal = options.from === undefined ? toProposal(paths, options) : readProposal(options);
  const files = proposal.files.map((path) => ({ path, text: readGiven(path, largestFile) }));
  const renew = options.from === undefined;
  try {
    const done = await proposeChange(githubPlace(run), { ...proposal, files, parent, renew });
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

function readProposal({ from = '' }: Options): Proposal {
  const answer = parseAnswer(readGiven(from, answerLimit));
  if (answer && 'branch' in answer) return answer;
  throw new CannotRun(`${from} holds no proposal.`);
}

function toProposal(files: string[], { branch, title, body = '', log }: Options): Proposal {
  if (files.length === 0 || !branch || !title)
    throw new CannotRun('Name files, a --branch and a --title, or take them --from a file.');
  const logs = log
    .map((name) => readGiven(name, largestFile))
    .filter((text) => text.trim() !== '')
    .map((text) => writeCodeBlock(cutLines(text, 20_000)));
  const proposal = { branch, title, message: title, body: [body, ...logs].join('\n\n'), files };
  const checked = parseAnswer(JSON.stringify(proposal));
  if (checked && 'branch' in checked) return checked;
  throw new CannotRun('Branch, title, body or files have no possible form.');
}

/** The two settings that keep a workflow from opening pull requests. */
function adviceOn({ message }: Error): string {
  return /status 403/.test(message)
    ? ' In the repository’s settings, under Actions, let workflows write and let them create pull requests.'
    : '';
}
