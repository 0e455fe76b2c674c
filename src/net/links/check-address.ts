import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkOutcome } from '../../catalogue/link-history.ts';
import {
  askPatiently,
  isRedirect,
  limitOf,
  longestWait,
  NoReply,
  type Reply,
  redirectOf,
  request,
} from '../http.ts';
import type { HostGate } from './host-gate.ts';
import { isPassing, judgeReply, judgeSilence } from './judge-reply.ts';
import { publicLookup, refusePrivateNumber } from './public-address.ts';

/** How an address is asked. */
export type CheckOptions = {
  /** Milliseconds until the head of an answer must be there. */
  timeout: number;
  /** Whether this machine may be asked, for tests. */
  allowLocal: boolean;
  signal: AbortSignal;
  gate: HostGate;
  /** How often an answer that may pass is asked for again. */
  retries: number;
  /** Milliseconds before the first further try; each next one waits twice as long. */
  backOff: number;
};

/** What one address gave, whether anybody answered at all, and whether its host asked to be left alone for long. */
type AddressCheck = { outcome: LinkOutcome; answered: boolean; hostRests: boolean };

const mostRedirects = 10;
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
    answered: true,
    hostRests: false,
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
      const { reply, rests } = await askBoth(url, options);
      wantsCookies ||= reply.headers['set-cookie'] !== undefined;
      if (!isRedirect(reply))
        return { outcome: judgeReply(reply, to), answered: true, hostRests: rests };
      const next = redirectOf(reply, url);
      if (!next) return failed('it redirects to what is no web address');
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

type Asked = { reply: Reply; rests: boolean };

/** Many servers refuse HEAD or answer it wrongly: only a good answer to it counts. */
async function askBoth(url: URL, options: CheckOptions): Promise<Asked> {
  try {
    const reply = await askPage(url, 'HEAD', options);
    if (reply.status < 400 && reply.status !== 202) return { reply, rests: false };
    const { wait = 0 } = limitOf(reply);
    if (reply.status === 429 && wait > longestWait) return { reply, rests: true };
    if (reply.status === 429 && wait > 0) await sleep(wait, undefined, options);
  } catch (error) {
    if (!(error instanceof NoReply) || finalCodes.has(error.code)) throw error;
  }
  const isFinal = (error: NoReply) =>
    finalCodes.has(error.code) || judgeSilence(error).doubtful === true;
  return askPatiently(() => askPage(url, 'GET', options), { ...options, isPassing, isFinal });
}

/** Nothing would be other for GET. */
const finalCodes = new Set(['PRIVATE_ADDRESS', 'ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

/** Ask for the head of a page when its host may be asked again; throws `NoReply`. */
export function askPage(url: URL, method: 'HEAD' | 'GET', options: CheckOptions): Promise<Reply> {
  const { gate, signal, timeout, allowLocal } = options;
  return gate(url.hostname, () => {
    signal.throwIfAborted();
    refusePrivateNumber(url.hostname.replace(/^\[|\]$/g, ''), allowLocal);
    return request(url, { method, timeout, signal, lookup: publicLookup(allowLocal) });
  });
}
