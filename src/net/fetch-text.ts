import { setTimeout as sleep } from 'node:timers/promises';
import { userAgent } from './user-agent.ts';

/** Nothing came back that could be read; its message is one line that says from whom and why. */
export class Unreachable extends Error {}

/** An answer that came: also one that says the thing does not exist. */
export type Answer = { status: number; text: string };

/** Times in milliseconds; tests set them short. */
export type FetchRules = {
  timeout: number;
  /** Between two requests to one host, and before the first retry; each further one waits twice as long. */
  delay: number;
  retries: number;
  /** A server that asks to wait longer is not waited for. */
  longestWait: number;
};

/** The rules for registries: arXiv asks for three seconds between requests. API_TIMEOUT and API_DELAY change them. */
export function registryRules(env: NodeJS.ProcessEnv = process.env): FetchRules {
  return {
    timeout: toNumber(env.API_TIMEOUT, 15_000),
    delay: toNumber(env.API_DELAY, 3_000),
    retries: 3,
    longestWait: 60_000,
  };
}

/** Fetch a text politely: with the project's name, retries with growing pauses, and the server's own wish for a pause. */
export async function fetchText(
  address: string,
  accept: string,
  rules: FetchRules,
): Promise<Answer> {
  const host = URL.parse(address)?.host ?? address;
  let reason = '';
  for (let attempt = 0; attempt <= rules.retries; attempt++) {
    await takeTurn(host, rules.delay);
    const got = await ask(address, accept, rules.timeout);
    if ('text' in got) return got;
    reason = got.reason;
    if (attempt === rules.retries || got.final) break;
    const pause = Math.max(got.pause ?? 0, rules.delay * 2 ** attempt);
    if (pause > rules.longestWait) {
      reason += `, and it asks to wait ${Math.ceil(pause / 1000)} seconds`;
      break;
    }
    await sleep(pause);
  }
  throw new Unreachable(`${host} can not be asked: ${reason}`);
}

const lastAsked = new Map<string, number>();

async function takeTurn(host: string, delay: number): Promise<void> {
  const before = lastAsked.get(host);
  const rest = before === undefined ? 0 : before + delay - Date.now();
  if (rest > 0) await sleep(rest);
  lastAsked.set(host, Date.now());
}

type Failure = { reason: string; pause?: number; final?: boolean };

async function ask(address: string, accept: string, timeout: number): Promise<Answer | Failure> {
  try {
    const response = await fetch(address, {
      headers: { accept, 'user-agent': userAgent() },
      signal: AbortSignal.timeout(timeout),
    });
    const { status, headers } = response;
    const isLimit = status === 429 || (status === 403 && isUsedUp(headers));
    if (!isLimit && status < 500) return { status, text: await readBody(response) };
    await response.body?.cancel();
    const reason = isLimit
      ? `its limit of requests is reached (HTTP ${status})`
      : `it answers HTTP ${status}`;
    return { reason, pause: pauseOf(headers) };
  } catch (error) {
    if (error instanceof TooLarge) return { reason: 'its answer is too large', final: true };
    return { reason: reasonOf(error as Error) };
  }
}

class TooLarge extends Error {}

const largest = 5_000_000;

async function readBody({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largest) throw new TooLarge();
  }
  return text + decoder.decode();
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isUsedUp(headers: Headers): boolean {
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0';
}

/** How long the server asks to wait: in seconds, until a date, or until GitHub's limit starts anew. */
function pauseOf(headers: Headers): number | undefined {
  const wish = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-remaining') === '0' && headers.get('x-ratelimit-reset');
  if (wish && /^\d+$/.test(wish)) return Number(wish) * 1000;
  const until = wish ? Date.parse(wish) : reset ? Number(reset) * 1000 : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'it does not answer in time';
  const { code = '' } = (error.cause ?? {}) as { code?: string };
  return reasons[code] ?? `the connection fails${code && ` (${code})`}`;
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'its name is not known (is the network up?)',
  EAI_AGAIN: 'its name can not be looked up (is the network up?)',
  ECONNREFUSED: 'the connection is refused',
};

function toNumber(text: string | undefined, fallback: number): number {
  return text && /^\d+$/.test(text) ? Number(text) : fallback;
}
