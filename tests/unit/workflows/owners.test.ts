import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { touchedParts } from '../../../src/review/pull-request/touched-parts.ts';
import { root } from './read-workflows.ts';

const owned = readFileSync(path.join(root, '.github/CODEOWNERS'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\/(\S+) +@\S+$/.exec(line)?.[1] ?? []);

test('what the comment calls more than content needs the review of an owner', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim();
  const guarded = touchedParts({ files: files.split('\n') })
    .flatMap((part) => part.files)
    // The weekly pull request brings it.
    .filter((file) => file !== 'content/observed.yaml');
  expect(guarded.length).toBeGreaterThan(100);
  const isOwned = (file: string) =>
    owned.some((it) => (it.endsWith('/') ? file.startsWith(it) : file === it));
  expect(guarded.filter((file) => !isOwned(file))).toEqual([]);
});

test('every path with an owner is there', () => {
  expect(owned.filter((it) => !existsSync(path.join(root, it)))).toEqual([]);
});
