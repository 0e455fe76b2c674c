import type { LinkOutcome } from '../../catalogue/link-history.ts';
import type { NoReply, Reply } from '../http.ts';

/** What an answer that leads nowhere further says of its address; `to` is where permanent redirects led. */
export function judgeReply({ status, headers }: Reply, to: string | undefined): LinkOutcome {
  // A page that lets people in but no robots: readers get through.
  const isWall = robotWalls.some((name) => headers[name] !== undefined);
  if (blockedStatuses.has(status) || (isWall && !isFine(status))) {
    return { kind: 'blocked', reason: `status ${status}` };
  }
  if (isWall && status === 202) return { kind: 'blocked', reason: 'asks whether one is a robot' };
  if (isFine(status)) {
    const version = versionOf(headers);
    return { kind: 'ok', ...(to !== undefined && { to }), ...(version && { version }) };
  }
  return { kind: 'failed', reason: `status ${status}` };
}

/** What a server calls a version of a page: the day and time of its change, else its mark. */
function versionOf({ etag, 'last-modified': modified }: Reply['headers']): string | undefined {
  const version = modified ?? etag;
  return version && /^[!-~](?:[ -~]{0,198}[!-~])?$/.test(version) ? version : undefined;
}

/** What it says of an address that nobody answered; certificates are doubtful, since browsers complete some chains. */
export function judgeSilence({ code }: NoReply): LinkOutcome & { kind: 'failed' } {
  const known = silences[code];
  if (known) return { kind: 'failed', reason: known };
  if (/^HPE_/.test(code)) return { kind: 'failed', reason: 'the answer is not HTTP' };
  if (/CERT|TLS|SSL|^UNABLE_TO_|SELF_SIGNED|^EPROTO$/.test(code)) {
    return { kind: 'failed', reason: `no secure connection (${code})`, doubtful: true };
  }
  return { kind: 'failed', reason: `no answer (${code})` };
}

/** Answers that may be others a moment later. */
export function isPassing({ status }: Reply): boolean {
  return [408, 425, 429, 500, 502, 503, 504, 522, 524].includes(status);
}

/** Browsers show whatever comes below 400, also redirects to nowhere. */
function isFine(status: number): boolean {
  return status < 400 && !withoutPage.has(status);
}

/** No content, reset content, and not modified: browsers stay where they are. */
const withoutPage = new Set([204, 205, 304]);

/** Sign-in, payment, refusal of programs, limits of rate, legal reasons, and LinkedIn's own number for robots. */
const blockedStatuses = new Set([401, 402, 403, 406, 407, 418, 429, 451, 999]);

/** Headers of pages that ask whether one is a person: Cloudflare, Amazon, DataDome. */
const robotWalls = ['cf-mitigated', 'x-amzn-waf-action', 'x-datadome'];

const silences: Record<string, string> = {
  TIMEOUT: 'no answer in time',
  ETIMEDOUT: 'no answer in time',
  ENOTFOUND: 'there is no such host',
  ENODATA: 'there is no such host',
  EAI_AGAIN: 'the host’s name cannot be looked up',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host breaks off the connection',
  ERR_STREAM_PREMATURE_CLOSE: 'the host breaks off the connection',
  TWO_MEANINGS: 'the answer contradicts itself',
  EPIPE: 'the host breaks off the connection',
  PRIVATE_ADDRESS: 'it leads into a private network',
};
