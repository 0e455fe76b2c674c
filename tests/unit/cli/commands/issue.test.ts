import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/read-pasted.ts';
import { writeIssue } from '../../review/issue/write-issue.ts';
import { nodesOf, readMarkdown } from '../../review/pull-request/read-markdown.ts';
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

const answers = {
  ...{ kind: 'papers', title: 'TinyNet: Networks for Buttons', url: 'https://example.org/tiny' },
  ...{ category: 'model', summary: 'A network that fits a button.', year: '2018' },
  ...{ authors: 'Ada Lovelace\nAlan Turing', links: 'Slides | https://example.org/slides.pdf' },
  note: 'It says what a button can do.',
};

function event(parts: object = {}, more: object = {}) {
  return {
    ...{ action: 'labeled', label: { name: 'accepted' } },
    issue: {
      ...{ number: 12, body: writeIssue(answers), user: { login: 'ada-l', id: 34 } },
      ...{ labels: [{ name: 'add' }, { name: 'accepted' }], ...parts },
    },
    ...more,
  };
}

function issue(data: object) {
  writeFileSync(path.join(home.home, 'event.json'), JSON.stringify(data));
  return runIn(home.home, ['issue', '--event', 'event.json', '--out', 'answer.json']);
}

const propose = () =>
  runIn(home.home, ['propose', '--from', 'answer.json', '--event', 'event.json'], github.env);
const answer = () => JSON.parse(readFileSync(path.join(home.home, 'answer.json'), 'utf8'));
const files = () =>
  existsSync(path.join(home.content, 'papers'))
    ? readdirSync(path.join(home.content, 'papers'))
    : [];

describe('an accepted issue', () => {
  test('becomes an entry file that the checks find no fault in, and a proposal that credits the reporter', async () => {
    const done = await issue(event());
    expect(done).toEqual({
      ...{ code: 0, stderr: '', stdout: 'wrote content/papers/tinynet.md from #12\n' },
    });
    expect(home.read('papers/tinynet.md')).toContain('authors: [Ada Lovelace, Alan Turing]\n');
    expect((await runIn(home.home, ['check'])).stdout).not.toMatch(/tinynet.md.* error /);
    expect(answer()).toEqual({
      entry: { id: 'papers/tinynet', text: home.read('papers/tinynet.md') },
      message:
        'Add papers/tinynet\n\nSuggested by @ada-l in #12.\n\nCo-authored-by: ada-l <34+ada-l@users.noreply.github.com>',
      body: expect.stringMatching(/^Suggested by @ada-l in #12\. Closes #12[\s\S]*TinyNet/),
    });
  });

  test.each(['Model', 'model', ' MODEL', 'papers: Model', 'papers/model'])(
    'may name its category as %j',
    async (category) => {
      expect((await issue(event({ body: writeIssue({ ...answers, category }) }))).code).toBe(0);
      expect(home.read('papers/tinynet.md')).toContain('\ncategory: model\n');
    },
  );

  test('about a repository says what the form makes of its address', async () => {
    const url = 'github.com/tiny/engine/';
    const { year: _, authors: __, ...others } = answers;
    const library = { ...others, kind: 'libraries', category: 'inference-framework', url };
    expect((await issue(event({ body: writeIssue(library) }))).code).toBe(0);
    const pasted = await readPasted(url, { kind: 'libraries', tags: [], added: '2026-01-01' });
    // The person who opened the issue gave it a title of their own.
    const { title: _title, ...fields } = typeof pasted === 'string' ? {} : pasted.fields;
    expect(Object.keys(fields).toSorted()).toEqual(['repository', 'url']);
    for (const [name, value] of Object.entries(fields))
      expect(home.read('libraries/tinynet.md')).toContain(`\n${name}: ${value}\n`);
  });

  test('becomes one pull request, and none a second time', async () => {
    await issue(event());
    expect((await propose()).stdout).toBe('pull request #100: opened\n');
    expect(github.filesOf('issue-12')).toEqual({
      'content/papers/tinynet.md': home.read('papers/tinynet.md'),
    });
    expect(github.commitOf('issue-12')?.message).toContain('Co-authored-by: ada-l <34+');
    const again = await propose();
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('There is a branch issue-12');
    expect(github.pulls).toHaveLength(1);
  });

  test.each([
    ['a path that is none of an entry', { entry: { id: 'papers/../../x', text: 'x' } }],
    ['a path outside the kinds', { entry: { id: '.github/workflows', text: 'x' } }],
    ['a branch of its own', { branch: 'main' }],
    ['no text', { entry: { id: 'papers/tinynet', text: '' } }],
  ])('is proposed in no other form than its own: %s', async (_, parts) => {
    await issue(event());
    const other = JSON.stringify({ ...answer(), ...parts });
    writeFileSync(path.join(home.home, 'answer.json'), other);
    const { code, stderr } = await propose();
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'answer.json holds no proposal.\n' });
    expect(github.requests).toEqual([]);
  });

  test.each([
    ['a name that is none', { login: 'x>\n\nCo-authored-by: y', id: 1 }],
    ['nobody', null],
  ])('of %s is credited to nobody', async (_, user) => {
    await issue(event({ user }));
    expect(answer().message).toBe('Add papers/tinynet\n\nSuggested in #12.');
  });

  test('puts nothing that was typed into branch, title and message, and shows it without effect', async () => {
    const attack = '@EMDL/all fixes #1 $(touch x) `touch x` ![](https://evil.example/x.png)';
    await issue(event({ body: writeIssue({ ...answers, title: `TinyNet: ${attack}` }) }));
    const { message, body } = answer();
    await propose();
    expect(github.pulls).toMatchObject([
      { title: 'Add papers/tinynet', head: { ref: 'issue-12' }, base: 'main' },
    ]);
    expect(message).not.toContain('fixes');
    const tree = readMarkdown(body);
    expect(nodesOf(tree, 'image')).toEqual([]);
    const texts = nodesOf(tree, 'text').map(({ value }) => value);
    expect(texts.join('\n')).not.toMatch(/@EMDL|#1\b/);
    expect(files()).toEqual(['tinynet.md']);
  });
});

describe('an issue with problems', () => {
  test('gets a comment that names each with its question, and no file', async () => {
    const body = writeIssue({ ...answers, category: 'modell', year: '20x8', summary: 'No period' });
    const done = await issue(event({ body }));
    expect(done).toEqual({
      ...{ code: 1, stderr: '' },
      stdout: '#12 cannot become an entry yet: answer.json says why.\n',
    });
    expect(files()).toEqual([]);
    const { comment } = answer();
    for (const label of ['Category', 'Year', 'Summary'])
      expect(comment).toContain(`- **${label}**: `);
    const env = github.env;
    const args = ['comment', '--answer', 'answer.json', '--event', 'event.json'];
    expect((await runIn(home.home, args, env)).stdout).toBe('The comment on #12: written.\n');
    expect((await runIn(home.home, args, env)).stdout).toBe(
      'The comment on #12: left as it was.\n',
    );
    expect(github.comments).toMatchObject([{ issue: 12, body: comment }]);
    github.requests.length = 0;
    expect(await propose()).toMatchObject({
      ...{ code: 0, stdout: expect.stringContaining('there is nothing to propose') },
    });
    expect(github.requests).toEqual([]);
  });

  test.each(['Hardware', 'modell', 'tools: Model', '1e3'])(
    'with the category %j is told once which there are',
    async (category) => {
      expect((await issue(event({ body: writeIssue({ ...answers, category }) }))).code).toBe(1);
      const { comment } = answer();
      expect(comment.match(/Category/g)).toHaveLength(1);
      expect(comment).toMatch(/There is no category .* in papers: choose one of .*Model/);
    },
  );

  test('is told that nothing is missing any more once it becomes an entry, and only where it was told before', async () => {
    const args = ['comment', '--answer', 'answer.json', '--event', 'event.json'];
    await issue(event());
    expect((await runIn(home.home, args, github.env)).stdout).toBe(
      'The comment on #12: not needed.\n',
    );
    rmSync(path.join(home.content, 'papers/tinynet.md'));
    await issue(event({ body: writeIssue({ ...answers, year: '20x8' }) }));
    await runIn(home.home, args, github.env);
    await issue(event());
    expect((await runIn(home.home, args, github.env)).stdout).toBe(
      'The comment on #12: updated.\n',
    );
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).not.toContain('cannot become an entry');
  });

  test.each([
    ['a work that is on the list', { url: 'https://example.org/there' }, 'already leads to'],
    ['a field that its kind does not have', { repository: 'https://example.org/x' }, 'no field'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'https://'],
    ['HTML in the note', { note: 'It <img src=x onerror=alert(1)> works.' }, 'Markdown'],
    ['a tag that does not exist', { tags: 'nonsense' }, 'nonsense'],
  ])('%s is one', async (_, parts, reason) => {
    home.write(
      'papers/there.md',
      '---\ntitle: There\nurl: https://example.org/there\ncategory: model\nsummary: What it is.\nyear: 2018\nadded: 2018-02-03\n---\n\nA note.\n',
    );
    const { code } = await issue(event({ body: writeIssue({ ...answers, ...parts }) }));
    expect(code).toBe(1);
    expect(answer().comment).toContain(reason);
    expect(files()).toEqual(['there.md']);
  });
});

test('leaves no entry where its answer cannot be written, and no answer where its entry cannot', async () => {
  writeFileSync(path.join(home.home, 'event.json'), JSON.stringify(event()));
  const run = (out: string) => runIn(home.home, ['issue', '--event', 'event.json', '--out', out]);
  expect(await run('event.json/answer.json')).toEqual({
    ...{ code: 2, stdout: '', stderr: 'event.json/answer.json: Its folder is a file.\n' },
  });
  expect((await run('content')).code).toBe(1);
  expect(files()).toEqual([]);
  rmSync(path.join(home.content, 'papers'), { recursive: true });
  symlinkSync('/dev/null/none', path.join(home.content, 'papers'));
  expect((await run('answer.json')).code).toBe(2);
  expect(existsSync(path.join(home.home, 'answer.json'))).toBe(false);
});

test('a file that is there is never written over', async () => {
  home.write('papers/tinynet.md', 'mine');
  const { code, stdout } = await issue(event());
  expect(home.read('papers/tinynet.md')).toBe('mine');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'wrote content/papers/tinynet-networks-for-buttons.md from #12\n',
  });
});

test.each([
  ['another label', event({}, { label: { name: 'bug' } })],
  ['a label that was taken off', event({}, { action: 'unlabeled' })],
  ['an issue of another form', event({ labels: [{ name: 'accepted' }] })],
  ['a pull request', event({ pull_request: {} })],
  ['another event', { action: 'labeled' }],
])('%s is refused, and nothing is written', async (_, data) => {
  const { code, stderr } = await issue(data);
  expect(code).toBe(2);
  expect(stderr.split('\n')).toHaveLength(2);
  expect(existsSync(path.join(home.home, 'answer.json'))).toBe(false);
  expect(files()).toEqual([]);
});

test('a branch’s number comes from the event alone', async () => {
  for (const number of [0, -1, 1.5, '12; touch x'])
    expect((await issue(event({ number }))).code).toBe(2);
});
