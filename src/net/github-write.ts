import { NoGithubAnswer } from './github-api.ts';

/** A repository of GitHub that is written to. */
export type GithubPlace = {
  /** `https://api.github.com` */
  base: string;
  /** `owner/name` */
  repository: string;
  token: string;
  userAgent: string;
};

type Method = 'GET' | 'POST' | 'PATCH';

const longestWait = 20_000;
const largestAnswer = 10_000_000;

/** Ask GitHub for something below `/repos/owner/name`, or to do it, once; throws `NoGithubAnswer`. A 404 to GET gives undefined. */
export async function askGithub(
  { base, repository, token, userAgent }: GithubPlace,
  method: Method,
  path: string,
  body?: object,
): Promise<unknown> {
  const url = `${base.replace(/\/$/, '')}/repos/${repository}${path}`;
  const what = `${method} ${path.replace(/\?.*/, '')}`;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      // The token goes to no other host.
      redirect: 'error',
      signal: AbortSignal.timeout(longestWait),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': userAgent,
        'x-github-api-version': '2022-11-28',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    text = await readBody(response);
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw error;
    const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
    throw new NoGithubAnswer(`GitHub gives no answer (${cause?.code ?? message})`);
  }
  if (method === 'GET' && response.status === 404) return undefined;
  if (!response.ok) {
    throw new NoGithubAnswer(
      `GitHub answers ${what} with status ${response.status}${reasonOf(text)}`,
    );
  }
  return parse(text);
}

async function readBody(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > largestAnswer) throw new NoGithubAnswer('GitHub’s answer is too long');
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoGithubAnswer('GitHub’s answer can not be read');
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
