import { z } from 'zod';
import { askGithub, type GithubPlace, NoGithubAnswer } from './github.ts';

/** What became of a comment. */
export type CommentOutcome = 'written' | 'updated' | 'left as it was' | 'not needed';

/** Who writes for a workflow's token. */
const robot = 'github-actions[bot]';
/** Pages of a hundred comments each; a discussion that is longer gets a second comment. */
const mostPages = 20;

/**
 * Keep one comment on an issue or pull request: that of this project's workflows which starts with
 * the marker. Where there is none, it is written if it is `needed`. Other people's comments are never touched.
 */
export async function saveComment(
  place: GithubPlace,
  number: number,
  { marker, body, needed }: { marker: string; body: string; needed: boolean },
): Promise<CommentOutcome> {
  const own = await findComment(place, number, marker);
  if (own === undefined && !needed) return 'not needed';
  if (own?.body === body) return 'left as it was';
  if (own) await askGithub(place, 'PATCH', `/issues/comments/${own.id}`, { body });
  else await askGithub(place, 'POST', `/issues/${number}/comments`, { body });
  return own ? 'updated' : 'written';
}

async function findComment(place: GithubPlace, number: number, marker: string) {
  for (let page = 1; page <= mostPages; page++) {
    const path = `/issues/${number}/comments?per_page=100&page=${page}`;
    const answer = comments.safeParse(await askGithub(place, 'GET', path));
    if (!answer.success) throw new NoGithubAnswer(`GitHub shows no comments of #${number}`);
    // Anybody can write the marker.
    const own = answer.data.find(
      ({ user, body }) => user?.login === robot && user.type === 'Bot' && body?.startsWith(marker),
    );
    if (own || answer.data.length < 100) return own;
  }
  return undefined;
}

const comments = z.array(
  z.object({
    id: z.int(),
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
);
