import { z } from 'zod';
import { askGithub, type GithubPlace, NoGithubAnswer } from './github.ts';

/** Files of the repository as they should be, and the words of the commit and of the pull request. */
export type Change = {
  branch: string;
  title: string;
  message: string;
  body: string;
  files: readonly { path: string; text: string }[];
  /** The commit that the files were made from. */
  parent: string;
  /** Whether a branch that is there may be made again. */
  renew: boolean;
};

/** What became of a change; the number is that of its pull request. */
type ProposeOutcome =
  | { outcome: 'opened' | 'updated'; number: number }
  | { outcome: 'nothing changed' | 'branch is there' | 'branch is the default' };

/**
 * Propose a change through GitHub's API alone: one commit on a branch of its own, and one pull
 * request for that branch, which is never the repository's default one. No git, no shell, and no
 * credentials on the disk. Throws `NoGithubAnswer`.
 */
export async function proposeChange(place: GithubPlace, change: Change): Promise<ProposeOutcome> {
  const { branch, parent, renew, title, body, message } = change;
  const ask = async <Schema extends z.ZodType>(
    schema: Schema,
    ...request: [method: 'GET' | 'POST' | 'PATCH', path: string, body?: object]
  ): Promise<z.output<Schema>> => {
    const parsed = schema.safeParse(await askGithub(place, ...request));
    if (parsed.success) return parsed.data;
    throw new NoGithubAnswer(`GitHub’s answer to ${request[1]} has another form than expected`);
  };

  const { default_branch } = await ask(repository, 'GET', '');
  if (branch === default_branch) return { outcome: 'branch is the default' };

  const reference = `/git/ref/heads/${branch}`;
  const isThere = (await ask(anything.optional(), 'GET', reference)) !== undefined;
  if (isThere && !renew) return { outcome: 'branch is there' };

  const { tree: base } = await ask(commit, 'GET', `/git/commits/${parent}`);
  const tree = await ask(named, 'POST', '/git/trees', {
    base_tree: base.sha,
    tree: await Array.fromAsync(change.files, toBlob),
  });
  if (tree.sha === base.sha) return { outcome: 'nothing changed' };
  const made = await ask(named, 'POST', '/git/commits', {
    message,
    tree: tree.sha,
    parents: [parent],
  });
  const { sha } = made;
  if (isThere) await ask(anything, 'PATCH', `/git/refs/heads/${branch}`, { sha, force: true });
  else await ask(anything, 'POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });

  const [owner] = place.repository.split('/');
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}` });
  const [open] = await ask(z.array(numbered), 'GET', `/pulls?${query}`);
  if (open) {
    await ask(anything, 'PATCH', `/pulls/${open.number}`, { title, body });
    return { outcome: 'updated', number: open.number };
  }
  const { number } = await ask(numbered, 'POST', '/pulls', {
    title,
    body,
    head: branch,
    base: default_branch,
  });
  return { outcome: 'opened', number };

  async function toBlob({ path, text }: Change['files'][number]) {
    const blob = await ask(named, 'POST', '/git/blobs', { content: text, encoding: 'utf-8' });
    return { path, mode: '100644', type: 'blob', sha: blob.sha };
  }
}

const anything = z.looseObject({});
const named = z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/) });
const commit = z.object({ tree: named });
const numbered = z.object({ number: z.int().positive() });
const repository = z.object({ default_branch: z.string() });
