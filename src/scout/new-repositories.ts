import { z } from 'zod/mini';
import { readGithubAnswer } from '../import/registry/read-github.ts';
import type { Find } from './find.ts';

const answer = z.array(z.unknown());
const facts = z.object({
  created_at: z.string(),
  fork: z.nullish(z.boolean()),
  archived: z.nullish(z.boolean()),
  description: z.nullish(z.string()),
});

/** Read the repositories of an owner that were made since a day, as https://docs.github.com/rest/repos/repos lists them; forks and archived ones are passed over. */
export function newRepositories(
  data: unknown,
  { owner, entries, since }: { owner: string; entries: string[]; since: string },
): Find[] | string {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return 'GitHub’s answer is not of the form that is known.';
  return parsed.data.flatMap((it): Find[] => {
    const about = z.safeParse(facts, it);
    const work = readGithubAnswer(it);
    if (!about.success || typeof work === 'string') return [];
    const { created_at, fork, archived, description } = about.data;
    const published = created_at.slice(0, 10);
    if (fork || archived || published < since) return [];
    return [
      {
        work,
        published,
        about: description ?? undefined,
        evidence: [{ type: 'owner', owner, entries }],
      },
    ];
  });
}
