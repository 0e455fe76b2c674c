import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failing, linksHome, today } from '../links-home.ts';

const at = linksHome();
const { entry, links, recordOf } = at;

test.each([
  ['an answer', '/ok', { state: 'ok', since: today, checked: today, ok: today }],
  ['the day of a change', '/version', { version: 'Wed, 21 Oct 2026 07:28:00 GMT' }],
  ['the mark of a version', '/mark', { version: 'W/"a1"', versionSince: today }],
  ['a refused HEAD', '/head-refused', { state: 'ok' }],
  ['a HEAD that is answered wrongly', '/head-lies', { state: 'ok' }],
  ['a HEAD that is not answered', '/head-hangs', { state: 'ok' }],
  ['a temporary redirect', '/found', { state: 'ok' }],
  ['a failure that passes', '/broken-once', { state: 'ok' }],
  ['a limit of rate that passes', '/limited-once', { state: 'ok' }],
  ['a refusal', '/forbidden', { state: 'blocked', reason: 'status 403' }],
  ['a request to sign in', '/sign-in', { state: 'blocked', reason: 'status 401' }],
  ['the status 999', '/robots', { state: 'blocked', reason: 'status 999' }],
  ['a wall against robots', '/wall', { state: 'blocked', reason: 'status 503' }],
  ['a limit of rate that stays', '/limited', { state: 'blocked', reason: 'status 429' }],
  ['a circle of cookies', '/cookie-loop', { state: 'blocked' }],
  ['a missing page', '/gone', { ...failing, reason: 'status 404' }],
  ['a broken server', '/broken', { ...failing, reason: 'status 500' }],
  ['redirects in a circle', '/loop', { ...failing, reason: 'its redirects lead in a circle' }],
  ['redirects without end', '/many/1', { reason: 'it redirects more than 20 times' }],
  ['a redirect to nowhere, which browsers show', '/no-location', { state: 'ok' }],
  ['a redirect to a script', '/script', { reason: 'it redirects to what is no web address' }],
  ['a redirect inside', '/inside', { reason: 'it leads into a private network' }],
  ['a redirect inside in IPv6', '/inside-v6', { reason: 'it leads into a private network' }],
  ['no answer', '/slow', { ...failing, reason: 'no answer in time' }],
  ['an answer drop by drop', '/drip', { ...failing, reason: 'no answer in time' }],
  ['a broken connection', '/reset', { reason: 'the host breaks off the connection' }],
  ['garbage', '/garbage', { ...failing, reason: 'the answer is not HTTP' }],
  ['an unknown host', 'http://nowhere.invalid/x', { state: 'suspect', failures: [today] }],
  ['a private address', 'http://192.168.1.1/', { reason: 'it leads into a private network' }],
  ['a number in disguise', 'http://0xa9fea9fe/', { reason: 'it leads into a private network' }],
])('%s is told from the others', async (_, address, expected) => {
  at.home.write('papers/x.md', entry([address]));
  const { code, stderr } = await links();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(recordOf(address)).toMatchObject(expected);
});

test.each([
  ['/moved', '/ok'],
  ['/moved-twice', '/ok'],
  ['/moved-then-found', '/found'],
])('%s has moved to where its permanent redirects end', async (address, to) => {
  at.home.write('papers/x.md', entry([address]));
  const { code, stdout } = await links();
  expect(code).toBe(0);
  expect(recordOf(address)).toMatchObject({ state: 'moved', to: at.server.url + to });
  expect(stdout).toContain(
    `content/papers/x.md:3:1 warning moved-link  ${at.server.url}${address} has moved for good. Write its new address: ${at.server.url}${to}\n`,
  );
});

test('a page that leads to a front page for good is to be looked at', async () => {
  at.home.write('papers/x.md', entry(['/front-page']));
  expect((await links()).stdout).toContain('now leads to a front page');
});

test('a connection that is not secure makes a link suspect, and never dead', async () => {
  const address = `https://127.0.0.1:${at.server.port}/ok`;
  at.home.write('papers/x.md', entry([address]));
  await links();
  expect(recordOf(address)).toMatchObject({ state: 'suspect' });
  expect(recordOf(address)?.failures).toBeUndefined();
});

test('a huge body is not read', async () => {
  at.home.write('papers/x.md', entry(['/huge']));
  await links();
  expect(recordOf('/huge')).toMatchObject({ state: 'ok' });
  expect(at.server.bytesSent).toBeLessThan(50_000_000);
});

test('this machine is private unless a test says otherwise', async () => {
  at.home.write('papers/x.md', entry(['/ok', `http://localhost:${at.server.port}/ok`]));
  await links([], { LINKS_ALLOW_LOCALHOST: '' });
  expect(at.server.requests).toEqual([]);
  expect(recordOf('/ok')).toMatchObject({ reason: 'it leads into a private network' });
});

test('no two requests go to one host at once, and every one names the project', async () => {
  const twin = `http://localhost:${at.server.port}`;
  at.home.write(
    'papers/x.md',
    entry(['/ok', '/head-lies', '/moved', `${twin}/found`, `${twin}/ok-2`]),
  );
  at.home.write(
    'papers/y.md',
    entry(['/ok-2', '/ok-3', `${twin}/moved`, `${twin}/ok-3`], 'Another'),
  );
  await links(['--concurrency', '8']);
  expect(at.server.mostAtOnce).toBe(1);
  expect([...at.server.agents]).toEqual([expect.stringMatching(/^[\w.-]+\/\S+ \(\+https:/)]);
});

test('a host that asks for a long pause is left alone, and its other links are not judged', async () => {
  at.home.write('papers/x.md', entry(['/limited', '/ok', '/gone']));
  const { stdout } = await links();
  expect(at.server.requests).toEqual(['HEAD /limited']);
  expect(recordOf('/ok')).toBeUndefined();
  expect(stdout).toContain(`not checked, its host asks to wait: ${at.server.url}/gone\n`);
});

test('every address of an entry and a guide is checked at its line, once', async () => {
  at.home.write(
    'papers/x.md',
    `---
title: A test
url: ${at.server.url}/gone#part
category: model
summary: What it is.
year: 2018
code: ${at.server.url}/code
links:
  - label: Slides
    url: ${at.server.url}/slides
  - label: Original address (dead)
    url: ${at.server.url}/original
sources:
  - url: ${at.server.url}/source
    checked: 2020-01-01
added: 2018-02-03
---

A note with [a link](${at.server.url}/in-note) and ${at.server.url}/bare too, and [again](${at.server.url}/gone).
`,
  );
  at.home.write(
    'guides/g.mdx',
    `---\ntitle: A guide\nsummary: A path.\nupdated: 2020-01-01\n---\n\nSee [this](${at.server.url}/in-guide).\n`,
  );
  const { stdout } = await links(['--format', 'json']);
  const report = JSON.parse(stdout);
  const places = Object.fromEntries(
    report.links.map((it: { address: string; places: { file: string; line: number }[] }) => [
      it.address.slice(at.server.url.length),
      it.places.map(({ file, line }) => `${path.basename(file)}:${line}`),
    ]),
  );
  expect(places).toEqual({
    '/bare': ['x.md:19'],
    '/code': ['x.md:7'],
    '/gone': ['x.md:3', 'x.md:19'],
    '/in-guide': ['g.mdx:7'],
    '/in-note': ['x.md:19'],
    '/original': ['x.md:12'],
    '/slides': ['x.md:10'],
    '/source': ['x.md:14'],
  });
  expect(report.counts).toMatchObject({ suspect: 8, unchecked: 0 });
  expect(report.problems.map(({ message }: { message: string }) => message).join()).not.toContain(
    '/original',
  );
});

test('a part that its page does not hold is named apart, and its link counts as open', async () => {
  await at.serve({
    '/page': (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          '<h1 id="top-of-it">A page</h1><a name="here"></a><h2 id="user-content-réglages">B</h2>',
        ),
    '/old-page': (response) => response.writeHead(301, { location: '/page' }).end(),
    '/old-part': (response) => response.writeHead(302, { location: '/page#here' }).end(),
  });
  const there = ['/page#here', '/page#r%C3%A9glages', '/page#:~:text=A', '/old-part#gone'];
  at.home.write('papers/x.md', entry(['/page#gone', '/old-page#gone-too', ...there]));
  const { code, stdout } = await links();
  expect(code).toBe(0);
  expect(recordOf('/page')).toMatchObject({ state: 'ok', lacks: ['gone'] });
  expect(recordOf('/old-page')).toMatchObject({ state: 'moved', lacks: ['gone-too'] });
  expect(recordOf('/old-part')).not.toHaveProperty('lacks');
  expect(stdout).toContain(
    `content/papers/x.md:3:1 warning missing-part  ${at.server.url}/page opens, but nothing in it is called “gone”.`,
  );
  expect(stdout).toMatch(/1 moved\.\n2 links name parts that pages lack\.\n$/);
  const again = await links(['--format', 'json']);
  expect(JSON.parse(again.stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
    ...['moved-link', 'missing-part', 'missing-part'],
  ]);
});

test('dead links come first in the report, then failing ones, then moved ones', async () => {
  at.home.write('papers/a.md', entry(['/moved', '/gone?1']));
  at.home.write('papers/b.md', entry(['/gone'], 'Another'));
  const dead = { state: 'dead', since: '2026-01-01', checked: '2026-01-08', reason: 'status 404' };
  const failures = ['2026-01-01', '2026-01-04', '2026-01-08'];
  at.home.write(
    'observed.yaml',
    `links:\n  ${JSON.stringify(`${at.server.url}/gone`)}: ${JSON.stringify({ ...dead, failures })}\n`,
  );
  const { stdout } = await links();
  expect([...stdout.matchAll(/ ([a-z]+)-link /g)].map(([, state]) => state)).toEqual([
    ...['dead', 'suspect', 'moved'],
  ]);
});

test('a network that is down changes nothing, with exit code 2', async () => {
  at.home.write('papers/x.md', entry(['http://localhost:1/', 'http://127.0.0.1:1/x']));
  const { code, stderr, stdout } = await links([], { LINKS_PROBES: 'http://localhost:1/' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^The network is down: nobody answers/);
  expect(existsSync(path.join(at.home.content, 'observed.yaml'))).toBe(false);
});

test('a probe that is no address is named', async () => {
  at.home.write('papers/x.md', entry(['/ok']));
  const { code, stderr } = await links([], { LINKS_PROBES: `${at.server.url}/ok garbage` });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^LINKS_PROBES names no web address: "garbage"\. Write addresses/);
  expect(at.server.requests).toEqual([]);
});

test('what was found before the network went down is kept', async () => {
  at.home.write('papers/x.md', entry(['/gone', 'http://localhost:1/']));
  const { code } = await links(['--concurrency', '1'], { LINKS_PROBES: 'http://localhost:1/' });
  expect(code).toBe(2);
  expect(recordOf('/gone')).toMatchObject({ state: 'suspect' });
  expect(recordOf('http://localhost:1/')).toBeUndefined();
});
