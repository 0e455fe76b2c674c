import { githubName } from '../../catalogue/entry-links.ts';
import type { Find } from '../../scout/find.ts';
import { newRepositories } from '../../scout/new-repositories.ts';
import { apiHeaders } from '../github.ts';
import { askSource, gather, NotThere } from './ask-source.ts';
import { apiBase, type Source, type SourceTask, timesOf } from './source.ts';

/** Without a token, GitHub answers 60 requests an hour, and the related lists need most of them. */
const most = { withToken: 250, without: 10 };

/** Repositories that owners of listed repositories made since a day; those with the most entries are asked first. */
export const askRepositories: Source = async (task) => {
  const token = task.env.GITHUB_TOKEN || undefined;
  const name = 'GitHub';
  const asker = askSource({
    ...timesOf(200, task),
    name,
    most: token ? most.withToken : most.without,
  });
  const notes: string[] = [];
  const finds: Find[] = [];
  const isWhole = await gather(notes, async () => {
    for (const { owner, entries } of listOwners(task)) {
      const base = apiBase('GITHUB_API', 'https://api.github.com', task);
      const url = new URL(
        `${base}/users/${owner}/repos?type=owner&sort=created&direction=desc&per_page=50`,
      );
      try {
        const answer = await asker.json(url, { headers: apiHeaders(token) });
        const found = newRepositories(answer, { owner, entries, since: task.since });
        if (typeof found === 'string') notes.push(`${owner}: ${found}`);
        else finds.push(...found);
      } catch (error) {
        if (!(error instanceof NotThere)) throw error;
        notes.push(`GitHub has no owner ${owner} any more: ${entries.join(', ')} may have moved.`);
      }
    }
  });
  return { finds, notes, isSilent: !isWhole && finds.length === 0 };
};

function listOwners({ catalogue }: SourceTask): { owner: string; entries: string[] }[] {
  const owners = new Map<string, { owner: string; entries: string[] }>();
  for (const { id, kind, repository, code } of catalogue.entries) {
    const [owner] = githubName(repository ?? code)?.split('/') ?? [];
    // Tools are lists and other people’s pages for the most part.
    if (owner === undefined || kind === 'tools') continue;
    const known = owners.get(owner.toLowerCase()) ?? { owner, entries: [] };
    known.entries.push(id);
    owners.set(owner.toLowerCase(), known);
  }
  return [...owners.values()].toSorted(
    (a, b) => b.entries.length - a.entries.length || (a.owner < b.owner ? -1 : 1),
  );
}
