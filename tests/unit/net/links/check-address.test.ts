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

function check(address: string, allowLocal = true) {
  return checkAddress(address, {
    ...{ timeout: 5_000, allowLocal, retries: 0, backOff: 0 },
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

describe('a private network', () => {
  const refused = { kind: 'failed', reason: 'it leads into a private network' };
  const within = `
    127.0.0.1 127.1 127.255.255.254 0.0.0.0 0 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1
    127.0.0.1. 127。0。0。1 ①②⑦.0.0.1 %31%32%37.0.0.1 10.0.0.1 10.255.255.255 0x0a000001 012.1 172.16.0.1
    172.31.255.254 192.168.0.1 192.168.255.255 3232235521 169.254.169.254 0xa9fea9fe 2852039166
    100.64.0.1 100.127.255.255 192.0.0.8 198.18.0.1 203.0.113.7 224.0.0.251 255.255.255.255 [::1] [::]
    [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [64:ff9b::7f00:1] [2002:7f00:1::] [fe80::1]
    [fc00::1] [fd00:ec2::254] [ff02::1] [2001:db8::1]`
    .split(/\s+/)
    .filter((host) => host !== '');

  it('is not reached by any of its numbers, however they are written', async () => {
    expect(within.length).toBeGreaterThanOrEqual(45);
    const before = server.requests.length;
    const { port } = new URL(server.url);
    for (const scheme of ['http', 'https']) {
      const found = within.map((host) => check(`${scheme}://${host}:${port}/20k`, false));
      expect((await Promise.all(found)).map(({ outcome }) => outcome)).toEqual(
        within.map(() => refused),
      );
    }
    expect(server.requests.length).toBe(before);
  });

  it('is not reached by names that lead there', async () => {
    const { port } = new URL(server.url);
    const before = server.requests.length;
    for (const name of ['localhost', 'LocalHost']) {
      for (const scheme of ['http', 'https']) {
        const { outcome } = await check(`${scheme}://${name}:${port}/20k`, false);
        expect(outcome).toEqual(refused);
      }
    }
    expect(server.requests.length).toBe(before);
  });

  it('is not reached by redirects, of the last of several and of HEAD neither', async () => {
    const inside = within.filter((host) => !/^(?:127|0x7f|017|213|①|%31|\[::1)/.test(host));
    const replies = Object.fromEntries(
      inside.flatMap((host, index) => [
        [`/${index}`, `HTTP/1.1 307 Go\r\nLocation: /${index}/on\r\n\r\n`],
        [`/${index}/on`, `HTTP/1.1 301 Go\nSet-Cookie: a=1\nLocation : http://${host}/\n\n`],
      ]),
    );
    const leading = await startRawServer(replies);
    const found = inside.map((_, index) => check(`${leading.url}/${index}`));
    expect((await Promise.all(found)).map(({ outcome }) => outcome)).toEqual(
      inside.map(() => refused),
    );
    leading.close();
  });
});
