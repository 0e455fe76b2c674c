import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArrivals } from '../../../src/files/arrivals.ts';

let root = '';
let hour = 10;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'arrivals-'));
  mkdirSync(path.join(root, 'content'));
});

afterEach(() => rmSync(root, { recursive: true }));

function git(...args: string[]) {
  const date = `2026-01-01T${hour++}:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const names = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', root, ...names, ...args], { env, stdio: 'pipe' });
}

function commit(file: string) {
  writeFileSync(path.join(root, 'content', file), 'text');
  git('add', '.');
  git('commit', '--quiet', '-m', file);
}

/** Files in the order in which they came in. */
function inOrder(...files: string[]) {
  const arrivals = readArrivals(path.join(root, 'content'));
  const at = (file: string) => arrivals(file) ?? Number.NaN;
  return files.toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
}

test('the files of a branch are newer than those it was made from, and others newer still', () => {
  git('init', '--quiet', '-b', 'main');
  commit('old.md');
  git('switch', '--quiet', '-c', 'mine');
  commit('ä.md');
  git('switch', '--quiet', 'main');
  commit('other.md');
  git('merge', '--quiet', '--no-ff', '-m', 'merge', 'mine');
  writeFileSync(path.join(root, 'content/not-yet.md'), 'text');
  expect(inOrder('not-yet.md', 'ä.md', 'other.md', 'old.md')).toEqual([
    'old.md',
    'other.md',
    'ä.md',
    'not-yet.md',
  ]);
});

test('outside of git nobody knows', () => {
  expect(readArrivals(path.join(root, 'content'))('a.md')).toBeUndefined();
});
