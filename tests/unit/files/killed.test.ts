import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishChanges, hashText } from '../../../src/files/unfinished.ts';

const source = (file: string) =>
  pathToFileURL(path.resolve(import.meta.dirname, '../../..', file)).href;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = { 'papers/old.md': 'old\n', 'papers/gone.md': 'gone\n', 'tags.yaml': 'a\n' };
const changes = [
  { file: 'papers/gone.md', before: 'gone\n' },
  { file: 'tools/new.md', text: 'new\n' },
  { file: 'papers/old.md', before: 'old\n', text: 'changed\n' },
  { file: 'tags.yaml', before: 'a\n', text: 'b\n' },
];
const after = { 'papers/old.md': 'changed\n', 'tags.yaml': 'b\n', 'tools/new.md': 'new\n' };

/** Every file below the folder with its text, hidden ones too. */
function filesNow(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** The hidden file beside a file that a process which has ended left. */
function hidden(dir: string, name: string): string {
  return path.join(dir, `.${name}.${ended}-0123abcd.tmp`);
}

const ended = spawnSync('true').pid;

/** Make the changes in a process that dies at its n-th change to the disk. Gives how it ended. */
function changeUntil(at: number) {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(before)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const program = `
    import { saveEntries } from ${JSON.stringify(source('src/files/save.ts'))};
    const problems = await saveEntries(${JSON.stringify(folder)}, ${JSON.stringify(changes)});
    if (problems.length > 0) throw new Error(problems[0].message);`;
  const args = [
    '--import',
    source('tests/unit/files/die-at.ts'),
    '--input-type=module',
    '-e',
    program,
  ];
  const env = { ...process.env, DIE_AT: String(at) };
  const { status, signal, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, signal, stderr };
}

// Every point of every command is tried by npm run bench:kill.
test('wherever a change of several files is killed, the next command finds all of it or nothing, and leaves nothing', () => {
  const outcomes = new Set<string>();
  for (let at = 1; ; at += 4) {
    const { status, signal, stderr } = changeUntil(at);
    if (signal === null) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(filesNow()).toEqual(after);
      break;
    }
    expect(finishChanges(folder).changed).toEqual([]);
    const now = filesNow();
    const isDone = 'tools/new.md' in now;
    outcomes.add(isDone ? 'all' : 'nothing');
    expect(now, `killed at ${at}`).toEqual(isDone ? after : before);
  }
  expect(outcomes).toEqual(new Set(['all', 'nothing']));
});

test('git ignores what a killed command leaves', () => {
  const names = [hidden('content/papers', 'a.md'), hidden('.vscode/schemas', 'a.json')];
  const ignored = spawnSync('git', ['check-ignore', ...names], {
    ...{ cwd: path.resolve(import.meta.dirname, '../../..'), encoding: 'utf8' },
  });
  expect(ignored.stdout.trim().split('\n')).toEqual(names);
});

test('what somebody wrote after a kill stays, and is named', () => {
  for (const dir of ['papers', 'tools']) mkdirSync(path.join(folder, dir));
  const files = {
    'papers/old.md': 'mine\n',
    'papers/gone.md': 'gone\n',
    [hidden('papers', 'old.md')]: 'changed\n',
    [hidden('tools', 'new.md')]: 'new\n',
    [hidden('', 'unfinished')]: JSON.stringify([
      { file: 'tools/new.md', hidden: hidden('tools', 'new.md') },
      { file: 'papers/old.md', hidden: hidden('papers', 'old.md'), before: hashText('old\n') },
      { file: 'papers/gone.md', before: hashText('gone\n') },
    ]),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  expect(finishChanges(folder)).toEqual({ files: 2, changed: ['papers/old.md'] });
  expect(filesNow()).toEqual({ 'papers/old.md': 'mine\n', 'tools/new.md': 'new\n' });
  expect(finishChanges(folder)).toEqual({ files: 0, changed: [] });
});

test('a plan moves nothing but hidden files of its own, and not out of the folder', () => {
  const inside = path.join(folder, 'content');
  mkdirSync(inside);
  writeFileSync(path.join(inside, 'mine.md'), 'mine');
  for (const dir of [folder, inside]) writeFileSync(path.join(dir, hidden('', 'a.md')), 'theirs');
  const steps = [
    { file: '../a.md', hidden: hidden('..', 'a.md') },
    { file: 'b.md', hidden: hidden('', 'a.md') },
    { file: 'a.md', hidden: 'mine.md' },
  ];
  writeFileSync(path.join(inside, hidden('', 'unfinished')), JSON.stringify(steps));
  expect(finishChanges(inside)).toEqual({ files: 0, changed: [] });
  expect(filesNow()).toEqual({ 'content/mine.md': 'mine', [hidden('', 'a.md')]: 'theirs' });
});
