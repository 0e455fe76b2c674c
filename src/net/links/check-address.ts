import { setTimeout as wait } from 'node:timers/promises';
import type { LinkOutcome } from '../../catalogue/link-history.ts';
import type { HostGate } from './host-gate.ts';
import { isPassing, judgeReply, judgeSilence } from './judge-reply.ts';
import { NoReply, type Reply, type RequestOptions, request } from './request.ts';

export type CheckOptions = RequestOptions & {
  gate: HostGate;
  /** How often an answer that may pass is asked for again. */
  retries: number;
  /** Milliseconds before the first further try; each next one waits twice as long. */
  backOff: number;
};

/** What one address gave, whether anybody answered at all, and whether its host asked to be left alone for long. */
export type AddressCheck = { outcome: LinkOutcome; answered: boolean; hostRests: boolean };

const mostRedirects = 10;
/** Milliseconds that a host may ask to wait; who asks for more is left alone for this run. */
const longestWait = 60_000;
/** Longer addresses are not written down. */
const longestAddress = 2_000;

/** Check one address: HEAD, then GET where that fails, and each redirect by hand. */
export async function checkAddress(address: string, options: CheckOptions): Promise<AddressCheck> {
  let url = new URL(address);
  let to: string | undefined;
  let isPermanent = true;
  let wantsCookies = false;
  const seen = new Set<string>();
  const failed = (reason: string) => ({
    outcome: { kind: 'failed', reason } as const,
    ...{ answered: true, hostRests: false },
  });
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      if (seen.has(url.href)) {
        // Some pages lead whoever does not keep their cookies around in circles; readers get through.
        if (!wantsCookies) return failed('its redirects lead in a circle');
        const outcome = { kind: 'blocked', reason: 'wants cookies' } as const;
        return { outcome, answered: true, hostRests: false };
      }
      seen.add(url.href);
      const { reply, hostRests } = await askBoth(url, options);
      wantsCookies ||= reply.headers['set-cookie'] !== undefined;
      const location = reply.headers.location;
      if (!redirectStatuses.has(reply.status) || typeof location !== 'string') {
        return { outcome: judgeReply(reply, to), answered: true, hostRests };
      }
      const next = URL.parse(location, url);
      if (!next || !/^https?:$/.test(next.protocol) || next.hostname === '') {
        return failed('it redirects to what is no web address');
      }
      next.hash = next.username = next.password = '';
      isPermanent &&= permanentStatuses.has(reply.status) && next.href.length <= longestAddress;
      if (isPermanent) to = next.href;
      url = next;
    }
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    // What is refused here says nothing about the network.
    const answered = error.code === 'PRIVATE_ADDRESS';
    return { outcome: judgeSilence(error), answered, hostRests: false };
  }
  return failed(`it redirects more than ${mostRedirects} times`);
}

const permanentStatuses = new Set([301, 308]);
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

type Asked = { reply: Reply; hostRests: boolean };

/** Many servers refuse HEAD or answer it wrongly: only a good answer to it counts. */
async function askBoth(url: URL, options: CheckOptions): Promise<Asked> {
  try {
    const reply = await ask(url, 'HEAD', options);
    if (reply.status < 400 && reply.status !== 202) return { reply, hostRests: false };
    const pause = askedPause(reply);
    if (reply.status === 429 && pause > longestWait) return { reply, hostRests: true };
    if (reply.status === 429 && pause > 0) await wait(pause, undefined, options);
  } catch (error) {
    if (!(error instanceof NoReply) || finalCodes.has(error.code)) throw error;
  }
  return askPatiently(url, options);
}

/** Nothing would be other for GET. */
const finalCodes = new Set(['PRIVATE_ADDRESS', 'ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

async function askPatiently(url: URL, options: CheckOptions): Promise<Asked> {
  for (let tried = 0; ; tried++) {
    let pause = options.backOff * 2 ** tried;
    try {
      const reply = await ask(url, 'GET', options);
      const asked = askedPause(reply);
      if (asked > longestWait) return { reply, hostRests: true };
      if (!isPassing(reply) || tried >= options.retries) return { reply, hostRests: false };
      pause = Math.max(pause, asked);
    } catch (error) {
      if (!(error instanceof NoReply) || finalCodes.has(error.code)) throw error;
      if (judgeSilence(error).doubtful || tried >= options.retries) throw error;
    }
    await wait(pause, undefined, options);
  }
}

function ask(url: URL, method: 'HEAD' | 'GET', options: CheckOptions): Promise<Reply> {
  return options.gate(url.hostname, () => {
    options.signal.throwIfAborted();
    return request(url, method, options);
  });
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; 0 where it says nothing. */
function askedPause({ status, headers }: Reply): number {
  const text = headers['retry-after'];
  if (typeof text !== 'string' || ![429, 503].includes(status)) return 0;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
