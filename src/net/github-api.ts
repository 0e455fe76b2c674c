import { z } from 'zod';
import { type ObservedRepository, observedRepositorySchema } from '../schema/observed.ts';

/** Why GitHub gave nothing: for one repository, or, where `endsRun`, for all that would follow. */
export class NoGithubAnswer extends Error {
  endsRun: boolean;
  /** Whether nobody answered at all. */
  isSilence: boolean;
  constructor(message: string, { endsRun = false, isSilence = false } = {}) {
    super(message);
    this.endsRun = endsRun;
    this.isSilence = isSilence;
  }
}

export type GithubOptions = {
  /** `https://api.github.com` */
  base: string;
  token: string | undefined;
  userAgent: string;
  /** Milliseconds for one answer. */
  timeout: number;
  retries: number;
  /** Milliseconds before the first further try. */
  backOff: number;
  signal: AbortSignal;
  wait: (milliseconds: number) => Promise<unknown>;
};

/** Milliseconds that GitHub may ask to wait before the run ends instead. */
const longestWait = 60_000;
const largestAnswer = 2_000_000;

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
  const { archived, stargazers_count, full_name } = repository.data;
  const commits = commitsAnswer.safeParse(
    await get(`/repos/${full_name}/commits?per_page=1`, options),
  );
  if (!commits.success)
    throw new NoGithubAnswer('GitHub’s list of commits has another form than expected');
  const [last] = commits.data;
  const renamed = full_name.toLowerCase() === name.toLowerCase() ? undefined : full_name;
  const seen = observedRepositorySchema.safeParse({
    ...{ stars: stargazers_count, lastCommit: last.commit.committer.date.slice(0, 10), archived },
    ...{ checked: today, ...(renamed && { renamed }) },
  });
  if (!seen.success)
    throw new NoGithubAnswer('GitHub’s answer holds a value that can not be right');
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
  let url = new URL(options.base.replace(/\/$/, '') + path);
  for (let redirects = 0; redirects < 4; redirects++) {
    const response = await askPatiently(url, options);
    const location = response.headers.get('location');
    if (![301, 302, 307, 308].includes(response.status) || location === null) {
      return readJson(response);
    }
    await response.body?.cancel();
    const next = URL.parse(location, url);
    // The token goes to no other host.
    if (next?.origin !== url.origin)
      throw new NoGithubAnswer('GitHub’s API redirects to another host');
    url = next;
  }
  throw new NoGithubAnswer('GitHub’s API redirects again and again');
}

async function askPatiently(url: URL, options: GithubOptions): Promise<Response> {
  for (let tried = 0; ; tried++) {
    const response = await ask(url, options).catch((error: unknown) => {
      options.signal.throwIfAborted();
      if (tried < options.retries) return undefined;
      const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
      const reason = `${new URL(options.base).host} gives no answer (${cause?.code ?? message})`;
      throw new NoGithubAnswer(reason, { isSilence: true });
    });
    const pause = response === undefined ? 0 : limitOf(response);
    if (response && pause === 0 && (response.status < 500 || tried >= options.retries)) {
      return refused(response);
    }
    await response?.body?.cancel();
    if (pause > longestWait || (pause > 0 && tried >= options.retries)) {
      const until = new Date(Date.now() + pause).toISOString().slice(0, 16).replace('T', ' ');
      throw new NoGithubAnswer(
        `GitHub allows no more requests until ${until} UTC${options.token ? '' : '; with GITHUB_TOKEN it allows more'}`,
        { endsRun: true },
      );
    }
    await options.wait(Math.max(pause, options.backOff * 2 ** tried));
  }
}

function ask(url: URL, { token, userAgent, timeout, signal }: GithubOptions): Promise<Response> {
  return fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    headers: {
      'user-agent': userAgent,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(token && { authorization: `Bearer ${token}` }),
    },
  });
}

/** Milliseconds that a rate limit asks to wait: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function limitOf({ status, headers }: Response): number {
  if (status !== 403 && status !== 429) return 0;
  const after = headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after)) return Math.max(1, Number(after) * 1000);
  if (headers.get('x-ratelimit-remaining') !== '0') return status === 429 ? longestWait + 1 : 0;
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  // A clock that goes wrong must not wait for years.
  return Math.min(Math.max(1, reset - Date.now()), 86_400_000) || 1;
}

function refused(response: Response): Response {
  const { status } = response;
  if (status < 400) return response;
  void response.body?.cancel();
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

async function readJson(response: Response): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > largestAnswer) throw new NoGithubAnswer('GitHub’s answer is too long');
    }
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw error;
    throw new NoGithubAnswer('GitHub’s answer can not be read');
  }
}
