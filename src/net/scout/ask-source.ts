import { cleanExcerpt } from '../../text/clean-text.ts';
import { type FetchRules, fetchText, Unreachable } from '../fetch-text.ts';
import { isRedirect, limitOf, type Reply } from '../http.ts';

/** How one source is asked: its name in sentences, its times, and the most requests of one run. */
export type SourceRules = FetchRules & { name: string; most: number };

/** One source during one run. Each function throws `Unreachable`, also once the run's requests are used up. */
export type Asker = {
  json: (url: URL, said?: { headers?: Record<string, string>; post?: object }) => Promise<unknown>;
  text: (url: URL, accept: string, headers?: Record<string, string>) => Promise<string>;
};

/** Make the asker of a source; a status of 400 or more is no answer. */
export function askSource({ name, most, ...rules }: SourceRules): Asker {
  let asked = 0;
  return {
    async json(url, { headers, post } = {}) {
      const body = post && JSON.stringify(post);
      const typed = body ? { ...headers, 'content-type': 'application/json' } : headers;
      const { text } = await ask(url, 'application/json', { headers: typed, body });
      try {
        return JSON.parse(text);
      } catch {
        throw new Unreachable(`${name}’s answer is no JSON: “${cleanExcerpt(text, 60)}”`);
      }
    },
    text: async (url, accept, headers) => (await ask(url, accept, { headers })).text,
  };

  async function ask(
    url: URL,
    accept: string,
    said: { headers?: Record<string, string>; body?: string },
  ): Promise<Reply> {
    if (asked >= most)
      throw new Unreachable(`The ${most} requests that one run makes to ${name} are used up`);
    asked++;
    const reply = await fetchText(url.href, accept, rules, said);
    if (isRedirect(reply)) throw new Unreachable(`${name} redirects to another host`);
    if (reply.status === 404) throw new NotThere(`${name} does not know ${url.pathname}`);
    if (reply.status >= 400)
      throw new Unreachable(`${name} answers HTTP ${reply.status}${advice(reply)}`);
    return reply;
  }
}

/** The one thing that was asked for is not there; others may be. */
export class NotThere extends Unreachable {}

function advice(reply: Reply): string {
  if (limitOf(reply).isReached) return ': its limit of requests is reached';
  return reply.status === 401 || reply.status === 403
    ? ': it wants a key, or refuses the one it got'
    : '';
}

/** Gather until the source gives no more: what was found by then is kept, and a note says the reason and what is `missing` for it. Gives whether it came to its end. */
export async function gather(
  notes: string[],
  work: () => Promise<void>,
  missing?: string,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const reason = `${error.message.replace(/\.$/, '')}.`;
    notes.push(missing === undefined ? reason : `${reason} Left out: ${missing}.`);
    return false;
  }
}
