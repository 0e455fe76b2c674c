import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeHome, runIn } from '../command-home.ts';

const entry = (title: string, fields = '') => `---
title: ${title}
url: https://example.org/${title}
category: model
summary: What ${title} is, in one sentence.
year: 2018
${fields}added: 2020-01-02
---

A note of its own, which is long enough.
`;

function madeHome() {
  const home = makeHome();
  home.write('papers/one.md', entry('One', 'related: [papers/two]\n'));
  home.write('papers/two.md', entry('Two'));
  return home;
}

const rename = ['rename', 'papers/two', 'papers/second'];

test('a change is shown first, and made with --write', async () => {
  const { home, content, read } = madeHome();
  const shown = await runIn(home, rename);
  expect(shown.code, shown.stderr).toBe(0);
  expect(shown.stdout).toContain('content/papers/two.md → content/papers/second.md\n');
  expect(shown.stdout).toContain('  7 - related: [papers/two]\n  7 + related: [papers/second]\n');
  expect(shown.stdout).toContain('/papers/two/ leads to /papers/second/\n');
  expect(existsSync(path.join(content, 'papers/two.md'))).toBe(true);

  const made = await runIn(home, [...rename, '--write']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(path.join(content, 'papers/two.md'))).toBe(false);
  expect(read('papers/second.md')).toContain('formerSlugs: [two]\n');
  expect(read('papers/one.md')).toContain('related: [papers/second]\n');
});

test('what would leave a fault, or starts from one, changes nothing', async () => {
  const { home, read, write } = madeHome();
  const before = read('papers/one.md');
  const long = await runIn(home, [
    'set',
    `summary=${'long '.repeat(50)}.`,
    '--where',
    'kind=papers',
    '--write',
  ]);
  expect(long.code).toBe(1);
  expect(long.stderr).toMatch(
    /content\/papers\/one\.md:5 .*200 characters[\s\S]*Nothing was written/,
  );
  expect(read('papers/one.md')).toBe(before);
  write('papers/three.md', entry('Three', 'tags: [no-such-tag]\n'));
  const faulty = await runIn(home, [...rename, '--write']);
  expect(faulty.code).toBe(1);
  expect(faulty.stderr).toMatch(/papers\/three\.md:7 .*no-such-tag[\s\S]*correct them first/);
  expect(read('papers/one.md')).toBe(before);
});

test('a file with something not committed is left alone, unless that is asked for', async () => {
  const { home, read, write } = madeHome();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: home });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'All');
  write('papers/one.md', entry('One', 'related: [papers/two]\norganizations: [A]\n'));
  const refused = await runIn(home, [...rename, '--write']);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('content/papers/one.md holds what is not committed yet');
  expect(read('papers/two.md')).toBe(entry('Two'));
  expect((await runIn(home, [...rename, '--write', '--onto-changes'])).code).toBe(0);
  expect(read('papers/one.md')).toContain('related: [papers/second]\norganizations: [A]\n');
});

test('--entries takes entries as people paste them, and says what else was named', async () => {
  const { home, content, read } = madeHome();
  const pasted = [`${content}/papers/one.md`, 'papers\\two,'];
  const made = await runIn(home, ['set', 'year=2019', '--entries', ...pasted, '--write']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(read('papers/two.md')).toContain('year: 2019\n');
  const wrong = await runIn(home, ['set', 'year=2019', '--entries', 'papers/tow,papers/model']);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('Did you mean "papers/two"?');
  expect(wrong.stderr).toContain('--entries: papers/model is a category: name entries.');
});
