import { setTimeout as sleep } from 'node:timers/promises';
import type { CookieJar } from 'tough-cookie';
import type { LinkOutcome } from '../../catalogue/link-history.ts';
import {
  type Ask,
  askPatiently,
  isRedirect,
  limitOf,
  longestWait,
  NoReply,
  type Reply,
  redirectOf,
  request,
} from '../http.ts';
import { tellWaits, type WaitHearer } from '../tell-waits.ts';
import type { HostGate } from './host-gate.ts';
import { isPassing, judgeReply, judgeSilence } from './judge-reply.ts';
import { lackingParts } from './page-parts.ts';
import { publicLookup, refusePrivateNumber } from './public-address.ts';

/** How an address is asked. */
export type CheckOptions = {
  /** Milliseconds until the head of an answer must be there. */
  timeout: number;
  /** Whether this machine may be asked, for tests. */
  allowLocal: boolean;
  signal: AbortSignal;
  gate: HostGate;
  /** The cookies of the run. */
  jar: CookieJar;
  /** How often an answer that may pass is asked for again. */
  retries: number;
  /** Milliseconds before the first further try; each next one waits twice as long. */
  backOff: number;
  /** Hears of waits that hold a host's addresses up. */
  onWait?: WaitHearer;
};

/** What one address gave, whether anybody answered at all, and whether its host asked to be left alone for long. */
type AddressCheck = { outcome: LinkOutcome; answered: boolean; hostRests: boolean };

/** A check by one method; `page` is where it ended, unless the way there named another part of the page. */
type Followed = AddressCheck & { page?: URL };

/** As many as browsers follow. */
const mostRedirects = 20;
/** Longer addresses are not written down. */
const longestAddress = 2_000;

/** Check one address, and whether its page holds the `parts` that links name behind `#`. */
export async function checkAddress(
  address: string,
  options: CheckOptions,
  parts: readonly string[] = [],
): Promise<AddressCheck> {
  try {
    const { page, ...check } = await checkPage(new URL(address), options);
    if (check.outcome.kind !== 'ok' || !page || parts.length === 0) return check;
    const lacks = await findLacking(page, options, parts);
    return lacks.length > 0 ? { ...check, outcome: { ...check.outcome, lacks } } : check;
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    // What is refused here says nothing about the network.
    const answered = error.code === 'PRIVATE_ADDRESS';
    return { outcome: judgeSilence(error), answered, hostRests: false };
  }
}

/**
 * Many servers refuse HEAD, or answer it wrongly, or lead it elsewhere: it is believed where it gives
 * the page at once, and GET decides in all other cases.
 */
async function checkPage(url: URL, options: CheckOptions): Promise<Followed> {
  return (await tryHead(url, options)) ?? (await follow(url, options));
}

/** What HEAD settles: that the page is there, or that its host is to be left alone. */
async function tryHead(url: URL, options: CheckOptions): Promise<Followed | undefined> {
  try {
    const reply = await askPage(url, 'HEAD', options);
    const outcome = judgeReply(reply, undefined);
    const { wait = 0 } = limitOf(reply);
    const hostRests = reply.status === 429 && wait > longestWait;
    if (hostRests) return { outcome, answered: true, hostRests };
    if (reply.status === 429 && wait > 0) {
      hearOf(url, options)(wait, reply);
      await sleep(wait, undefined, options);
    }
    const isThere = outcome.kind === 'ok' && reply.status !== 202 && !isRedirect(reply);
    return isThere ? { outcome, answered: true, hostRests, page: url } : undefined;
  } catch (error) {
    if (!(error instanceof NoReply) || finalCodes.has(error.code)) throw error;
    return undefined;
  }
}

/** Nothing would be other for GET. */
const finalCodes = new Set(['PRIVATE_ADDRESS', 'ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

/** Ask by GET, and follow each redirect by hand. */
async function follow(start: URL, options: CheckOptions): Promise<Followed> {
  let url = start;
  let to: string | undefined;
  let isPermanent = true;
  let namesOther = false;
  const seen = new Map<string, string>();
  const ended = (outcome: LinkOutcome) => ({ outcome, answered: true, hostRests: false });
  const failed = (reason: string) => ended({ kind: 'failed', reason });
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const cookies = await options.jar.getCookieString(url.href);
    if (seen.get(url.href) === cookies) {
      if (cookies === '') return failed('its redirects lead in a circle');
      // Some sites lead programs around like this, and let people in.
      return ended({ kind: 'blocked', reason: 'its redirects lead in a circle of cookies' });
    }
    seen.set(url.href, cookies);
    const { reply, rests } = await askAgain(url, options);
    if (!isRedirect(reply)) {
      const check = { outcome: judgeReply(reply, to), answered: true, hostRests: rests };
      return namesOther ? check : { ...check, page: url };
    }
    const next = redirectOf(reply, url);
    if (!next) return failed('it redirects to what is no web address');
    next.username = next.password = '';
    const part = next.hash;
    next.hash = '';
    namesOther ||= part !== '';
    isPermanent &&= permanentStatuses.has(reply.status) && next.href.length <= longestAddress;
    if (isPermanent) to = next.href + part;
    url = next;
  }
  return failed(`it redirects more than ${mostRedirects} times`);
}

const permanentStatuses = new Set([301, 308]);

function askAgain(url: URL, options: CheckOptions): Promise<{ reply: Reply; rests: boolean }> {
  const isFinal = (error: NoReply) =>
    finalCodes.has(error.code) || judgeSilence(error).doubtful === true;
  const onWait = hearOf(url, options);
  const patience = { ...options, isPassing, isFinal, onWait };
  return askPatiently(() => askPage(url, 'GET', options), patience);
}

/** Many hosts are waited for at once, and most of them shortly. */
function hearOf({ host }: URL, { onWait }: CheckOptions) {
  return tellWaits(host, onWait, 10_000);
}

/** Bytes of a page that are looked through for its parts. */
const largestPage = 2_000_000;

/** Those parts that a page lacks; of what is no HTML, or does not come, none. */
async function findLacking(
  page: URL,
  options: CheckOptions,
  parts: readonly string[],
): Promise<string[]> {
  try {
    const wanted = { largest: largestPage, cut: true };
    const { status, headers, text } = await askPage(page, 'GET', options, wanted);
    const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
    if (status !== 200 || !isHtml || headers['content-encoding'] !== undefined) return [];
    return lackingParts(text, Buffer.byteLength(text) <= largestPage, parts);
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    return [];
  }
}

/** Ask for the head of a page, and as much of its body as is wanted, when its host may be asked again; throws `NoReply`. */
export function askPage(
  url: URL,
  method: 'HEAD' | 'GET',
  options: CheckOptions,
  wanted: Pick<Ask, 'largest' | 'cut'> = {},
): Promise<Reply> {
  const { gate, signal, timeout, allowLocal, jar } = options;
  return gate(url.hostname, async () => {
    signal.throwIfAborted();
    refusePrivateNumber(url.hostname.replace(/^\[|\]$/g, ''), allowLocal);
    const cookie = await jar.getCookieString(url.href);
    const headers = { ...asBrowsersAsk, ...(cookie !== '' && { cookie }) };
    const lookup = publicLookup(allowLocal);
    const ask = { method, headers, timeout, signal, lookup, forgiving: true, ...wanted };
    const reply = await request(url, ask);
    for (const text of reply.headers['set-cookie'] ?? [])
      await jar.setCookie(text, url.href, { ignoreError: true, loose: true });
    return reply;
  });
}

/** Some servers refuse whoever names no page and no language. */
const asBrowsersAsk = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en',
};
