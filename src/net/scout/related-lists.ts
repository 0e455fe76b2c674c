import { z } from 'zod';
import { listedRepository } from '../../catalogue/entry-links.ts';
import type { Harvest } from '../../scout/find.ts';
import { listAdditions } from '../../scout/list-additions.ts';
import { Unreachable } from '../fetch-text.ts';
import { apiHeaders } from '../github.ts';
import { type Asker, askSource, gather, NotThere } from './ask-source.ts';
import { apiBase, type Source, type SourceTask, timesOf } from './source.ts';

/**
 * What the related lists took in since their last seen commit, or, where none was seen, since a day. A list is the
 * README of a repository on GitHub; its other files are not read.
 */
export const askRelatedLists: Source = async (task) => {
  const token = task.env.GITHUB_TOKEN || undefined;
  const asker = askSource({ ...timesOf(200, task), name: 'GitHub', most: 200 });
  const harvest: Required<Harvest> = { finds: [], notes: [], isSilent: false, lists: [] };
  const { notes } = harvest;
  const isWhole = await gather(notes, async () => {
    for (const entry of task.catalogue.entries) {
      const repository = listedRepository(entry);
      if (repository === undefined) continue;
      try {
        await readList(task, asker, token, { id: entry.id, repository }, harvest);
      } catch (error) {
        if (!(error instanceof NotThere)) throw error;
        notes.push(
          `GitHub shows no README of ${repository}, or not the commit that was last seen.`,
        );
      }
    }
  });
  return { ...harvest, isSilent: !isWhole && harvest.lists.length === 0 };
};

async function readList(
  task: SourceTask,
  asker: Asker,
  token: string | undefined,
  { id, repository }: { id: string; repository: string },
  { finds, notes, lists }: Required<Harvest>,
): Promise<void> {
  const api = `${apiBase('GITHUB_API', 'https://api.github.com', task)}/repos/${repository}`;
  const newest = await commitAt('');
  if (newest === undefined) return;
  const seen = task.seen?.lists?.find(
    (it) => it.repository.toLowerCase() === repository.toLowerCase(),
  )?.commit;
  const old = seen ?? (await commitAt(`&until=${task.since}T00:00:00Z`));
  if (old !== newest) {
    const now = await readme(newest);
    const before = old === undefined ? undefined : await readme(old);
    const { categories, tags } = task.catalogue;
    const found = listAdditions(
      id,
      { before, now },
      { categories, tags, added: task.today, known: task.known },
    );
    if (typeof found === 'string') notes.push(`${repository} cannot be read as a list: ${found}`);
    else finds.push(...found);
  }
  lists.push({ repository, commit: newest });

  async function commitAt(when: string): Promise<string | undefined> {
    const url = new URL(`${api}/commits?per_page=1${when}`);
    const answer = commits.safeParse(await asker.json(url, { headers: apiHeaders(token) }));
    if (!answer.success) throw new Unreachable('GitHub’s answer has another form than expected');
    return answer.data[0]?.sha;
  }

  function readme(commit: string): Promise<string> {
    const url = new URL(`${api}/readme?ref=${commit}`);
    return asker.text(url, 'application/vnd.github.raw+json', {
      ...apiHeaders(token),
      accept: 'application/vnd.github.raw+json',
    });
  }
}

const commits = z.array(z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }));
