import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseReport, type Report } from '../../../../src/review/pull-request/report-schema.ts';
import { makeHome, runIn } from '../command-home.ts';
import { type OddServer, startOddServer } from '../odd-server.ts';

let server: OddServer;
let home: ReturnType<typeof makeHome>;

beforeEach(async () => {
  server = await startOddServer({
    '/page': (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>A</h1>'),
  });
  home = makeHome();
  home.write('papers/old.md', paper('Small networks for phones and boards', '/old'));
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'base');
  git('checkout', '--quiet', '-b', 'branch');
});

afterEach(async () => {
  await server.close();
  rmSync(home.home, { recursive: true });
});

function git(...args: string[]) {
  const names = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', ['-C', home.home, ...names, ...args]);
}

function paper(title: string, at: string, more = ''): string {
  return `---\ntitle: ${title}\nurl: ${server.url}${at}\ncategory: model\nsummary: What it is.\nyear: 2018\n${more}added: 2018-02-03\n---\n\nA note that says enough.\n`;
}

const env = () => ({ LINKS_ALLOW_LOCALHOST: '1', LINKS_PROBES: `${server.url}/ok` });
const report = (args: string[] = [], more: Record<string, string> = {}) =>
  runIn(
    home.home,
    ['report', '--base', 'main', '--out', 'report.json', '--delay', '0', '--timeout', '2', ...args],
    {
      ...env(),
      ...more,
    },
  );

function written(): Report {
  const parsed = parseReport(readFileSync(path.join(home.home, 'report.json'), 'utf8'));
  if (typeof parsed === 'string') throw new Error(parsed);
  // The server of these tests stands on this machine, which is no address for a list.
  const problems = parsed.problems.filter(({ message }) => !message.startsWith('Only you can'));
  return { ...parsed, problems };
}

test('holds what a branch changes: entries, problems, near titles, and its links with their state', async () => {
  const links = `links:\n  - label: Slides\n    url: ${server.url}/gone\n  - label: Part\n    url: ${server.url}/page#part\n`;
  home.write('papers/new.md', paper('Small networks for phones and board', '/ok', links));
  git('add', '.');
  git('commit', '--quiet', '-m', 'new');
  const { code, stdout, stderr } = await report();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^wrote report\.json: .*, 1 entries, 0 gone addresses, 1 pairs of titles, 3 links\n$/,
  );
  const { entries, problems, twins, links: found } = written();
  expect(entries).toMatchObject([{ id: 'papers/new', isNew: true, category: 'model' }]);
  expect(entries[0]?.bibtex).toMatch(/^@misc\{/);
  expect(problems).toEqual([]);
  expect(twins).toMatchObject([
    { one: { file: 'content/papers/new.md', line: 2 }, other: { file: 'content/papers/old.md' } },
  ]);
  expect(found).toMatchObject([
    { address: `${server.url}/ok`, state: 'ok', line: 3, reason: null },
    { address: `${server.url}/gone`, state: 'suspect', line: 9 },
    { state: 'ok', line: 11, reason: 'nothing in the page is called “part”' },
  ]);
  expect(server.requests.some((request) => request.endsWith(' /old'))).toBe(false);
});

describe('shows what became of entries that were there', () => {
  const commit = () => {
    git('add', '-A');
    git('commit', '--quiet', '-m', 'change');
  };
  const old = () => readFileSync(path.join(home.content, 'papers/old.md'), 'utf8');
  const remove = (file: string) => rmSync(path.join(home.content, file));
  const gone = async () => {
    expect((await report(['--no-links'])).code).toBe(0);
    const { gone: found, problems, entries } = written();
    return {
      gone: found.map(({ id, became, leadsOn }) => `${id} ${became} ${leadsOn}`),
      codes: problems.map(({ code, file }) => `${code} ${file}`),
      entries: entries.map(({ id, isNew, movedFrom }) => `${id} ${isNew} ${movedFrom}`),
    };
  };

  test('removed', async () => {
    remove('papers/old.md');
    commit();
    expect(await gone()).toEqual({ gone: ['papers/old null false'], codes: [], entries: [] });
  });

  test('renamed, with an error where the old name is lost', async () => {
    home.write('papers/new.md', old());
    remove('papers/old.md');
    commit();
    expect(await gone()).toEqual({
      gone: ['papers/old papers/new false'],
      codes: ['lost-address content/papers/new.md'],
      entries: ['papers/new true null'],
    });
    const { code, stdout } = await runIn(home.home, ['check', '--base', 'main'], env());
    expect(code).toBe(1);
    expect(stdout).toContain('Add: formerSlugs: [old]');
  });

  test('renamed as it should be, while main went on', async () => {
    home.write('papers/new.md', old().replace('added:', 'formerSlugs: [old]\nadded:'));
    remove('papers/old.md');
    commit();
    git('switch', '--quiet', 'main');
    home.write('papers/beside.md', paper('A work beside it', '/beside'));
    commit();
    git('merge', '--quiet', '--no-ff', '-m', 'merge', 'branch');
    expect((await report(['--no-links', '--base', 'HEAD^1'])).code).toBe(0);
    expect(written()).toMatchObject({
      gone: [{ id: 'papers/old', became: 'papers/new', leadsOn: true }],
      entries: [{ id: 'papers/new', isNew: true }],
      problems: [],
    });
  });

  test('removed beside one that is added, which is another work', async () => {
    remove('papers/old.md');
    home.write('papers/new.md', paper('Nothing of the kind', '/ok'));
    commit();
    expect(await gone()).toEqual({
      gone: ['papers/old null false'],
      codes: [],
      entries: ['papers/new true null'],
    });
  });

  test('moved to another category, and edited', async () => {
    home.write('papers/old.md', old().replace('category: model', 'category: quantization'));
    commit();
    expect(await gone()).toEqual({ gone: [], codes: [], entries: ['papers/old false model'] });
  });

  test('a tag and a guide that are removed', async () => {
    const tags = readFileSync(path.join(home.content, 'tags.yaml'), 'utf8');
    home.write('tags.yaml', tags.replace('id: int8', 'id: int9'));
    const guide =
      '---\ntitle: A way\nsummary: A way through it.\nupdated: 2026-01-02\n---\n\nText.\n';
    git('switch', '--quiet', 'main');
    home.write('guides/a-way.mdx', guide);
    git('add', 'content/guides');
    git('commit', '--quiet', '-m', 'guide');
    git('switch', '--quiet', 'branch');
    git('merge', '--quiet', 'main');
    remove('guides/a-way.mdx');
    commit();
    expect((await gone()).gone).toEqual(['tags/int8 tags/int9 false', 'guides/a-way null false']);
    const { code, stdout } = await runIn(home.home, ['check', '--base', 'main'], env());
    expect(code).toBe(1);
    expect(stdout).toContain('guides/a-way (“A way”) is gone, and its address leads nowhere.');
  });

  test('a newcomer is told of a duplicate, not the file that was there', async () => {
    home.write('papers/a-new.md', old());
    commit();
    expect((await gone()).codes).toEqual(['duplicate-address content/papers/a-new.md']);
  });
});

test('is empty where a branch changes nothing of the content', async () => {
  expect((await report()).code).toBe(0);
  expect(written()).toMatchObject({ problems: [], entries: [], twins: [], links: [], fault: null });
});

test('holds the problems of a broken file, and is no failure itself', async () => {
  home.write('papers/new.md', '---\ntitle: [\n---\n');
  expect((await report(['--no-links'])).code).toBe(0);
  expect(written().problems).toMatchObject([
    { file: 'content/papers/new.md', severity: 'error', code: 'yaml' },
  ]);
});

test('says so where the content cannot be read at all', async () => {
  rmSync(path.join(home.content, 'tags.yaml'));
  expect((await report()).code).toBe(0);
  expect(written().fault).toContain('There is no content/tags.yaml');
});

test('leaves links unchecked after its time, and where the network is down', async () => {
  home.write('papers/new.md', paper('Another work', '/slow'));
  expect((await report(['--minutes', '0.01', '--timeout', '60'])).code).toBe(0);
  expect(written().links).toMatchObject([{ state: null }]);
  await server.close();
  const { code, stderr } = await report();
  expect({ code, stderr }).toEqual({
    ...{ code: 0, stderr: 'The network is down: the links were not checked.\n' },
  });
  expect(written().links).toMatchObject([{ state: null }]);
});

test('cannot be written without a base that git knows', async () => {
  const { code, stderr } = await report(['--base', 'nothing']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('"nothing"') });
});

test('ends as every command does where its file cannot be: 1 where something has the name, 2 where no name would do', async () => {
  const args = (out: string) => ['report', '--base', 'main', '--no-links', '--out', out];
  expect(await runIn(home.home, args('content'))).toEqual({
    ...{ code: 1, stdout: '', stderr: 'content: It is not a file: choose another name.\n' },
  });
  expect(await runIn(home.home, args('content/tags.yaml/report.json'))).toEqual({
    ...{ code: 2, stdout: '', stderr: 'content/tags.yaml/report.json: Its folder is a file.\n' },
  });
});
