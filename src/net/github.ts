import { type Ask, NoReply, type Reply, request } from './http.ts';

/** Why GitHub gave nothing: for one question, or, where `endsRun`, for all that would follow. */
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

/** A repository of GitHub that is written to. */
export type GithubPlace = {
  /** `https://api.github.com` */
  base: string;
  /** `owner/name` */
  repository: string;
  token: string;
};

/** The address of a part of GitHub's API. */
export function apiUrl(base: string, path: string): URL {
  return new URL(base.replace(/\/$/, '') + path);
}

/** What every request to GitHub's API says. */
export function apiHeaders(token: string | undefined): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token && { authorization: `Bearer ${token}` }),
  };
}

/** Parse the body of an answer. */
export function parseAnswer({ text }: Reply): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoGithubAnswer('GitHub’s answer cannot be read');
  }
}

/** Ask GitHub for something below `/repos/owner/name`, or to do it, once; throws `NoGithubAnswer`. A 404 to GET gives undefined. */
export async function askGithub(
  { base, repository, token }: GithubPlace,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
): Promise<unknown> {
  const reply = await requestOnce(apiUrl(base, `/repos/${repository}${path}`), {
    method,
    headers: apiHeaders(token),
    body: body && JSON.stringify(body),
    timeout: 20_000,
    largest: 10_000_000,
  });
  if (method === 'GET' && reply.status === 404) return undefined;
  // A redirect is refused, too: the token goes to no other host.
  if (reply.status >= 200 && reply.status < 300) return parseAnswer(reply);
  const what = `${method} ${path.replace(/\?.*/, '')}`;
  throw new NoGithubAnswer(
    `GitHub answers ${what} with status ${reply.status}${reasonOf(reply.text)}`,
  );
}

async function requestOnce(url: URL, ask: Ask): Promise<Reply> {
  try {
    return await request(url, ask);
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    throw new NoGithubAnswer(
      error.code === 'TOO_LARGE'
        ? 'GitHub’s answer is too long'
        : `GitHub gives no answer (${error.code})`,
    );
  }
}

/** GitHub's own sentence, as one line. */
function reasonOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? `: ${JSON.stringify(message.slice(0, 200))}` : '';
  } catch {
    return '';
  }
}
