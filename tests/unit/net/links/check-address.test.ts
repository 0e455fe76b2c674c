import { setTimeout as wait } from 'node:timers/promises';
import { CookieJar } from 'tough-cookie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAddress } from '../../../../src/net/links/check-address.ts';
import { makeHostGate } from '../../../../src/net/links/host-gate.ts';
import { rawCases } from './raw-replies.ts';
import { startRawServer } from './raw-server.ts';

let server: Awaited<ReturnType<typeof startRawServer>>;

beforeAll(async () => {
  const replies = Object.values(rawCases).map((it) => it.replies);
  server = await startRawServer(Object.assign({}, ...replies));
});

afterAll(() => server.close());

function check(address: string) {
  return checkAddress(address, {
    ...{ timeout: 5_000, allowLocal: true, retries: 0, backOff: 0 },
    ...{ signal: new AbortController().signal, gate: makeHostGate(0), jar: new CookieJar() },
  });
}

describe('an address opens where Chromium opens it', () => {
  it.each(Object.entries(rawCases))('%s', async (_, { opens, replies }) => {
    const { outcome } = await check(server.url + Object.keys(replies)[0]);
    expect(outcome.kind === 'ok', JSON.stringify(outcome)).toBe(opens);
  });
});

it('breaks off what follows the head', async () => {
  const endless = await startRawServer({
    '/': (_, socket) => void socket.write('HTTP/1.1 200 OK\n\nThis page has no end'),
  });
  expect((await check(endless.url)).outcome).toEqual({ kind: 'ok' });
  while (endless.sockets.size > 0) await wait(10);
  endless.close();
});
