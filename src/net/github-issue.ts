import { z } from 'zod';
import { askGithub, type GithubPlace, NoGithubAnswer } from './github.ts';

/** What became of an issue. */
export type IssueOutcome = { outcome: 'opened' | 'updated' | 'left as it was'; number: number };

/** Who writes for a workflow's token. */
const robot = 'github-actions[bot]';

/** Keep one open issue: that of this project's workflows which starts with the marker; where there is none, it is opened if it is `needed`. Other people's issues are never touched. */
export async function saveIssue(
  place: GithubPlace,
  { marker, title, body, needed }: { marker: string; title: string; body: string; needed: boolean },
): Promise<IssueOutcome | { outcome: 'not needed' }> {
  const query = new URLSearchParams({ state: 'open', creator: robot, per_page: '100' });
  const open = issues.safeParse(await askGithub(place, 'GET', `/issues?${query}`));
  if (!open.success) throw new NoGithubAnswer('GitHub shows no list of issues');
  // Anybody can write the marker, and GitHub counts pull requests as issues.
  const own = open.data.find(
    (it) => it.user?.login === robot && !it.pull_request && it.body?.startsWith(marker),
  );
  if (own?.body === body) return { outcome: 'left as it was', number: own.number };
  if (own) {
    await askGithub(place, 'PATCH', `/issues/${own.number}`, { title, body });
    return { outcome: 'updated', number: own.number };
  }
  if (!needed) return { outcome: 'not needed' };
  const made = issue.safeParse(await askGithub(place, 'POST', '/issues', { title, body }));
  if (!made.success) throw new NoGithubAnswer('GitHub does not say which issue it opened');
  return { outcome: 'opened', number: made.data.number };
}

const issue = z.object({ number: z.int().positive() });
const issues = z.array(
  issue.extend({
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
    pull_request: z.unknown().optional(),
  }),
);
