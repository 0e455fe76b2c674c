import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeHome, runIn } from '../command-home.ts';
import { newest, older, startSources } from '../scout-server.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/content');

let server: Awaited<ReturnType<typeof startSources>>;
let home: ReturnType<typeof makeHome>;

beforeEach(async () => {
  server = await startSources();
  home = makeHome();
  cpSync(fixtures, home.content, { recursive: true });
});

afterEach(async () => {
  await server.close();
  rmSync(home.home, { recursive: true });
});

const scout = (args: string[] = [], env: Record<string, string> = {}) =>
  runIn(home.home, ['scout', '--since', '2026-11-01', ...args], { ...server.env, ...env });

async function found(args: string[] = [], env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await scout(['--format', 'json', ...args], env);
  return { code, stderr, ...JSON.parse(stdout) };
}

describe('scout', () => {
  test('proposes what every source gives, each work once, with all that speaks for it', async () => {
    const { code, candidates, left } = await found();
    expect(code).toBe(0);
    const ids = candidates.map(({ id }: { id: string }) => id);
    expect(ids[0]).toBe('arxiv:2611.00001');
    expect(new Set(ids).size).toBe(ids.length);
    const text = candidates[0].reasons.join(' ');
    expect(text).toContain('It cites 3 entries');
    expect(text).toContain('Song Han (2 entries) is among its authors.');
    expect(text).toContain('Its title says');
    expect(candidates[0].published).toBe('2026-11-19');
    const older = candidates.find(({ id }: { id: string }) => id === 'doi:10.1000/older');
    expect(older.reasons[0]).toMatch(/^3 entries cite it: /);
    expect(older.draft.text).toContain('venueName: Journal of Made-up Networks');
    expect(ids).toContain('arxiv:2611.00003');
    expect(ids).toContain('https://github.com/made-up-owner/mobile-pruning-kit');
    // What the list has, what is old, and what only shares a citation graph.
    expect(ids).not.toContain('arxiv:1801.04381');
    expect(ids).not.toContain('arxiv:2001.00001');
    expect(JSON.stringify(ids)).not.toMatch(/bridges|a-fork|old-pruning|7654321/);
    expect(left.known).toBeGreaterThan(0);
  });

  test('names itself, and gives each key to its host alone', async () => {
    await found([], {
      OPENALEX_API_KEY: 'key-o',
      SEMANTIC_SCHOLAR_API_KEY: 'key-s',
      GITHUB_TOKEN: 'key-g',
    });
    const { requests } = server.state;
    expect(new Set(requests.map(({ agent }) => agent?.replace(/\/.*/, ''))).size).toBe(1);
    for (const { path, headers, body } of requests) {
      const keys = JSON.stringify([path, headers, body]).match(/key-[osg]/g) ?? [];
      const own = path.startsWith('/openalex')
        ? 'key-o'
        : path.startsWith('/scholar')
          ? 'key-s'
          : 'key-g';
      expect([...new Set(keys)]).toEqual(path.startsWith('/arxiv') ? [] : [own]);
    }
  });

  test('follows no redirect to another host with a key', async () => {
    const { GITHUB_API = '' } = server.env;
    const location = `${GITHUB_API.replace('127.0.0.1', 'localhost')}/users/elsewhere/repos`;
    server.state.odd = (url) =>
      url.includes('elsewhere') ? undefined : { status: 302, headers: { location } };
    const { code, stderr } = await scout(['--source', 'repositories'], { GITHUB_TOKEN: 'key-g' });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('GitHub redirects to another host'),
    ]);
    expect(server.state.requests.filter(({ path }) => path.includes('elsewhere'))).toEqual([]);
  });

  test.each([
    [
      'a limit',
      { status: 429, headers: { 'retry-after': '3600' } },
      'its limit of requests is reached',
    ],
    ['a page instead of data', { body: '<html>Maintenance</html>' }, 'is no JSON'],
    ['data of another form', { body: '{"answer":[]}' }, 'not of the form that is known'],
    ['a refusal', { status: 403 }, 'it wants a key'],
  ])('goes on with the others after %s, and says so', async (_name, reply, sentence) => {
    server.state.odd = (url) => (/openalex|scholar/.test(url) ? reply : undefined);
    const { code, candidates, notes, seen } = await found();
    expect(notes.join('\n')).toContain(sentence);
    expect(candidates.map(({ id }: { id: string }) => id)).toContain('arxiv:2611.00003');
    expect([code, seen.lists.length]).toEqual([1, 2]);
  });

  test.each([
    ['is cut off', { body: '{"meta":{"count":9},"results":[{"id":"W1"' }, 'is no JSON'],
    ['breaks off', { headers: { 'content-length': '999' }, body: '{' }, 'the connection fails'],
    ['has ten megabytes', { body: ' '.repeat(1e7) }, 'its answer is too large'],
    [
      'asks to wait for long',
      { status: 429, headers: { 'retry-after': '600' } },
      'it asks to wait 600 seconds',
    ],
    ['is a refusal', { status: 403, body: '<h1>Forbidden</h1>' }, 'it wants a key'],
    ['is a list of nothing', { body: 'null' }, 'not of the form'],
  ])(
    'keeps what a source gave before an answer that %s, and says what is missing',
    async (_name, reply, sentence) => {
      const isCut = (url: string) =>
        url.includes('filter=openalex') || url.includes('references.paperId');
      server.state.odd = (url) => (isCut(decodeURIComponent(url)) ? reply : undefined);
      const { candidates, notes } = await found(['--source', 'openalex', 'scholar']);
      expect(notes).toEqual([expect.stringContaining(sentence), expect.stringContaining(sentence)]);
      expect(notes[0]).toMatch(/^OpenAlex: .* Left out: older works that several entries cite\.$/);
      expect(notes[1]).toMatch(
        /^Semantic Scholar: .* Left out: which entries the recommended papers cite\.$/,
      );
      expect(candidates[0].reasons.join(' ')).toContain('It cites 2 entries');
    },
  );

  test('says that it waits, and why, where a source asks for a moment', async () => {
    let asked = 0;
    server.state.odd = (url) =>
      url.includes('/arxiv') && asked++ === 0
        ? { status: 429, headers: { 'retry-after': '1' } }
        : undefined;
    const { code, stderr } = await found(['--source', 'arxiv']);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /has had its limit of requests \(HTTP 429\): it is asked again in 1 second/,
      ),
    ]);
  });

  test('says that nobody answers, and writes nothing', async () => {
    server.state.odd = () => ({ status: 401 });
    const { code, stdout, stderr } = await scout(['--seen', '--write', 'drafts']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('No source gave an answer; nothing was written.');
    expect(existsSync(path.join(home.home, 'drafts'))).toBe(false);
    expect(existsSync(path.join(home.content, 'scout.yaml'))).toBe(false);
  });

  test('writes drafts as add would, where it is told to, and never over a file', async () => {
    const { code } = await scout(['--write', 'drafts']);
    expect(code).toBe(0);
    const file = path.join(
      home.home,
      'drafts/papers/pruned-and-quantized-networks-for-mobile-vision.md',
    );
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('title: Pruned and Quantized Networks for Mobile Vision');
    expect(text).toContain('# Proposed by npm run scout. It cites 3 entries');
    expect(text).toContain('arxiv: "2611.00001"');
    expect(text).toContain('# category: ');
    const again = await scout(['--write', 'drafts']);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('The file exists');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('leaves out what was rejected, and asks a list only for what came since its last seen commit', async () => {
    const said = await runIn(home.home, [
      'scout',
      '--reject',
      'arxiv:2611.00001',
      '--because',
      'It is made up.',
    ]);
    expect(said.code).toBe(0);
    const before = await found(['--seen']);
    expect(before.left.rejected).toBe(1);
    expect(JSON.stringify(before.candidates)).not.toContain('2611.00001');
    const file = home.read('scout.yaml');
    expect(file).toContain('because: It is made up.');
    expect(file).toContain(newest);
    expect(file).not.toContain(older);
    server.state.requests.length = 0;
    const after = await found();
    expect(JSON.stringify(after.candidates)).not.toContain('2611.00003');
    expect(server.state.requests.filter(({ path }) => /readme|until/.test(path))).toEqual([]);
    const { stdout } = await runIn(home.home, ['check', '--format', 'json']);
    expect(stdout).not.toContain('scout.yaml');
  });

  test('loses no decision in a file with a fault', async () => {
    home.write('scout.yaml', 'rejected:\n  - id: something\n    because: It is.\n');
    const { code, stderr } = await scout(['--seen']);
    expect(code).toBe(2);
    expect(stderr).toContain('content/scout.yaml:2:5');
    expect(stderr).toContain('Nothing was asked');
    expect(server.state.requests).toEqual([]);
  });

  test('writes an issue that strangers’ titles cannot break', async () => {
    server.state.odd = (url) =>
      url.startsWith('/arxiv')
        ? {
            body: `<feed><entry><id>http://arxiv.org/abs/2611.00009v1</id><title>Pruning @everyone [x](https://evil.example) &lt;img&gt; #1 Mobile Quantization</title><published>2026-11-10T00:00:00Z</published><author><name>Song Han</name></author></entry></feed>`,
          }
        : undefined;
    const { stdout } = await scout(['--format', 'markdown', '--source', 'arxiv']);
    expect(stdout).toContain('`@everyone`');
    expect(stdout).toContain('`[x](https://evil.example)`');
    expect(stdout.replace(/```[\s\S]*?```/g, '')).not.toContain('<img>');
    expect(stdout).toContain('/new/main?filename=content%2Fpapers%2F');
    // One source alone is no reason to move on.
    expect(stdout).toContain('Leave `seen` in that file as it is');
  });

  test('keeps one issue of its own, and opens none without a candidate', async () => {
    const marker = '<!-- scout -->';
    const robot = { login: 'github-actions[bot]' };
    const issues = [
      { number: 1, body: `${marker}\nold`, user: { login: 'somebody' } },
      { number: 2, body: `${marker}\nold`, user: robot, pull_request: {} },
    ];
    server.state.odd = (url, method) => {
      if (!url.startsWith('/github/repos/made/list/issues')) return undefined;
      return { body: JSON.stringify(method === 'GET' ? issues : { number: 3 }) };
    };
    const env = { ...server.env, GITHUB_TOKEN: 'key-g', GITHUB_REPOSITORY: 'made/list' };
    const post = async (body: string) => {
      home.write('../issue.md', body);
      server.state.requests.length = 0;
      const { code, stdout, stderr } = await runIn(home.home, ['scout', '--post', 'issue.md'], env);
      const sent = server.state.requests.map(
        ({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`,
      );
      return { code, said: stdout + stderr, sent: sent.slice(1) };
    };
    const path = '/github/repos/made/list/issues';
    expect(await post(`${marker}\n\n0 candidates.\n`)).toMatchObject({
      said: 'An issue: not needed.\n',
      sent: [],
    });
    const full = `${marker}\n\n**1. A Work**\n`;
    expect(await post(full)).toMatchObject({ said: 'Issue #3: opened.\n', sent: [`POST ${path}`] });
    issues.push({ number: 3, body: `${marker}\nold`, user: robot });
    expect(await post(full)).toMatchObject({
      said: 'Issue #3: updated.\n',
      sent: [`PATCH ${path}/3`],
    });
    issues.splice(2, 1, { number: 3, body: full, user: robot });
    expect(await post(full)).toMatchObject({ said: 'Issue #3: left as it was.\n', sent: [] });
    expect(await post('Something else')).toMatchObject({ code: 2, sent: [] });
  });
});
