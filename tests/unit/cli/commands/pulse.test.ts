import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseObserved } from '../../../../src/content-files/observed-file.ts';
import { makeHome, runIn } from '../command-home.ts';
import { type OddServer, startOddServer } from '../odd-server.ts';

let server: OddServer;
let home: ReturnType<typeof makeHome>;
/** What the next requests are answered with, by path. */
let replies: Record<string, { status: number; headers?: Record<string, string>; body?: unknown }>;
let tokens: Set<string | undefined>;

const today = new Date().toISOString().slice(0, 10);

beforeEach(async () => {
  replies = {};
  tokens = new Set();
  const paths = ['made/one', 'made/two', 'made/new'].flatMap((name) => [
    `/api/repos/${name}`,
    `/api/repos/${name}/commits?per_page=1`,
  ]);
  const answer = (at: string) => [
    at,
    (
      response: import('node:http').ServerResponse,
      request: import('node:http').IncomingMessage,
    ) => {
      tokens.add(request.headers.authorization);
      const { status, headers, body } = replies[at] ?? { status: 404 };
      response.writeHead(status, headers);
      response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
    },
  ];
  server = await startOddServer(Object.fromEntries(paths.map(answer)));
  home = makeHome();
  home.write('libraries/one.md', software('one', 'repository: https://github.com/made/one'));
  home.write('libraries/two.md', software('two', ''));
});

afterEach(async () => {
  await server.close();
  rmSync(home.home, { recursive: true });
});

function software(name: string, line: string): string {
  return `---\ntitle: ${name}\nurl: https://github.com/made/${name}\ncategory: inference-framework\nsummary: What it is.\n${line}${line && '\n'}added: 2018-02-03\n---\n\nA note that says enough.\n`;
}

function has(name: string, fields: object = {}, commit = '2026-10-02T23:59:59Z') {
  const data = { full_name: name, stargazers_count: 12, archived: false, ...fields };
  replies[`/api/repos/${name}`] = { status: 200, body: data };
  replies[`/api/repos/${name}/commits?per_page=1`] = {
    ...{ status: 200, body: [{ commit: { committer: { date: commit } } }] },
  };
}

const pulse = (args: string[] = [], env: Record<string, string> = {}) =>
  runIn(home.home, ['pulse', '--delay', '0', '--timeout', '2', ...args], {
    ...{ GITHUB_API: `${server.url}/api`, GITHUB_TOKEN: '', ...env },
  });

function recordOf(name: string) {
  return parseObserved('observed.yaml', home.read('observed.yaml')).observed.repositories.get(name);
}

test('records stars, archived flag and last commit of every repository', async () => {
  has('made/one');
  has('made/two', { archived: true, stargazers_count: 3456 }, '2019-05-06T00:00:00Z');
  const { code, stdout, stderr } = await pulse([], { GITHUB_TOKEN: 'secret' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(recordOf('made/one')).toEqual({
    ...{ stars: 12, lastCommit: '2026-10-02', archived: false, checked: today },
  });
  expect(recordOf('made/two')).toMatchObject({ stars: 3456, archived: true });
  expect(stdout).toContain('made/two: archived, 3456 stars, last commit 2019-05-06');
  expect([...tokens]).toEqual(['Bearer secret']);
  expect(stdout + home.read('observed.yaml')).not.toContain('secret');
});

test('keeps the links that stand in the same file', async () => {
  const line =
    '  "https://a.example/": {"state":"ok","since":"2020-01-01","checked":"2020-01-01"}\n';
  home.write('observed.yaml', `links:\n${line}`);
  has('made/one');
  has('made/two');
  await pulse();
  expect(home.read('observed.yaml')).toContain(line);
});

test('goes on where it ended on the same day', async () => {
  has('made/one');
  has('made/two');
  await pulse();
  server.requests.length = 0;
  expect((await pulse()).code).toBe(0);
  expect(server.requests).toEqual([]);
  await pulse(['--again']);
  expect(server.requests).toHaveLength(4);
});

test('follows a renamed repository, and not to another host', async () => {
  has('made/new');
  has('made/two');
  replies['/api/repos/made/one'] = { status: 301, headers: { location: '/api/repos/made/new' } };
  replies['/api/repos/made/two'] = {
    ...{ status: 301, headers: { location: `http://localhost:${server.port}/api/repos/made/new` } },
  };
  const { code, stdout } = await pulse([], { GITHUB_TOKEN: 'secret' });
  expect(code).toBe(1);
  expect(recordOf('made/one')).toMatchObject({ stars: 12, renamed: 'made/new' });
  expect(stdout).toContain('redirects to another host');
});

describe('where a part fails', () => {
  const old = '{"stars":1,"lastCommit":"2020-01-01","archived":false,"checked":"2020-02-02"}';
  beforeEach(() => {
    home.write('observed.yaml', `repositories:\n  "made/one": ${old}\n`);
    has('made/two');
  });

  test.each([
    ['a repository that is gone', { status: 404 }, 'knows no such repository'],
    ['a broken server', { status: 502 }, 'status 502'],
    ['an answer that is no JSON', { status: 200, body: '<html>' }, 'cannot be read'],
    ['an answer of another form', { status: 200, body: { full_name: 1 } }, 'another form'],
    ['an answer without end', { status: 200, body: 'x'.repeat(9_000_000) }, 'too long'],
    [
      'an impossible value',
      { status: 200, body: { full_name: 'made/two', stargazers_count: -1, archived: false } },
      'cannot be right',
    ],
  ])(
    '%s keeps what was known with its day, and says so with exit code 1',
    async (_, reply, reason) => {
      replies['/api/repos/made/one'] = reply;
      const { code, stdout } = await pulse();
      expect(code).toBe(1);
      expect(recordOf('made/one')).toEqual(JSON.parse(old));
      expect(recordOf('made/two')).toMatchObject({ stars: 12 });
      expect(stdout).toMatch(
        /content\/libraries\/one.md:1:1 warning unread-repository {2}\S+ was not read: .* stays\.\n/i,
      );
      expect(stdout).toContain(reason);
    },
  );

  test('a limit of rate ends the run, and what was read is kept', async () => {
    has('made/one');
    const reset = String(Math.floor(Date.now() / 1000) + 3000);
    replies['/api/repos/made/two'] = {
      ...{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
    };
    const { code, stderr } = await pulse();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /GitHub allows no more requests until .*GITHUB_TOKEN.*1 of 2 repositories/,
    );
    expect(recordOf('made/one')).toMatchObject({ stars: 12 });
    expect(recordOf('made/two')).toBeUndefined();
  });

  test('a token that is refused ends the run', async () => {
    replies['/api/repos/made/one'] = { status: 401 };
    const { code, stderr } = await pulse([], { GITHUB_TOKEN: 'wrong' });
    expect(code).toBe(1);
    expect(stderr).toContain('correct GITHUB_TOKEN');
    expect(recordOf('made/one')).toEqual(JSON.parse(old));
  });
});

test.each([
  ['nobody answers', 'http://127.0.0.1:1', 'GitHub cannot be asked: 127.0.0.1:1 gives no answer'],
  ['the address is none', 'nonsense', 'GITHUB_API is no web address: "nonsense".'],
])('where %s nothing is written, with exit code 2', async (_, url, reason) => {
  const { code, stdout, stderr } = await pulse([], { GITHUB_API: url });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
  expect(existsSync(path.join(home.content, 'observed.yaml'))).toBe(false);
});

test('a generated file that cannot be read is not written over', async () => {
  home.write('observed.yaml', 'repositories:\nbroken\n');
  const { code, stderr } = await pulse();
  expect(code).toBe(2);
  expect(stderr).toContain('content/observed.yaml:2:1 ');
  expect(home.read('observed.yaml')).toBe('repositories:\nbroken\n');
});
