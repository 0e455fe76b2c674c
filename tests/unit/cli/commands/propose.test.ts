import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeHome, runIn } from '../command-home.ts';
import { type Github, startGithub } from '../github-server.ts';

let github: Github;
let home: ReturnType<typeof makeHome>;

beforeEach(async () => {
  github = await startGithub();
  home = makeHome();
  home.write('observed.yaml', 'links:\n');
});

afterEach(async () => {
  await github.close();
  rmSync(home.home, { recursive: true });
});

const weekly = ['--branch', 'keep/observed', '--title', 'Up to date', '--body', 'What was seen.'];
const propose = (args: string[], env: Record<string, string> = {}) =>
  runIn(home.home, ['propose', ...args], { ...github.env, ...env });

describe('the weekly file', () => {
  test('becomes one commit on a branch of its own, and one pull request', async () => {
    writeFileSync(path.join(home.home, 'links.txt'), 'content/x.md:1:1 ```\n# Hello @all\n');
    const done = await propose([...weekly, '--log', 'links.txt', 'content/observed.yaml']);
    expect(done).toEqual({ code: 0, stderr: '', stdout: 'pull request #100: opened\n' });
    expect(github.filesOf('keep/observed')).toEqual({ 'content/observed.yaml': 'links:\n' });
    expect(github.commitOf('keep/observed')).toMatchObject({
      ...{ message: 'Up to date', parents: [github.baseCommit] },
    });
    expect(github.pulls).toMatchObject([
      { title: 'Up to date', base: 'main', head: { ref: 'keep/observed' } },
    ]);
    expect(github.pulls[0]?.body).toContain('````\ncontent/x.md:1:1 ```\n# Hello @all\n````');
  });

  test('comes with every log, each cut at a line’s end, and says how much is left out', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `content/x.md:${at}:1 ${'x'.repeat(80)}`);
    writeFileSync(path.join(home.home, 'links.txt'), `${rows.join('\n')}\n`);
    writeFileSync(path.join(home.home, 'repositories.txt'), 'made/list: active\n');
    writeFileSync(path.join(home.home, 'empty.txt'), '');
    const logs = ['links.txt', 'empty.txt', 'repositories.txt'].flatMap((it) => ['--log', it]);
    await propose([...weekly, ...logs, 'content/observed.yaml']);
    const [, links = '', repositories] =
      github.pulls[0]?.body.split(/\n*```\n*/).filter(Boolean) ?? [];
    const shown = links.split('\n').slice(0, -1);
    expect(shown).toEqual(rows.slice(0, shown.length));
    expect(links).toMatch(new RegExp(`\n… and ${400 - shown.length} more lines$`));
    expect(shown.length).toBeGreaterThan(150);
    expect(repositories).toBe('made/list: active');
  });

  test('comes with Markdown as it is, and with as many entries as were corrected', async () => {
    writeFileSync(path.join(home.home, 'week.md'), '| What |\n| --- |\n');
    const files = Array.from({ length: 30 }, (_, at) => `papers/paper-${at}.md`);
    for (const file of files) home.write(file, 'corrected\n');
    await propose([...weekly, '--text', 'week.md', ...files.map((it) => `content/${it}`)]);
    expect(github.pulls[0]?.body).toContain('\n\n| What |\n| --- |');
    expect(Object.keys(github.filesOf('keep/observed'))).toHaveLength(30);
  });

  test('is brought up to date in the pull request that is open', async () => {
    await propose([...weekly, 'content/observed.yaml']);
    home.write('observed.yaml', 'links:\nrepositories:\n');
    const { stdout } = await propose([...weekly, 'content/observed.yaml']);
    expect(stdout).toBe('pull request #100: updated\n');
    expect(github.pulls).toHaveLength(1);
    expect(github.filesOf('keep/observed')['content/observed.yaml']).toContain('repositories');
    expect(github.requests.filter((it) => it === 'POST /git/refs')).toHaveLength(1);
    expect(github.commitOf('main')?.message).toBe('base');
  });

  test('is not proposed where it is as it was', async () => {
    await propose([...weekly, 'content/observed.yaml']);
    const made = github.commitOf('keep/observed');
    github.requests.length = 0;
    const base = [...github.commits].find(([, commit]) => commit === made)?.[0] ?? '';
    const { stdout } = await propose([...weekly, '--base', base, 'content/observed.yaml']);
    expect(stdout).toBe('Nothing has changed: there is nothing to propose.\n');
    expect(github.requests.some((it) => it.startsWith('PATCH') || it === 'POST /pulls')).toBe(
      false,
    );
  });
});

test('the default branch is refused, and stays as it was', async () => {
  const { code, stderr } = await propose([
    ...['--branch', 'main', '--title', 'x', 'content/observed.yaml'],
  ]);
  expect({ code, stderr }).toEqual({
    ...{ code: 2 },
    stderr:
      'main is the branch that changes are proposed to: name another --branch. Nothing was written.\n',
  });
  expect(github.commitOf('main')?.message).toBe('base');
  expect(github.requests).toEqual(['GET ']);
});

test.each([
  ['a branch that is none', ['--branch', '../main', '--title', 'x', 'content/observed.yaml']],
  ['a file above the repository', ['--branch', 'a', '--title', 'x', 'content/../../x']],
  ['no file', ['--branch', 'a', '--title', 'x']],
  ['no title', ['--branch', 'a', 'content/observed.yaml']],
  ['a file that is not there', [...weekly, 'content/none.yaml']],
  ['a proposal that is none', ['--from', 'content/observed.yaml']],
  ['a base that is none', [...weekly, '--base', 'main', 'content/observed.yaml']],
])('%s is refused before GitHub is asked', async (_, args) => {
  expect((await propose(args)).code).toBe(2);
  expect(github.requests).toEqual([]);
});

test('a file that is not there is named in plain words', async () => {
  expect((await propose([...weekly, 'content/none.yaml'])).stderr).toBe(
    'Cannot read content/none.yaml: there is no such file.\n',
  );
});

test('names the settings where GitHub lets no workflow open pull requests', async () => {
  github.refuseWith((request) => (request === 'POST /pulls' ? 403 : undefined));
  const { code, stderr } = await propose([...weekly, 'content/observed.yaml']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/status 403: .* let them create pull requests\.\n$/);
});
