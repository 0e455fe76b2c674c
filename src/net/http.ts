import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';
import { largestHead, withCleanHeads } from './clean-head.ts';

/** An answer; its text is empty where the body was not to be read. */
export type Reply = { status: number; headers: IncomingHttpHeaders; text: string };

/** Why there was no answer: `code` as Node names it, or TIMEOUT, TOO_LARGE, PRIVATE_ADDRESS. */
export class NoReply extends Error {
  code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What is asked of a server, and how much of its answer is wanted. */
export type Ask = {
  method?: 'HEAD' | 'GET' | 'POST' | 'PATCH';
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds until all that is wanted of the answer must be there. */
  timeout: number;
  /** Bytes that its body may have; without a number only the head is read, and the rest broken off. */
  largest?: number;
  /** Read no more of a larger body, which is an error otherwise. */
  cut?: boolean;
  /** Read what is no clean HTTP, too, as browsers do. */
  forgiving?: boolean;
  signal?: AbortSignal;
  /** How the addresses of a host are found. */
  lookup?: LookupFunction;
};

/** Ask for an address once, in the project's name; a redirect is an answer. Throws `NoReply`, or the reason of an aborted signal. */
export async function request(url: URL, ask: Ask): Promise<Reply> {
  const timer = AbortSignal.timeout(ask.timeout);
  try {
    return await send(url, ask, ask.signal ? AbortSignal.any([timer, ask.signal]) : timer);
  } catch (error) {
    ask.signal?.throwIfAborted();
    if (timer.aborted) throw new NoReply('TIMEOUT');
    throw error instanceof NoReply ? error : new NoReply(codeOf(error));
  }
}

function send(
  url: URL,
  { method = 'GET', headers, body, largest, cut, lookup, forgiving }: Ask,
  signal: AbortSignal,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const start = url.protocol === 'https:' ? secureRequest : plainRequest;
  const sent = start({
    method,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: url.pathname + url.search,
    headers: { 'user-agent': userAgent(), accept: '*/*', ...headers },
    lookup,
    signal,
    ...(forgiving ? forgivingConnection(url, lookup) : { agent: false }),
  });
  // Node would leave out what comes after the first 2,000.
  sent.maxHeadersCount = 0;
  sent.on('response', (response) => {
    const head = { status: response.statusCode ?? 0, headers: response.headers };
    if (largest !== undefined) {
      readBody(response, largest, cut).then((text) => resolve({ ...head, text }), reject);
      return;
    }
    resolve({ ...head, text: '' });
    // Breaking off the body is no error.
    response.on('error', () => {});
    sent.destroy();
  });
  sent.on('upgrade', (_response, socket) => {
    socket.destroy();
    reject(new NoReply('HPE_UPGRADE'));
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** Each connection serves one request alone, so that a parser that takes much cannot mix up two answers. */
function forgivingConnection(url: URL, lookup: LookupFunction | undefined): RequestOptions {
  return {
    insecureHTTPParser: true,
    maxHeaderSize: 2 * largestHead,
    createConnection() {
      const host = url.hostname.replace(/^\[|\]$/g, '');
      if (url.protocol === 'http:')
        return withCleanHeads(connect({ host, port: Number(url.port || 80), lookup }), true);
      const names = { servername: isIP(host) === 0 ? host : '', ALPNProtocols: ['http/1.1'] };
      const port = Number(url.port || 443);
      return withCleanHeads(connectSecurely({ host, port, lookup, ...names }), false);
    },
  };
}

async function readBody(
  body: AsyncIterable<Uint8Array>,
  largest: number,
  cut = false,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > largest && !cut) throw new NoReply('TOO_LARGE');
    chunks.push(chunk);
    if (size > largest) break;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Several addresses of one host fail together; the first says why. */
function codeOf(error: unknown): string {
  const { code, errors } = error as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  return code ?? errors?.[0]?.code ?? 'UNKNOWN';
}

/** Ask for an address and for those that it redirects to, five at most, as far as they may be asked; a further redirect is the answer. */
export async function requestAll(
  url: URL,
  ask: Ask,
  mayAsk: (next: URL) => boolean,
): Promise<Reply> {
  let reply = await request(url, ask);
  let from = url;
  for (let redirects = 0; redirects < 5; redirects++) {
    const next = redirectOf(reply, from);
    if (!next || !mayAsk(next)) break;
    from = next;
    reply = await request(next, ask);
  }
  return reply;
}

/** Whether an answer is that another address has the page; one that does not say which is a page itself. */
export function isRedirect({ status, headers }: Reply): boolean {
  return [301, 302, 303, 307, 308].includes(status) && !!headers.location?.trim();
}

/** Where an answer redirects to, as far as that is a web address. */
export function redirectOf(reply: Reply, from: URL): URL | undefined {
  const next = isRedirect(reply)
    ? URL.parse(readLocation(reply.headers.location ?? ''), from)
    : null;
  return next && /^https?:$/.test(next.protocol) && next.hostname !== '' ? next : undefined;
}

/** An address in a head, whose bytes Node gives as letters each: as UTF-8, and where it is none, byte by byte. */
function readLocation(location: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'));
  } catch {
    return location.replace(
      /[^\0-\x7f]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  }
}

/** Milliseconds that a server may ask to wait; who asks for more is left alone. */
export const longestWait = 60_000;

type Patience = {
  /** How often an answer that may pass is asked for again. */
  retries: number;
  /** Milliseconds before the first further try; each next one waits twice as long. */
  backOff: number;
  isPassing: (reply: Reply) => boolean;
  /** Whether it is of no use to ask again after no answer. */
  isFinal: (error: NoReply) => boolean;
  signal?: AbortSignal;
  /** Hears of each wait before it begins: its milliseconds, and what was answered, if anything was. */
  onWait?: (milliseconds: number, reply: Reply | undefined) => void;
};

/** Ask again while an answer may pass, and wait as long as the server asks to, but not longer than `longestWait`: then `rests` is true. */
export async function askPatiently(
  ask: () => Promise<Reply>,
  { retries, backOff, isPassing, isFinal, signal, onWait }: Patience,
): Promise<{ reply: Reply; rests: boolean }> {
  for (let tried = 0; ; tried++) {
    let asked = 0;
    let reply: Reply | undefined;
    try {
      reply = await ask();
      const isDone = !isPassing(reply);
      asked = isDone ? 0 : (limitOf(reply).wait ?? 0);
      if (isDone || tried >= retries || asked > longestWait)
        return { reply, rests: asked > longestWait };
    } catch (error) {
      if (!(error instanceof NoReply) || isFinal(error) || tried >= retries) throw error;
    }
    const wait = Math.max(asked, backOff * 2 ** tried);
    onWait?.(wait, reply);
    await sleep(wait, undefined, { signal });
  }
}

/**
 * Whether a server's limit of requests is reached, and how many milliseconds it asks to wait, where it says so: in
 * seconds, until a date, or until GitHub's limit starts again
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export function limitOf({ status, headers }: Reply): { isReached: boolean; wait?: number } {
  const wish = String(headers['retry-after'] ?? '');
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const isReached = status === 429 || (status === 403 && (wish !== '' || isUsedUp));
  if (/^\d+$/.test(wish)) return { isReached, wait: Number(wish) * 1000 };
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  const until = wish !== '' ? Date.parse(wish) : isUsedUp ? reset : Number.NaN;
  if (Number.isNaN(until)) return { isReached };
  // A clock that goes wrong must not stop anybody for years.
  return { isReached, wait: Math.min(Math.max(0, until - Date.now()), 86_400_000) };
}

let agent: string | undefined;

/** How requests name the project: name, version and address, from package.json. */
function userAgent(): string {
  if (agent === undefined) {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { name, version, repository } = JSON.parse(text);
    const address = String(repository.url).replace(/^git\+|\.git$/g, '');
    agent = `${name}/${version} (+${address})`;
  }
  return agent;
}
