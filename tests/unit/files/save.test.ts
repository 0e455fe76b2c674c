import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, replaceFiles, saveEntries } from '../../../src/files/save.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'save-entries-'));
  mkdirSync(path.join(folder, 'papers'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const listing = () => readdirSync(folder, { recursive: true }).sort();
const files = [
  { file: 'papers/a.md', text: 'A' },
  { file: 'tools/b.md', text: 'B' },
  { file: 'papers/c.md', text: 'C' },
];

/** A signal that lets something happen at the n-th look at it. */
function at(look: number, happen: () => void): AbortSignal {
  const { signal } = new AbortController();
  let looks = 0;
  signal.throwIfAborted = () => {
    looks++;
    if (looks === look) happen();
  };
  return signal;
}

test('writes every file, makes a missing folder, and leaves nothing else', async () => {
  expect(await saveEntries(folder, files)).toEqual([]);
  expect(listing()).toEqual(['papers', 'papers/a.md', 'papers/c.md', 'tools', 'tools/b.md']);
  expect(readFileSync(path.join(folder, 'tools/b.md'), 'utf8')).toBe('B');
});

const changes = [
  { file: 'papers/b.md', text: 'new' },
  { file: 'papers/a.md', before: 'A', text: 'changed' },
  { file: 'papers/c.md', before: 'C' },
];

test('keeps the rights of a file that it changes', async () => {
  const file = path.join(folder, 'papers/a.md');
  writeFileSync(file, 'A');
  chmodSync(file, 0o640);
  expect(await saveEntries(folder, changes.slice(1, 2))).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('puts nothing in the place of a link', async () => {
  writeFileSync(path.join(folder, 'elsewhere.md'), 'A');
  symlinkSync('../elsewhere.md', path.join(folder, 'papers/a.md'));
  const problems = await saveEntries(folder, changes.slice(1, 2));
  expect(problems).toMatchObject([
    { file: 'papers/a.md', message: expect.stringMatching(/^It is a link/) },
  ]);
  expect(readFileSync(path.join(folder, 'elsewhere.md'), 'utf8')).toBe('A');
});

test('changes and removes files that are as they were read', async () => {
  for (const name of ['a', 'c'])
    writeFileSync(path.join(folder, `papers/${name}.md`), name.toUpperCase());
  expect(await saveEntries(folder, changes)).toEqual([]);
  expect(listing()).toEqual(['papers', 'papers/a.md', 'papers/b.md']);
  expect(readFileSync(path.join(folder, 'papers/a.md'), 'utf8')).toBe('changed');
});

test('changes none where one is not as it was read, or is gone', async () => {
  writeFileSync(path.join(folder, 'papers/a.md'), 'theirs');
  const problems = await saveEntries(folder, changes);
  expect(problems.map(({ file }) => file)).toEqual(['papers/a.md', 'papers/c.md']);
  expect(problems[0]?.message).toBe('It is no longer as it was read: run the command again.');
  expect(listing()).toEqual(['papers', 'papers/a.md']);
});

test.each([4, 5, 6])('puts back what was there when it is interrupted at step %i', async (step) => {
  for (const name of ['a', 'c'])
    writeFileSync(path.join(folder, `papers/${name}.md`), name.toUpperCase());
  const theirs = at(step, () => {
    throw Object.assign(new Error('no'), { code: 'EACCES' });
  });
  expect(await saveEntries(folder, changes, theirs)).toHaveLength(1);
  expect(listing()).toEqual(['papers', 'papers/a.md', 'papers/c.md']);
  for (const name of ['a', 'c'])
    expect(readFileSync(path.join(folder, `papers/${name}.md`), 'utf8')).toBe(name.toUpperCase());
});

test('names every file that is in the way and writes none', async () => {
  writeFileSync(path.join(folder, 'papers/a.md'), 'theirs');
  symlinkSync('nowhere', path.join(folder, 'papers/c.md'));
  const problems = await saveEntries(folder, files);
  expect(problems.map(({ file }) => file)).toEqual(['papers/a.md', 'papers/c.md']);
  expect(problems[0]?.message).toBe(
    'The file exists: rename or remove it, nothing is written over.',
  );
  expect(listing()).toEqual(['papers', 'papers/a.md', 'papers/c.md']);
  expect(readFileSync(path.join(folder, 'papers/a.md'), 'utf8')).toBe('theirs');
});

test('takes everything back where a file appears in between, and keeps that file', async () => {
  const target = path.join(folder, 'papers/c.md');
  const signal = at(6, () => writeFileSync(target, 'theirs'));
  const problems = await saveEntries(folder, files, signal);
  expect(problems.map(({ file }) => file)).toEqual(['papers/c.md']);
  expect(listing()).toEqual(['papers', 'papers/c.md']);
  expect(readFileSync(target, 'utf8')).toBe('theirs');
});

test('takes everything back where a file cannot be written', async () => {
  const long = { file: `papers/${'x'.repeat(245)}.md`, text: 'X' };
  const problems = await saveEntries(folder, [...files, long]);
  expect(problems).toEqual([{ file: long.file, message: 'Its name is too long.', byName: true }]);
  expect(listing()).toEqual(['papers']);
});

test('says where a folder is a file', async () => {
  writeFileSync(path.join(folder, 'tools'), '');
  const problems = await saveEntries(folder, files);
  expect(problems).toEqual([
    { file: 'tools/b.md', message: 'Its folder is a file.', byName: false },
  ]);
  expect(listing()).toEqual(['papers', 'tools']);
});

test('says where a folder may not be written to', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'the superuser may write everywhere');
  chmodSync(path.join(folder, 'papers'), 0o500);
  const problems = await saveEntries(folder, files);
  expect(problems[0]?.message).toBe('It cannot be written: permission is denied.');
  expect(existsSync(path.join(folder, 'tools'))).toBe(false);
});

test.each([1, 2, 4, 6])('takes everything back when it is interrupted at step %i', async (step) => {
  const controller = new AbortController();
  const look = at(step, () => controller.abort());
  const signal = Object.defineProperty(look, 'aborted', { get: () => controller.signal.aborted });
  const check = signal.throwIfAborted;
  signal.throwIfAborted = () => {
    check();
    controller.signal.throwIfAborted();
  };
  const problems = await saveEntries(folder, files, signal);
  expect(problems).toMatchObject([{ file: '', message: 'Interrupted: nothing was written.' }]);
  expect(listing()).toEqual(['papers']);
});

test('removes what a killed process left behind, and nothing of one that runs', async () => {
  // In a container, the next process often has the number of the last.
  const left = [spawnSync('true').pid, process.pid].map((pid) => `.a.md.${pid}-0123abcd.tmp`);
  const others = [`.a.md.${process.ppid}-0123abcd.tmp`, '.mine.tmp'];
  for (const name of [...left, ...others]) writeFileSync(path.join(folder, 'papers', name), 'A');
  expect(await saveEntries(folder, files)).toEqual([]);
  expect(readdirSync(path.join(folder, 'papers')).sort()).toEqual(
    [...others, 'a.md', 'c.md'].sort(),
  );
});

test('a file is replaced by another as a whole, or stays', () => {
  const file = path.join(folder, 'papers/a.md');
  expect(replaceFile(file, 'A')).toBeUndefined();
  const { ino } = statSync(file);
  expect(replaceFile(file, 'B')).toBeUndefined();
  expect([readFileSync(file, 'utf8'), statSync(file).ino === ino]).toEqual(['B', false]);
  mkdirSync(path.join(folder, 'full'));
  expect(replaceFile(path.join(folder, 'full'), 'C')).toMatchObject({ byName: false });
  expect(listing()).toEqual(['full', 'papers', 'papers/a.md']);
});

test('of several files that are written again none is, where one cannot be', () => {
  const [one, other] = ['papers/a.md', 'papers/c.md'].map((file) => path.join(folder, file));
  const texts = [one, `${other}/inside.json`].map((file = '') => ({ file, text: 'new' }));
  for (const file of [one, other]) writeFileSync(file ?? '', 'old');
  expect(replaceFiles(texts)).toEqual({
    ...{ file: `${other}/inside.json`, message: 'Its folder is a file.', byName: false },
  });
  expect(readFileSync(one ?? '', 'utf8')).toBe('old');
  expect(listing()).toEqual(['papers', 'papers/a.md', 'papers/c.md']);
});
