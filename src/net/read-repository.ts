import { z } from 'zod';
import { type ObservedRepository, observedRepositorySchema } from '../schema/observed.ts';
import { apiHeaders, apiUrl, NoGithubAnswer, parseAnswer } from './github.ts';
import {
  askPatiently,
  limitOf,
  longestWait,
  NoReply,
  type Reply,
  redirectOf,
  requestAll,
} from './http.ts';

type GithubOptions = {
  /** `https://api.github.com` */
  base: string;
  token: string | undefined;
  /** Milliseconds for one answer. */
  timeout: number;
  retries: number;
  /** Milliseconds before the first further try. */
  backOff: number;
  signal: AbortSignal;
};

/** Ask GitHub for one repository's stars, archived flag and last commit; throws `NoGithubAnswer`. */
export async function readRepository(
  name: string,
  today: string,
  options: GithubOptions,
): Promise<ObservedRepository> {
  // As parts of a path they would lead to another page of the API.
  if (name.split('/').some((part) => /^\.+$/.test(part)))
    throw new NoGithubAnswer('it has no possible name');
  const repository = repositoryAnswer.safeParse(await get(`/repos/${name}`, options));
  if (!repository.success)
    throw new NoGithubAnswer('GitHub’s answer has another form than expected');
  const { archived, stargazers_count: stars, full_name } = repository.data;
  const commits = commitsAnswer.safeParse(
    await get(`/repos/${full_name}/commits?per_page=1`, options),
  );
  if (!commits.success)
    throw new NoGithubAnswer('GitHub’s list of commits has another form than expected');
  const [last] = commits.data;
  const isRenamed = full_name.toLowerCase() !== name.toLowerCase();
  const seen = observedRepositorySchema.safeParse({
    stars,
    lastCommit: last.commit.committer.date.slice(0, 10),
    archived,
    checked: today,
    ...(isRenamed && { renamed: full_name }),
  });
  if (!seen.success) throw new NoGithubAnswer('GitHub’s answer holds a value that cannot be right');
  return seen.data;
}

const repositoryAnswer = z.object({
  full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  stargazers_count: z.number(),
  archived: z.boolean(),
});
const commitAnswer = z.object({ commit: z.object({ committer: z.object({ date: z.string() }) }) });
const commitsAnswer = z.tuple([commitAnswer], z.unknown());

async function get(path: string, options: GithubOptions): Promise<unknown> {
  const url = apiUrl(options.base, path);
  const reply = await ask(url, options);
  refuseLimit(reply, options);
  const next = redirectOf(reply, url);
  if (next && next.origin !== url.origin)
    throw new NoGithubAnswer('GitHub’s API redirects to another host');
  if (next) throw new NoGithubAnswer('GitHub’s API redirects again and again');
  refuseStatus(reply);
  return parseAnswer(reply);
}

async function ask(
  url: URL,
  { token, timeout, signal, retries, backOff }: GithubOptions,
): Promise<Reply> {
  const how = { headers: apiHeaders(token), timeout, largest: 2_000_000, signal };
  try {
    // The token goes to no other host.
    const once = () => requestAll(url, how, ({ origin }) => origin === url.origin);
    const { reply } = await askPatiently(once, {
      retries,
      backOff,
      signal,
      isPassing: (it) => it.status >= 500 || limitOf(it).isReached,
      isFinal: ({ code }) => code === 'TOO_LARGE',
    });
    return reply;
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    if (error.code === 'TOO_LARGE') throw new NoGithubAnswer('GitHub’s answer is too long');
    throw new NoGithubAnswer(`${url.host} gives no answer (${error.code})`, { isSilence: true });
  }
}

function refuseLimit(reply: Reply, { token }: GithubOptions): void {
  const { isReached, wait = longestWait } = limitOf(reply);
  if (!isReached) return;
  const until = new Date(Date.now() + wait).toISOString().slice(0, 16).replace('T', ' ');
  throw new NoGithubAnswer(
    `GitHub allows no more requests until ${until} UTC${token ? '' : '; with GITHUB_TOKEN it allows more'}`,
    { endsRun: true },
  );
}

function refuseStatus({ status }: Reply): void {
  if (status < 400) return;
  if (status === 401) {
    throw new NoGithubAnswer('GitHub refuses the token: correct GITHUB_TOKEN, or leave it out', {
      endsRun: true,
    });
  }
  throw new NoGithubAnswer(reasons[status] ?? `GitHub answers with status ${status}`);
}

const reasons: Record<number, string> = {
  404: 'GitHub knows no such repository: it was removed, renamed or made private',
  403: 'GitHub does not show it',
  409: 'it has no commits',
  451: 'GitHub does not show it, for legal reasons',
};
