import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Job, runs, stepOf, workflows } from './read-workflows.ts';

describe('the weekly check', () => {
  const step = stepOf('keep.yml', /git ls-remote/);
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      ...{ cwd, stdio: 'pipe', encoding: 'utf8' },
    });
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'keep-'));
    const origin = path.join(home, 'origin');
    mkdirSync(path.join(origin, 'content'), { recursive: true });
    writeFileSync(path.join(origin, 'content/observed.yaml'), 'main\n');
    git(origin, 'init', '--quiet', '--initial-branch', 'main');
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '-m', 'one');
    git(home, 'clone', '--quiet', '--depth', '1', `file://${origin}`, 'here');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** What the step puts where `links --also` reads it. */
  const take = () => {
    execFileSync('bash', ['-e', '-c', step?.run ?? 'false'], {
      ...{
        cwd: path.join(home, 'here'),
        env: { ...process.env, RUNNER_TEMP: home },
        stdio: 'pipe',
      },
    });
    return readFileSync(path.join(home, 'before.yaml'), 'utf8');
  };

  test('goes on from the branch of the pull request that nobody merged', () => {
    const origin = path.join(home, 'origin');
    git(origin, 'checkout', '--quiet', '-b', 'keep/observed');
    writeFileSync(path.join(origin, 'content/observed.yaml'), 'last week\n');
    git(origin, 'commit', '--quiet', '-am', 'two');
    git(origin, 'checkout', '--quiet', 'main');
    expect(take()).toBe('last week\n');
    const [file = ''] = /before\.yaml/.exec(stepOf('keep.yml', /-s links/)?.run ?? '') ?? [];
    expect(stepOf('keep.yml', /-s links/)?.run).toContain(`--also "$RUNNER_TEMP/${file}"`);
  });

  test('starts from main where there is no such branch, and stops where it cannot be asked for', () => {
    expect(take()).toBe('');
    rmSync(path.join(home, 'origin'), { recursive: true });
    expect(take).toThrow();
  });

  test('hands on every file of the content that it changed, and proposes just those', () => {
    const here = path.join(home, 'here');
    const [seen, bin] = [path.join(here, 'seen'), path.join(home, 'bin')];
    for (const folder of [seen, bin, path.join(here, 'content/papers')]) mkdirSync(folder);
    writeFileSync(path.join(here, 'content/observed.yaml'), 'seen\n');
    writeFileSync(path.join(here, 'content/papers/a b;$(x).md'), 'new\n');
    const asked = path.join(home, 'asked');
    writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\nprintf '%s\\n' "$@" > ${asked}\n`, {
      mode: 0o755,
    });
    const run = (pattern: RegExp) =>
      execFileSync('bash', ['-e', '-c', stepOf('keep.yml', pattern)?.run ?? 'false'], {
        ...{ cwd: here, stdio: 'pipe' },
        env: { ...process.env, RUNNER_TEMP: here, PATH: `${bin}:${process.env.PATH}` },
      });
    run(/cp --parents/);
    git(here, 'checkout', '--quiet', '--', 'content/observed.yaml');
    rmSync(path.join(here, 'content/papers'), { recursive: true });
    git(here, 'reset', '--quiet');
    run(/cp -R/);
    run(/-s propose/);
    const words = readFileSync(asked, 'utf8').trimEnd().split('\n');
    expect(words.slice(-2)).toEqual(['content/observed.yaml', 'content/papers/a b;$(x).md']);
  });

  test('hands on what it found, however it ends', () => {
    const jobs = workflows.find((it) => it.name === 'keep.yml')?.workflow.jobs;
    const handing = jobs?.look?.steps.slice(-2) ?? [];
    expect(handing.map((it) => it.if)).toEqual(['always()', 'always()']);
    expect(handing[1]?.uses).toContain('upload-artifact');
    expect(jobs?.propose?.if).toContain('!cancelled()');
    const { run = '' } = stepOf('keep.yml', /-s propose/) ?? {};
    expect(run).toMatch(/--log "[^"]*links\.txt".*--log "[^"]*repositories\.txt"/s);
  });
});

test('what finds candidates in strangers’ texts cannot write, and what opens the issue reads its file alone', () => {
  const { scout, tell } = workflows.find(({ name }) => name === 'keep.yml')?.workflow.jobs ?? {};
  expect(scout?.permissions).toEqual({ contents: 'read' });
  expect(tell?.needs).toBe('scout');
  const commands = [scout, tell].map((job) =>
    runs(job as Job).filter((run) => /npm run/.test(run)),
  );
  const [, file = 'none'] = /> candidates\/(\S+)/.exec(commands[0]?.join() ?? '') ?? [];
  expect(commands[1]).toEqual([`npm run -s scout -- --post "$RUNNER_TEMP/candidates/${file}"`]);
});
