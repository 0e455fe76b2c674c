import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runIn } from '../command-home.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'hashes-'));
  mkdirSync(path.join(home, 'dist/papers'), { recursive: true });
  writeFileSync(path.join(home, 'dist/papers/index.html'), 'abc');
  writeFileSync(path.join(home, 'dist/.nojekyll'), '');
});
afterEach(() => rmSync(home, { recursive: true }));

test('every file of the site has its hash in one file, which a second run writes again', async () => {
  for (const _ of [1, 2]) {
    const { code, stdout } = await runIn(home, ['hashes']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'wrote dist/SHA256SUMS: 2 files\n' });
  }
  // The hash of “abc” is the first example of FIPS 180-2.
  expect(readFileSync(path.join(home, 'dist/SHA256SUMS'), 'utf8')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  .nojekyll\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  papers/index.html\n',
  );
});

test('what is written is what sha256sum checks', async ({ skip }) => {
  await runIn(home, ['hashes', 'dist']);
  const check = () =>
    spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
      ...{ cwd: path.join(home, 'dist'), encoding: 'utf8' },
    });
  skip(process.platform !== 'linux', 'there is no sha256sum here');
  expect(check().status).toBe(0);
  writeFileSync(path.join(home, 'dist/papers/index.html'), 'abd');
  expect(check().stdout).toBe('papers/index.html: FAILED\n');
});

test('a site that is not built is named', async () => {
  expect(await runIn(home, ['hashes', 'out'])).toEqual({
    ...{ code: 2, stdout: '', stderr: 'There is no folder out: npm run build makes the site.\n' },
  });
});
