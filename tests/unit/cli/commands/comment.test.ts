import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commentMarker } from '../../../../src/review/pull-request/write-comment.ts';
import { emptyReport } from '../../review/pull-request/reports.ts';
import { makeHome, runIn } from '../command-home.ts';
import { type Github, startGithub } from '../github-server.ts';

let github: Github;
let home: ReturnType<typeof makeHome>;

beforeEach(async () => {
  github = await startGithub();
  home = makeHome();
});

afterEach(async () => {
  await github.close();
  rmSync(home.home, { recursive: true });
});

const sha = 'a'.repeat(40);
const problem = { file: 'content/papers/x.md', line: 3, severity: 'error', code: 'yaml' };
const report = { ...emptyReport, problems: [{ ...problem, message: 'Mend it.' }] };

function save(name: string, data: unknown) {
  writeFileSync(path.join(home.home, name), typeof data === 'string' ? data : JSON.stringify(data));
}

function run(parts: object = {}) {
  return {
    workflow_run: {
      ...{ event: 'pull_request', head_sha: sha, head_branch: 'new-paper' },
      head_repository: { owner: { login: 'stranger' } },
      html_url: 'https://github.com/made/list/actions/runs/5',
      ...parts,
    },
  };
}

const comment = (args: string[], env: Record<string, string> = {}) =>
  runIn(home.home, ['comment', ...args], { ...github.env, ...env });

describe('on a pull request', () => {
  test('is written once, and updated from then on', async () => {
    save('report.json', report);
    const args = ['--report', 'report.json', '--pull', '7'];
    const first = await comment(args);
    expect(first).toEqual({ code: 0, stderr: '', stdout: 'The comment on #7: written.\n' });
    expect(github.comments).toMatchObject([{ issue: 7 }]);
    expect(github.comments[0]?.body.startsWith(`${commentMarker}\n`)).toBe(true);
    expect(github.comments[0]?.body).toContain('Mend it.');
    expect((await comment(args)).stdout).toBe('The comment on #7: left as it was.\n');
    save('report.json', emptyReport);
    expect((await comment(args)).stdout).toBe('The comment on #7: updated.\n');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('The checks found no error');
    expect([...github.agents]).toEqual([expect.stringMatching(/^[\w.-]+\/\S+ \(\+https:/)]);
  });

  test('is not written where there is nothing to say', async () => {
    save('report.json', emptyReport);
    const { stdout } = await comment(['--report', 'report.json', '--pull', '7']);
    expect(stdout).toBe('The comment on #7: not needed.\n');
    expect(github.comments).toEqual([]);
  });

  test('never touches what somebody else wrote with its marker', async () => {
    const stranger = { login: 'stranger', type: 'User' };
    const body = `${commentMarker}\nAll is well.`;
    const other = { login: 'other[bot]', type: 'Bot' };
    for (let id = 1; id <= 101; id++)
      github.comments.push({ id, issue: 7, body, user: [null, other, stranger][id % 3] ?? null });
    save('report.json', report);
    await comment(['--report', 'report.json', '--pull', '7']);
    expect(github.comments).toHaveLength(102);
    await comment(['--report', 'report.json', '--pull', '7']);
    expect(github.comments).toHaveLength(102);
    expect(github.comments.filter((it) => it.body === body)).toHaveLength(101);
  });

  test('finds the pull request by what GitHub says of the run', async () => {
    const pull = { title: '', body: '', head: { ref: 'new-paper', sha } };
    github.pulls.push(
      { ...pull, number: 6, head: { ref: 'new-paper', sha: 'b'.repeat(40) } },
      { ...pull, number: 5 },
    );
    save('report.json', report);
    save('event.json', run());
    const { stdout } = await comment(['--report', 'report.json', '--event', 'event.json']);
    expect(stdout).toBe('The comment on #5: written.\n');
  });

  test('names the commit, and what GitHub says is more than content, which is worth saying alone', async () => {
    github.pulls.push({ number: 5, title: '', body: '', head: { ref: 'new-paper', sha } });
    const many = Array.from({ length: 99 }, (_, at) => [`content/papers/${at}.md`] as [string]);
    github.changed.set(5, [...many, ['content/x.md', 'src/x.ts'], ['.github/workflows/x.yml']]);
    save('report.json', emptyReport);
    save('event.json', run());
    const { stdout } = await comment(['--report', 'report.json', '--event', 'event.json']);
    expect(stdout).toBe('The comment on #5: written.\n');
    const body = github.comments[0]?.body ?? '';
    expect(body).toContain(`commit \`${sha.slice(0, 10)}\``);
    expect(body).toContain('- **Workflows**: `.github/workflows/x.yml`\n- **Source**: `src/x.ts`');
    expect(body).not.toContain('content/papers');
  });

  test('says where a pull request changes more files than GitHub lists', async () => {
    github.pulls.push({ number: 5, title: '', body: '', head: { ref: 'new-paper', sha } });
    const many = Array.from({ length: 3000 }, (_, at) => [`content/papers/${at}.md`] as [string]);
    github.changed.set(5, [...many, ['src/x.ts']]);
    save('report.json', emptyReport);
    save('event.json', run());
    await comment(['--report', 'report.json', '--event', 'event.json']);
    expect(github.comments[0]?.body).toContain('- **More files than GitHub lists: look at all');
  });

  test('is not written where the pull request has a newer commit', async () => {
    save('report.json', report);
    save('event.json', run());
    const { code, stdout } = await comment(['--report', 'report.json', '--event', 'event.json']);
    expect({ code, stdout }).toEqual({
      ...{ code: 0, stdout: expect.stringContaining('nothing was written') },
    });
    expect(github.comments).toEqual([]);
  });

  test.each([
    ['of another event', { event: 'push' }],
    ['of a repository that is gone', { head_repository: null }],
    ['with a commit that is none', { head_sha: '../../pulls' }],
  ])('is refused for a run %s', async (_, parts) => {
    save('report.json', report);
    save('event.json', run(parts));
    const { code } = await comment(['--report', 'report.json', '--event', 'event.json']);
    expect(code).toBe(2);
    expect(github.requests).toEqual([]);
  });
});

describe('a run without a report', () => {
  test('takes back what an older comment said', async () => {
    github.pulls.push({
      ...{ number: 5, title: '', body: '', head: { ref: 'new-paper', sha } },
    });
    save('report.json', emptyReport);
    save('event.json', run());
    await comment(['--report', 'report.json', '--pull', '5']);
    const { stdout } = await comment(['--without-report', '--event', 'event.json']);
    expect(stdout).toMatch(/^The comment on #5: (?:written|updated)\.\n$/);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).not.toContain('found no error');
    expect(github.comments[0]?.body).toMatch(/gave no report[\s\S]*\/actions\/runs\/5\)/);
  });

  test.each([
    ['cancelled', 'were cancelled'],
    ['skipped', 'were skipped'],
    ['failure', 'gave no report'],
  ])('that ended as %s says so where an older comment stands', async (conclusion, words) => {
    github.pulls.push({ number: 5, title: '', body: '', head: { ref: 'new-paper', sha } });
    save('event.json', run({ conclusion }));
    const args = ['--report', 'none/report.json', '--event', 'event.json'];
    const isOnPurpose = conclusion !== 'failure';
    const first = await comment(args);
    expect(first.stdout).toBe(`The comment on #5: ${isOnPurpose ? 'not needed' : 'written'}.\n`);
    save('report.json', report);
    await comment(['--report', 'report.json', '--event', 'event.json']);
    await comment(args);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain(
      `**The checks of commit \`${sha.slice(0, 10)}\` ${words}`,
    );
  });

  test('is not given together with one', async () => {
    save('report.json', report);
    const { code } = await comment(['--without-report', '--report', 'report.json', '--pull', '7']);
    expect(code).toBe(2);
    expect(github.requests).toEqual([]);
  });
});

describe('a report that is not what the project writes', () => {
  test.each([
    ['another form', { ...report, number: 9 }],
    ['too much of it', 'x'.repeat(600_000)],
    ['no JSON', 'hello'],
  ])('%s: nothing is asked and nothing is written', async (_, data) => {
    save('report.json', data);
    const { code, stderr } = await comment(['--report', 'report.json', '--pull', '7']);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain('report.json');
    expect(github.requests).toEqual([]);
  });

  test('a link or a folder in its place is not read', async () => {
    save('real.json', report);
    symlinkSync(path.join(home.home, 'real.json'), path.join(home.home, 'link.json'));
    mkdirSync(path.join(home.home, 'folder.json'));
    for (const name of ['link.json', 'folder.json', 'none.json']) {
      const { code, stderr } = await comment(['--report', name, '--pull', '7']);
      expect(code).toBe(2);
      expect(stderr).toContain(name);
    }
    expect(github.requests).toEqual([]);
  });
});

describe('where GitHub does not do it', () => {
  beforeEach(() => save('report.json', report));
  const args = ['--report', 'report.json', '--pull', '7'];

  test('the sentence of GitHub is shown on one line, with exit code 2', async () => {
    github.refuseWith((request) => (request.startsWith('POST') ? 403 : undefined));
    const { code, stderr } = await comment(args);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'GitHub answers POST /issues/7/comments with status 403: "Refused\\n::error::for the test".\n',
    );
  });

  test.each([
    ['no token', { GITHUB_TOKEN: '' }, 'There is no GITHUB_TOKEN'],
    ['a wrong token', { GITHUB_TOKEN: 'wrong' }, 'status 401'],
    ['no server', { GITHUB_API: 'http://127.0.0.1:1' }, 'gives no answer'],
    ['no possible repository', { GITHUB_REPOSITORY: '../x' }, 'is no owner/name'],
  ])('%s ends with exit code 2', async (_, env, reason) => {
    const { code, stderr } = await comment(args, env);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

test('can be looked at without asking GitHub', async () => {
  save('report.json', report);
  const { code, stdout } = await comment(['--report', 'report.json', '--dry-run'], {
    ...{ GITHUB_TOKEN: '' },
  });
  expect(code).toBe(0);
  expect(stdout).toContain('Mend it.');
  expect(github.requests).toEqual([]);
});
