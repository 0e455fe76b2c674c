import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { publicLookup, refusePrivateNumber } from './public-address.ts';

/** The head of an answer; its body is never read. */
export type Reply = { status: number; headers: NodeJS.Dict<string | string[]> };

/** Why there was no answer: `code` as Node names it, or TIMEOUT, PRIVATE_ADDRESS. */
export class NoReply extends Error {
  code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export type RequestOptions = {
  /** Milliseconds until the head of the answer must be there. */
  timeout: number;
  userAgent: string;
  /** Whether this machine may be asked, for tests. */
  allowLocal: boolean;
  signal: AbortSignal;
};

/** Ask for a page and give the head of the answer, redirects included; throws `NoReply`. */
export async function request(
  url: URL,
  method: 'HEAD' | 'GET',
  { timeout, userAgent, allowLocal, signal }: RequestOptions,
): Promise<Reply> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const timer = AbortSignal.timeout(timeout);
  try {
    refusePrivateNumber(hostname, allowLocal);
    return await new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      const sent = send({
        ...{ method, hostname, port: url.port, path: url.pathname + url.search },
        headers: { 'user-agent': userAgent, accept: '*/*' },
        agent: false,
        lookup: publicLookup(allowLocal),
        signal: AbortSignal.any([timer, signal]),
      });
      sent.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
        // Breaking off the body is no error.
        response.on('error', () => {});
        sent.destroy();
      });
      sent.on('upgrade', (_response, socket) => {
        socket.destroy();
        reject(new NoReply('HPE_UPGRADE'));
      });
      sent.on('error', reject);
      sent.end();
    });
  } catch (error) {
    signal.throwIfAborted();
    if (timer.aborted) throw new NoReply('TIMEOUT');
    throw new NoReply(codeOf(error));
  }
}

/** Several addresses of one host fail together; the first says why. */
function codeOf(error: unknown): string {
  const { code, errors } = error as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  return code ?? errors?.[0]?.code ?? 'UNKNOWN';
}
