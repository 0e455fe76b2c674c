import { z } from 'zod';
import { askGithub, type GithubPlace, NoGithubAnswer } from './github.ts';

/** GitHub lists no more: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const mostPages = 30;

/** Every file that a pull request changes, as GitHub itself says, with the former name of one that it renames; and whether there may be more than it lists. */
export async function listPullFiles(
  place: GithubPlace,
  number: number,
): Promise<{ files: string[]; isCut: boolean }> {
  const names = new Set<string>();
  for (let page = 1; page <= mostPages; page++) {
    const path = `/pulls/${number}/files?per_page=100&page=${page}`;
    const answer = files.safeParse(await askGithub(place, 'GET', path));
    if (!answer.success) throw new NoGithubAnswer(`GitHub shows no files of #${number}`);
    for (const { filename, previous_filename } of answer.data) {
      names.add(filename);
      if (previous_filename) names.add(previous_filename);
    }
    if (answer.data.length < 100) return { files: [...names], isCut: false };
  }
  return { files: [...names], isCut: true };
}

const files = z.array(
  z.object({ filename: z.string().min(1), previous_filename: z.string().optional() }),
);
