import { setTimeout as sleep } from 'node:timers/promises';
import { askPatiently, limitOf, NoReply, type Reply, requestAll } from './http.ts';
import { tellWaits, type WaitHearer } from './tell-waits.ts';

/** Nothing came back that could be read; its message is one line that says from whom and why. */
export class Unreachable extends Error {}

/** Times in milliseconds; tests set them short. */
export type FetchRules = {
  timeout: number;
  /** Between two requests to one host, and before the first retry; each further one waits twice as long. */
  delay: number;
  /** Once it is aborted, nothing more is asked or waited for: its reason is thrown. */
  signal?: AbortSignal;
  onWait?: WaitHearer;
};

/** What is said beside the address: headers that go to its host alone, and a body that is posted. */
type Said = { headers?: Record<string, string>; body?: string };

const largest = 5_000_000;

/** Fetch a text politely, with a pause between two requests to one host; an answer is also one that says the thing does not exist. Throws `Unreachable`. */
export async function fetchText(
  address: string,
  accept: string,
  { timeout, delay, signal, onWait }: FetchRules,
  { headers, body }: Said = {},
): Promise<Reply> {
  const url = URL.parse(address);
  if (!url) throw new Unreachable(`${address} cannot be asked: it is no web address`);
  const fail = (reason: string) => new Unreachable(`${url.host} cannot be asked: ${reason}`);
  const how = {
    headers: { accept, ...headers },
    ...{ timeout, largest, signal },
    ...(body !== undefined && { method: 'POST' as const, body }),
  };
  // A key goes to no other host.
  const mayAsk = (next: URL) => headers === undefined || next.origin === url.origin;
  const ask = async () => {
    await takeTurn(url.host, delay, signal);
    return requestAll(url, how, mayAsk);
  };
  try {
    const { reply, rests } = await askPatiently(ask, {
      ...patience,
      backOff: delay,
      signal,
      onWait: tellWaits(url.host, onWait),
    });
    if (!patience.isPassing(reply)) return reply;
    const { isReached, wait = 0 } = limitOf(reply);
    const reason = isReached
      ? `its limit of requests is reached (HTTP ${reply.status})`
      : `it answers HTTP ${reply.status}`;
    throw fail(rests ? `${reason}, and it asks to wait ${Math.ceil(wait / 1000)} seconds` : reason);
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    throw fail(silences[error.code] ?? `the connection fails (${error.code})`);
  }
}

const patience = {
  retries: 3,
  isPassing: (reply: Reply) => reply.status >= 500 || limitOf(reply).isReached,
  isFinal: ({ code }: NoReply) => code === 'TOO_LARGE',
};

const lastAsked = new Map<string, number>();

async function takeTurn(host: string, delay: number, signal?: AbortSignal): Promise<void> {
  const before = lastAsked.get(host);
  const rest = before === undefined ? 0 : before + delay - Date.now();
  if (rest > 0) await sleep(rest, undefined, { signal });
  lastAsked.set(host, Date.now());
}

const silences: Record<string, string> = {
  TIMEOUT: 'it does not answer in time',
  TOO_LARGE: 'its answer is too large',
  ENOTFOUND: 'its name is not known (is the network up?)',
  EAI_AGAIN: 'its name cannot be looked up (is the network up?)',
  ECONNREFUSED: 'the connection is refused',
};
