import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseObserved } from '../../../../src/content-files/observed-file.ts';
import { makeHome, runIn } from '../command-home.ts';
import { type OddServer, startOddServer } from '../odd-server.ts';
import { startProcess } from '../run-command.ts';

let server: OddServer;
let home: ReturnType<typeof makeHome>;

beforeEach(async () => {
  server = await startOddServer();
  home = makeHome();
});

afterEach(async () => {
  await server.close();
  rmSync(home.home, { recursive: true });
});

const today = new Date().toISOString().slice(0, 10);
const quick = ['--delay', '0', '--timeout', '1', '--retries', '1'];

/** An entry file whose address is the first of those given, and whose links are the others. */
function entry(paths: string[], title = 'A test'): string {
  const [url, ...others] = paths.map((it) => (it.startsWith('/') ? server.url + it : it));
  const links = others.map((it, index) => `  - label: Link ${index + 1}\n    url: ${it}`);
  const block = links.length > 0 ? `links:\n${links.join('\n')}\n` : '';
  return `---\ntitle: ${title}\nurl: ${url}\ncategory: model\nsummary: What it is.\nyear: 2018\n${block}added: 2018-02-03\n---\n\nA note that says enough.\n`;
}

function env(more: Record<string, string> = {}) {
  return { LINKS_ALLOW_LOCALHOST: '1', LINKS_PROBES: `${server.url}/ok`, ...more };
}

const links = (args: string[] = [], more: Record<string, string> = {}) =>
  runIn(home.home, ['links', ...quick, ...args], env(more));

/** The record that the generated file holds of a path of the server. */
function recordOf(address: string) {
  const { observed } = parseObserved('observed.yaml', home.read('observed.yaml'));
  return observed.links.get(address.startsWith('/') ? server.url + address : address);
}

const failing = { state: 'suspect', since: today, checked: today, failures: [today] };

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
  home.write('papers/x.md', entry([address]));
  const { code, stderr } = await links();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(recordOf(address)).toMatchObject(expected);
});

test.each([
  ['/moved', '/ok'],
  ['/moved-twice', '/ok'],
  ['/moved-then-found', '/found'],
])('%s has moved to where its permanent redirects end', async (address, to) => {
  home.write('papers/x.md', entry([address]));
  const { code, stdout } = await links();
  expect(code).toBe(0);
  expect(recordOf(address)).toMatchObject({ state: 'moved', to: server.url + to });
  expect(stdout).toContain(
    `content/papers/x.md:3:1 warning moved-link  ${server.url}${address} has moved for good. Write its new address: ${server.url}${to}\n`,
  );
});

test('a page that leads to a front page for good is to be looked at', async () => {
  home.write('papers/x.md', entry(['/front-page']));
  expect((await links()).stdout).toContain('now leads to a front page');
});

test('a connection that is not secure makes a link suspect, and never dead', async () => {
  const address = `https://127.0.0.1:${server.port}/ok`;
  home.write('papers/x.md', entry([address]));
  await links();
  expect(recordOf(address)).toMatchObject({ state: 'suspect' });
  expect(recordOf(address)?.failures).toBeUndefined();
});

test('a huge body is not read', async () => {
  home.write('papers/x.md', entry(['/huge']));
  await links();
  expect(recordOf('/huge')).toMatchObject({ state: 'ok' });
  expect(server.bytesSent).toBeLessThan(50_000_000);
});

test('this machine is private unless a test says otherwise', async () => {
  home.write('papers/x.md', entry(['/ok', `http://localhost:${server.port}/ok`]));
  await links([], { LINKS_ALLOW_LOCALHOST: '' });
  expect(server.requests).toEqual([]);
  expect(recordOf('/ok')).toMatchObject({ reason: 'it leads into a private network' });
});

test('no two requests go to one host at once, and every one names the project', async () => {
  const twin = `http://localhost:${server.port}`;
  home.write(
    'papers/x.md',
    entry(['/ok', '/head-lies', '/moved', `${twin}/found`, `${twin}/ok-2`]),
  );
  home.write('papers/y.md', entry(['/ok-2', '/ok-3', `${twin}/moved`, `${twin}/ok-3`], 'Another'));
  await links(['--concurrency', '8']);
  expect(server.mostAtOnce).toBe(1);
  expect([...server.agents]).toEqual([expect.stringMatching(/^emdl\/\S+ \(\+https:/)]);
});

test('a host that asks for a long pause is left alone, and its other links are not judged', async () => {
  home.write('papers/x.md', entry(['/limited', '/ok', '/gone']));
  const { stdout } = await links();
  expect(server.requests).toEqual(['HEAD /limited']);
  expect(recordOf('/ok')).toBeUndefined();
  expect(stdout).toContain(`not checked, its host asks to wait: ${server.url}/gone\n`);
});

test('every address of an entry and a guide is checked at its line, once', async () => {
  home.write(
    'papers/x.md',
    `---
title: A test
url: ${server.url}/gone#part
category: model
summary: What it is.
year: 2018
code: ${server.url}/code
links:
  - label: Slides
    url: ${server.url}/slides
  - label: Original address (dead)
    url: ${server.url}/original
sources:
  - url: ${server.url}/source
    checked: 2020-01-01
added: 2018-02-03
---

A note with [a link](${server.url}/in-note) and ${server.url}/bare too, and [again](${server.url}/gone).
`,
  );
  home.write(
    'guides/g.mdx',
    `---\ntitle: A guide\nsummary: A path.\nupdated: 2020-01-01\n---\n\nSee [this](${server.url}/in-guide).\n`,
  );
  const { stdout } = await links(['--format', 'json']);
  const report = JSON.parse(stdout);
  const places = Object.fromEntries(
    report.links.map((it: { address: string; places: { file: string; line: number }[] }) => [
      it.address.slice(server.url.length),
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
  await server.close();
  server = await startOddServer({
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
  home.write('papers/x.md', entry(['/page#gone', '/old-page#gone-too', ...there]));
  const { code, stdout } = await links();
  expect(code).toBe(0);
  expect(recordOf('/page')).toMatchObject({ state: 'ok', lacks: ['gone'] });
  expect(recordOf('/old-page')).toMatchObject({ state: 'moved', lacks: ['gone-too'] });
  expect(recordOf('/old-part')).not.toHaveProperty('lacks');
  expect(stdout).toContain(
    `content/papers/x.md:3:1 warning missing-part  ${server.url}/page opens, but nothing in it is called “gone”.`,
  );
  expect(stdout).toMatch(/1 moved\.\n2 links name parts that pages lack\.\n$/);
  const again = await links(['--format', 'json']);
  expect(JSON.parse(again.stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
    ...['moved-link', 'missing-part', 'missing-part'],
  ]);
});

describe('the history', () => {
  const known = (record: object) =>
    home.write('observed.yaml', `links:\n  "${server.url}/gone": ${JSON.stringify(record)}\n`);
  const day = (before: number) =>
    new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  const suspect = (...failures: string[]) => ({
    ...{ state: 'suspect', since: failures[0], checked: failures.at(-1), reason: 'status 404' },
    failures,
  });
  beforeEach(() => home.write('papers/x.md', entry(['/gone', '/ok'])));

  test('makes a link dead after failures on several days, since the first, with exit code 1', async () => {
    known(suspect(day(14), day(7)));
    const { code, stdout } = await links();
    expect(code).toBe(1);
    expect(recordOf('/gone')).toMatchObject({ state: 'dead', since: day(14) });
    expect(stdout).toContain(
      `content/papers/x.md:3:1 error dead-link  ${server.url}/gone is dead since ${day(14)} (status 404).`,
    );
    const github = await links(['--format', 'github']);
    expect(github.code).toBe(1);
    expect(github.stdout).toMatch(
      /^::error file=content\/papers\/x.md,line=3,col=1,title=A link is dead \(dead-link\)::/,
    );
  });

  test('of two failures on two days leaves it suspect', async () => {
    known(suspect(day(7)));
    expect((await links()).code).toBe(0);
    expect(recordOf('/gone')).toMatchObject({ state: 'suspect', failures: [day(7), today] });
  });

  test('is taken up after an interruption, and nothing is lost', async () => {
    known(suspect(day(7)));
    home.write('papers/y.md', entry([`http://localhost:${server.port}/slow`], 'Slow'));
    const { child, ended } = startProcess(['links', '--delay', '0', '--timeout', '60'], {
      cwd: home.home,
      env: env(),
    });
    while (!['HEAD /slow', 'GET /gone', 'HEAD /ok'].every((it) => server.requests.includes(it))) {
      await wait(20);
    }
    await wait(200);
    child.kill('SIGINT');
    const { signal, stderr } = await ended;
    expect(signal).toBe('SIGINT');
    expect(stderr).toContain('Interrupted: what was found on 2 of 3 links is saved');
    expect(recordOf('/gone')).toMatchObject({ failures: [day(7), today] });
    server.requests.length = 0;
    await links();
    expect(new Set(server.requests)).toEqual(new Set(['HEAD /slow', 'GET /slow', 'HEAD /ok']));
    expect(recordOf('/gone')).toMatchObject({ failures: [day(7), today] });
  });

  test('says which host it waits for, and does not wait to be interrupted', async () => {
    home.write('papers/y.md', entry(['/limited-shortly'], 'Limited'));
    const { child, ended } = startProcess(['links', '--delay', '0'], {
      ...{ cwd: home.home, env: env() },
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      if (said.includes('Ctrl-C')) child.kill('SIGINT');
    });
    const { signal, stderr } = await ended;
    expect(signal).toBe('SIGINT');
    expect(stderr).toContain(
      `127.0.0.1:${server.port} has had its limit of requests (HTTP 429): it is asked again in 45 seconds.`,
    );
  });

  test('of a file that cannot be read is reported and not written over', async () => {
    const broken = 'links:\n<<<<<<< HEAD\n  "https://a.example/": {"state":"ok"}\n';
    home.write('observed.yaml', broken);
    const { code, stdout, stderr } = await links();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^content\/observed.yaml:2:1 .*left from a merge\. .*\ncontent\/observed.yaml:3:1 /,
    );
    expect(home.read('observed.yaml')).toBe(broken);
    expect(server.requests).toEqual([]);
  });

  test('keeps addresses that the content no longer holds until one asks to forget them', async () => {
    home.write(
      'observed.yaml',
      'links:\n  "https://old.example/": {"state":"ok","since":"2020-01-01","checked":"2020-01-01"}\n',
    );
    await links();
    expect(recordOf('https://old.example/')).toBeDefined();
    await links(['--prune']);
    expect(recordOf('https://old.example/')).toBeUndefined();
    expect(recordOf('/gone')).toBeDefined();
  });

  test('is the same bytes after a run that had nothing to do', async () => {
    await links();
    const text = home.read('observed.yaml');
    server.requests.length = 0;
    const { stderr } = await links();
    expect(stderr).toContain('add --again');
    expect([home.read('observed.yaml'), server.requests]).toEqual([text, []]);
    expect(text).toMatch(/^# Generated/);
    expect(readdirSync(home.content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('that cannot be written is said in one line', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everywhere');
    chmodSync(home.content, 0o500);
    const { code, stderr } = await links();
    chmodSync(home.content, 0o700);
    expect(code).toBe(2);
    expect(stderr).toBe('content/observed.yaml: It cannot be written: permission is denied.\n');
  });
});

describe('--also', () => {
  const historyOf = (days: string[]) => {
    const record = { state: 'suspect', since: days[0], checked: days.at(-1), reason: 'status 404' };
    return `links:\n  ${JSON.stringify(`${server.url}/gone`)}: ${JSON.stringify({ ...record, failures: days })}\n`;
  };
  const give = (text: string) => writeFileSync(path.join(home.home, 'before.yaml'), text);

  test('goes on from what an unmerged branch saw: its days of failure count', async () => {
    home.write('papers/x.md', entry(['/gone']));
    home.write('observed.yaml', historyOf(['2026-01-01']));
    give(historyOf(['2026-01-01', '2026-01-08']));
    const { code } = await links(['--also', 'before.yaml']);
    expect(code).toBe(1);
    expect(recordOf('/gone')).toMatchObject({
      ...{ state: 'dead', since: '2026-01-01', failures: ['2026-01-01', '2026-01-08', today] },
    });
  });

  test('takes what can be read of a file that is broken, and nothing of an empty one', async () => {
    home.write('papers/x.md', entry(['/gone']));
    give(`<<<<<<< mine\n${historyOf(['2026-01-01', '2026-01-08'])}`);
    const { code, stderr } = await links(['--also', 'before.yaml']);
    expect({ code, stderr }).toEqual({
      ...{ code: 1, stderr: 'before.yaml: 1 line cannot be read, and the rest is taken.\n' },
    });
    home.write('observed.yaml', '');
    give('');
    expect((await links(['--also', 'before.yaml'])).code).toBe(0);
    expect(recordOf('/gone')).toMatchObject(failing);
  });
});

describe('--fix', () => {
  /** `/old/there` redirects to `/new/there` for good, which an earlier run has seen. */
  const known = () => {
    const record = { state: 'moved', since: '2026-01-01', checked: '2026-01-01' };
    const to = `${server.url}/new/there`;
    const line = JSON.stringify({ ...record, to, ok: '2026-01-01' });
    home.write('observed.yaml', `links:\n  "${server.url}/old/there": ${line}\n`);
  };

  beforeEach(async () => {
    await server.close();
    server = await startOddServer({
      '/old/there': (response) => response.writeHead(301, { location: '/new/there' }).end(),
      '/new/there': (response) => response.writeHead(200).end(),
    });
  });

  test('writes what moved for good and was seen there before, and nothing without it', async () => {
    known();
    const text = entry(['/old/there', '/moved']);
    home.write('papers/x.md', `${text}\nSee [this](${server.url}/old/there#part).\n`);
    const before = home.read('papers/x.md');
    const { stdout } = await links();
    expect(stdout).toContain('2 moved links are in no doubt: npm run links -- --fix writes');
    expect(home.read('papers/x.md')).toBe(before);
    const fixed = await links(['--fix']);
    expect(home.read('papers/x.md')).toBe(before.replaceAll('/old/there', '/new/there'));
    expect(fixed.stdout).toContain(
      `content/papers/x.md:3 written: ${server.url}/new/there for ${server.url}/old/there\n`,
    );
    expect(fixed.stdout).toContain(
      `left to you: ${server.url}/moved has to be seen there on a second day (${server.url}/ok)\n`,
    );
    const { stdout: json } = await links(['--fix', '--format', 'json']);
    expect(JSON.parse(json).fix).toMatchObject({ isWritten: true, moved: [], left: [{}] });
  });

  test('writes nothing where the network is down, and goes by no branch', async () => {
    known();
    home.write('papers/x.md', entry(['/old/there', 'http://localhost:1/']));
    const before = home.read('papers/x.md');
    const down = await links(['--fix'], { LINKS_PROBES: 'http://localhost:1/' });
    const { code, stderr } = await links(['--fix', '--changed', 'main']);
    expect([down.code, code, home.read('papers/x.md')]).toEqual([2, 2, before]);
    expect(stderr).toMatch(/^--changed records no history/);
  });
});

test('dead links come first in the report, then failing ones, then moved ones', async () => {
  home.write('papers/a.md', entry(['/moved', '/gone?1']));
  home.write('papers/b.md', entry(['/gone'], 'Another'));
  const dead = { state: 'dead', since: '2026-01-01', checked: '2026-01-08', reason: 'status 404' };
  const failures = ['2026-01-01', '2026-01-04', '2026-01-08'];
  home.write(
    'observed.yaml',
    `links:\n  ${JSON.stringify(`${server.url}/gone`)}: ${JSON.stringify({ ...dead, failures })}\n`,
  );
  const { stdout } = await links();
  expect([...stdout.matchAll(/ ([a-z]+)-link /g)].map(([, state]) => state)).toEqual([
    ...['dead', 'suspect', 'moved'],
  ]);
});

test('a network that is down changes nothing, with exit code 2', async () => {
  home.write('papers/x.md', entry(['http://localhost:1/', 'http://127.0.0.1:1/x']));
  const { code, stderr, stdout } = await links([], { LINKS_PROBES: 'http://localhost:1/' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^The network is down: nobody answers/);
  expect(existsSync(path.join(home.content, 'observed.yaml'))).toBe(false);
});

test('a probe that is no address is named', async () => {
  home.write('papers/x.md', entry(['/ok']));
  const { code, stderr } = await links([], { LINKS_PROBES: `${server.url}/ok garbage` });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^LINKS_PROBES names no web address: "garbage"\. Write addresses/);
  expect(server.requests).toEqual([]);
});

test('what was found before the network went down is kept', async () => {
  home.write('papers/x.md', entry(['/gone', 'http://localhost:1/']));
  const { code } = await links(['--concurrency', '1'], { LINKS_PROBES: 'http://localhost:1/' });
  expect(code).toBe(2);
  expect(recordOf('/gone')).toMatchObject({ state: 'suspect' });
  expect(recordOf('http://localhost:1/')).toBeUndefined();
});

describe('--changed', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...args],
      { cwd: home.home, stdio: 'pipe', encoding: 'utf8' },
    );

  beforeEach(() => {
    home.write('papers/x.md', entry(['/ok', '/ok-2']));
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
  });

  test('checks only what a branch adds, keeps nothing, and takes a new failure for an error', async () => {
    git('checkout', '--quiet', '-b', 'mine');
    home.write('papers/x.md', entry(['/ok', '/ok-2', '/gone']));
    git('commit', '--quiet', '-am', 'two');
    home.write('papers/new.md', entry(['/ok-3'], 'Not committed'));
    const { code, stdout } = await links(['--changed', 'main']);
    expect(new Set(server.requests)).toEqual(new Set(['HEAD /gone', 'GET /gone', 'HEAD /ok-3']));
    expect(code).toBe(1);
    expect(stdout).toContain('content/papers/x.md:11:5 error suspect-link');
    expect(existsSync(path.join(home.content, 'observed.yaml'))).toBe(false);
  });

  test('is said to be impossible where git does not know the base', async () => {
    const { code, stderr } = await links(['--changed']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'Git knows no "origin/main": fetch it (git fetch origin main), or name another base.\n',
    });
    expect((await links(['--changed', '--output=x'])).code).toBe(2);
    expect(existsSync(path.join(home.content, 'x'))).toBe(false);
  });

  test('is said to be impossible where nothing is shared with the base', async () => {
    git('checkout', '--quiet', '--orphan', 'alone');
    git('commit', '--quiet', '-m', 'alone');
    const { code, stderr } = await links(['--changed', 'main']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('git fetch --unshallow'),
    });
  });

  test('is said to be impossible outside a repository', async () => {
    rmSync(path.join(home.home, '.git'), { recursive: true });
    const { code, stderr } = await links(['--changed']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('content is not in a git repository'),
    });
  });
});
