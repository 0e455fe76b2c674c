import { z } from 'zod';
import { askGithub, type GithubPlace, NoGithubAnswer } from './github.ts';

/** The branch of a run, as GitHub itself reports it. */
type RunHead = { owner: string; branch: string; sha: string };

/** Find the open pull request whose newest commit a run has checked; none where it was pushed to or closed since. */
export async function findPull(
  place: GithubPlace,
  { owner, branch, sha }: RunHead,
): Promise<number | undefined> {
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, per_page: '100' });
  const answer = pulls.safeParse(await askGithub(place, 'GET', `/pulls?${query}`));
  if (!answer.success) throw new NoGithubAnswer('GitHub shows no list of pull requests');
  const numbers = answer.data
    .filter(({ head }) => head.sha === sha && head.ref === branch)
    .map(({ number }) => number);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

const pulls = z.array(
  z.object({ number: z.int().positive(), head: z.object({ sha: z.string(), ref: z.string() }) }),
);
