import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { failing, linksHome, today } from '../links-home.ts';
import { startProcess } from '../run-command.ts';

const at = linksHome();
const { entry, env, links, recordOf } = at;

describe('the history', () => {
  const known = (record: object) =>
    at.home.write(
      'observed.yaml',
      `links:\n  "${at.server.url}/gone": ${JSON.stringify(record)}\n`,
    );
  const day = (before: number) =>
    new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  const suspect = (...failures: string[]) => ({
    ...{ state: 'suspect', since: failures[0], checked: failures.at(-1), reason: 'status 404' },
    failures,
  });
  beforeEach(() => at.home.write('papers/x.md', entry(['/gone', '/ok'])));

  test('makes a link dead after failures on several days, since the first, with exit code 1', async () => {
    known(suspect(day(14), day(7)));
    const { code, stdout } = await links();
    expect(code).toBe(1);
    expect(recordOf('/gone')).toMatchObject({ state: 'dead', since: day(14) });
    expect(stdout).toContain(
      `content/papers/x.md:3:1 error dead-link  ${at.server.url}/gone is dead since ${day(14)} (status 404).`,
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
    at.home.write('papers/y.md', entry([`http://localhost:${at.server.port}/slow`], 'Slow'));
    const { child, ended } = startProcess(['links', '--delay', '0', '--timeout', '60'], {
      cwd: at.home.home,
      env: env(),
    });
    while (
      !['HEAD /slow', 'GET /gone', 'HEAD /ok'].every((it) => at.server.requests.includes(it))
    ) {
      await wait(20);
    }
    await wait(200);
    child.kill('SIGINT');
    const { signal, stderr } = await ended;
    expect(signal).toBe('SIGINT');
    expect(stderr).toContain('Interrupted: what was found on 2 of 3 links is saved');
    expect(recordOf('/gone')).toMatchObject({ failures: [day(7), today] });
    at.server.requests.length = 0;
    await links();
    expect(new Set(at.server.requests)).toEqual(new Set(['HEAD /slow', 'GET /slow', 'HEAD /ok']));
    expect(recordOf('/gone')).toMatchObject({ failures: [day(7), today] });
  });

  test('says which host it waits for, and does not wait to be interrupted', async () => {
    at.home.write('papers/y.md', entry(['/limited-shortly'], 'Limited'));
    const { child, ended } = startProcess(['links', '--delay', '0'], {
      ...{ cwd: at.home.home, env: env() },
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      if (said.includes('Ctrl-C')) child.kill('SIGINT');
    });
    const { signal, stderr } = await ended;
    expect(signal).toBe('SIGINT');
    expect(stderr).toContain(
      `127.0.0.1:${at.server.port} has had its limit of requests (HTTP 429): it is asked again in 45 seconds.`,
    );
  });

  test('of a file that cannot be read is reported and not written over', async () => {
    const broken = 'links:\n<<<<<<< HEAD\n  "https://a.example/": {"state":"ok"}\n';
    at.home.write('observed.yaml', broken);
    const { code, stdout, stderr } = await links();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^content\/observed.yaml:2:1 .*left from a merge\. .*\ncontent\/observed.yaml:3:1 /,
    );
    expect(at.home.read('observed.yaml')).toBe(broken);
    expect(at.server.requests).toEqual([]);
  });

  test('keeps addresses that the content no longer holds until one asks to forget them', async () => {
    at.home.write(
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
    const text = at.home.read('observed.yaml');
    at.server.requests.length = 0;
    const { stderr } = await links();
    expect(stderr).toContain('add --again');
    expect([at.home.read('observed.yaml'), at.server.requests]).toEqual([text, []]);
    expect(text).toMatch(/^# Generated/);
    expect(readdirSync(at.home.content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('that cannot be written is said in one line', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everywhere');
    chmodSync(at.home.content, 0o500);
    const { code, stderr } = await links();
    chmodSync(at.home.content, 0o700);
    expect(code).toBe(2);
    expect(stderr).toBe('content/observed.yaml: It cannot be written: permission is denied.\n');
  });
});

describe('--also', () => {
  const historyOf = (days: string[]) => {
    const record = { state: 'suspect', since: days[0], checked: days.at(-1), reason: 'status 404' };
    return `links:\n  ${JSON.stringify(`${at.server.url}/gone`)}: ${JSON.stringify({ ...record, failures: days })}\n`;
  };
  const give = (text: string) => writeFileSync(path.join(at.home.home, 'before.yaml'), text);

  test('goes on from what an unmerged branch saw: its days of failure count', async () => {
    at.home.write('papers/x.md', entry(['/gone']));
    at.home.write('observed.yaml', historyOf(['2026-01-01']));
    give(historyOf(['2026-01-01', '2026-01-08']));
    const { code } = await links(['--also', 'before.yaml']);
    expect(code).toBe(1);
    expect(recordOf('/gone')).toMatchObject({
      ...{ state: 'dead', since: '2026-01-01', failures: ['2026-01-01', '2026-01-08', today] },
    });
  });

  test('takes what can be read of a file that is broken, and nothing of an empty one', async () => {
    at.home.write('papers/x.md', entry(['/gone']));
    give(`<<<<<<< mine\n${historyOf(['2026-01-01', '2026-01-08'])}`);
    const { code, stderr } = await links(['--also', 'before.yaml']);
    expect({ code, stderr }).toEqual({
      ...{ code: 1, stderr: 'before.yaml: 1 line cannot be read, and the rest is taken.\n' },
    });
    at.home.write('observed.yaml', '');
    give('');
    expect((await links(['--also', 'before.yaml'])).code).toBe(0);
    expect(recordOf('/gone')).toMatchObject(failing);
  });
});

describe('--fix', () => {
  /** `/old/there` redirects to `/new/there` for good, which an earlier run has seen. */
  const known = () => {
    const record = { state: 'moved', since: '2026-01-01', checked: '2026-01-01' };
    const to = `${at.server.url}/new/there`;
    const line = JSON.stringify({ ...record, to, ok: '2026-01-01' });
    at.home.write('observed.yaml', `links:\n  "${at.server.url}/old/there": ${line}\n`);
  };

  beforeEach(async () => {
    await at.serve({
      '/old/there': (response) => response.writeHead(301, { location: '/new/there' }).end(),
      '/new/there': (response) => response.writeHead(200).end(),
    });
  });

  test('writes what moved for good and was seen there before, and nothing without it', async () => {
    known();
    const text = entry(['/old/there', '/moved']);
    at.home.write('papers/x.md', `${text}\nSee [this](${at.server.url}/old/there#part).\n`);
    const before = at.home.read('papers/x.md');
    const { stdout } = await links();
    expect(stdout).toContain('2 moved links are in no doubt: npm run links -- --fix writes');
    expect(at.home.read('papers/x.md')).toBe(before);
    const fixed = await links(['--fix']);
    expect(at.home.read('papers/x.md')).toBe(before.replaceAll('/old/there', '/new/there'));
    expect(fixed.stdout).toContain(
      `content/papers/x.md:3 written: ${at.server.url}/new/there for ${at.server.url}/old/there\n`,
    );
    expect(fixed.stdout).toContain(
      `left to you: ${at.server.url}/moved has to be seen there on a second day (${at.server.url}/ok)\n`,
    );
    const { stdout: json } = await links(['--fix', '--format', 'json']);
    expect(JSON.parse(json).fix).toMatchObject({ isWritten: true, moved: [], left: [{}] });
  });

  test('writes nothing where the network is down, and goes by no branch', async () => {
    known();
    at.home.write('papers/x.md', entry(['/old/there', 'http://localhost:1/']));
    const before = at.home.read('papers/x.md');
    const down = await links(['--fix'], { LINKS_PROBES: 'http://localhost:1/' });
    const { code, stderr } = await links(['--fix', '--changed', 'main']);
    expect([down.code, code, at.home.read('papers/x.md')]).toEqual([2, 2, before]);
    expect(stderr).toMatch(/^--changed records no history/);
  });
});

describe('--changed', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...args],
      { cwd: at.home.home, stdio: 'pipe', encoding: 'utf8' },
    );

  beforeEach(() => {
    at.home.write('papers/x.md', entry(['/ok', '/ok-2']));
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
  });

  test('checks only what a branch adds, keeps nothing, and takes a new failure for an error', async () => {
    git('checkout', '--quiet', '-b', 'mine');
    at.home.write('papers/x.md', entry(['/ok', '/ok-2', '/gone']));
    git('commit', '--quiet', '-am', 'two');
    at.home.write('papers/new.md', entry(['/ok-3'], 'Not committed'));
    const { code, stdout } = await links(['--changed', 'main']);
    expect(new Set(at.server.requests)).toEqual(new Set(['HEAD /gone', 'GET /gone', 'HEAD /ok-3']));
    expect(code).toBe(1);
    expect(stdout).toContain('content/papers/x.md:11:5 error suspect-link');
    expect(existsSync(path.join(at.home.content, 'observed.yaml'))).toBe(false);
  });

  test('is said to be impossible where git does not know the base', async () => {
    const { code, stderr } = await links(['--changed']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'Git knows no "origin/main": fetch it (git fetch origin main), or name another base.\n',
    });
    expect((await links(['--changed', '--output=x'])).code).toBe(2);
    expect(existsSync(path.join(at.home.content, 'x'))).toBe(false);
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
    rmSync(path.join(at.home.home, '.git'), { recursive: true });
    const { code, stderr } = await links(['--changed']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('content is not in a git repository'),
    });
  });
});
