import { NoGithubAnswer } from '../net/github.ts';
import { saveIssue } from '../net/github-issue.ts';
import { issueMarker } from '../scout/write-report.ts';
import { githubPlace } from './network.ts';
import { readGiven } from './read-given.ts';
import { CannotRun, print, type Run } from './run.ts';

/** Open or update the one issue with what `scout --format markdown` wrote to a file; where it names no candidate, none is opened. */
export async function postIssue(run: Run, file: string): Promise<void> {
  const body = readGiven(file, 100_000);
  if (!body.startsWith(issueMarker))
    throw new CannotRun(`${file} is not what npm run scout -- --format markdown writes.`);
  const title = 'Works that may belong on the list';
  const needed = body.includes('\n**1. ');
  try {
    const done = await saveIssue(githubPlace(run), { marker: issueMarker, title, body, needed });
    const what = 'number' in done ? `Issue #${done.number}` : 'An issue';
    await print(run, `${what}: ${done.outcome}.\n`);
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw new CannotRun(`${error.message}.`);
    throw error;
  }
}
