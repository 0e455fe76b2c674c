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
import { tellWaits, type WaitHearer } from './tell-waits.ts';

/** How GitHub is asked patiently. */
export type GithubOptions = {
  /** `https://api.github.com` */
  base: string;
  token: string | undefined;
  /** Milliseconds for one answer. */
  timeout: number;
  retries: number;
  /** Milliseconds before the first further try. */
  backOff: number;
  signal: AbortSignal;
  onWait?: WaitHearer;
};

/** Ask GitHub for something that anybody may read, such as `/repos/owner/name`; throws `NoGithubAnswer`. */
export async function readGithub(path: string, options: GithubOptions): Promise<unknown> {
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
  { token, timeout, signal, retries, backOff, onWait }: GithubOptions,
): Promise<Reply> {
  const how = { headers: apiHeaders(token), timeout, largest: 8_000_000, signal };
  try {
    // The token goes to no other host.
    const once = () => requestAll(url, how, ({ origin }) => origin === url.origin);
    const { reply } = await askPatiently(once, {
      retries,
      backOff,
      signal,
      onWait: tellWaits(url.host, onWait),
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
