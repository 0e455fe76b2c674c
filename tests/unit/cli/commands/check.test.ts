import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main, type Run, runCommand } from '../run-command.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const base = path.join(root, 'tests/fixtures/checks/base');

let home = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'check-'));
  cpSync(base, path.join(home, 'content'), { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true }));

function write(file: string, text: string) {
  writeFileSync(path.join(home, 'content', file), text);
}

/** Run `check` in a folder that holds `content/`. */
const check = (args: string[] = [], env: Record<string, string> = {}) =>
  runCommand(['check', ...args], { cwd: home, env });

const lost = `---
title: Lost, at 100%
url: https://example.org/lost
category: model
summary: A network that nobody has described.
year: 2018
related: [papers/mobilenet]
tags: [vision]
added: 2018-02-03
---

Soon.
`;

test('content without a problem is one line and exit code 0', async () => {
  expect(await check()).toEqual({
    code: 0,
    stdout: '5 entries, 0 errors, 0 warnings.\n',
    stderr: '',
  });
});

describe('problems', () => {
  beforeEach(() => write('papers/lost.md', lost));

  test('as text are one line each and a line of counts, with exit code 1', async () => {
    expect(await check()).toEqual({
      code: 1,
      stdout: `content/papers/lost.md:7:11 error unknown-reference  There is no entry "papers/mobilenet". Did you mean "papers/mobilenets"?
content/papers/lost.md:12:1 warning empty-note  The note says too little: write what it is about, why it matters here, what to watch for.
6 entries, 1 error, 1 warning.
`,
      stderr: '',
    });
  });

  test('as JSON have their place, code, severity and message', async () => {
    const { code, stdout, stderr } = await check(['--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          file: 'content/papers/lost.md',
          line: 7,
          column: 11,
          code: 'unknown-reference',
          severity: 'error',
          message: 'There is no entry "papers/mobilenet". Did you mean "papers/mobilenets"?',
        },
        {
          file: 'content/papers/lost.md',
          line: 12,
          column: 1,
          code: 'empty-note',
          severity: 'warning',
          message:
            'The note says too little: write what it is about, why it matters here, what to watch for.',
        },
      ],
    });
  });

  test('for GitHub are annotations', async () => {
    const { code, stdout } = await check(['--format=github']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `::error file=content/papers/lost.md,line=7,col=11,title=A reference leads nowhere (unknown-reference)::There is no entry "papers/mobilenet". Did you mean "papers/mobilenets"?
::warning file=content/papers/lost.md,line=12,col=1,title=The note is empty (empty-note)::The note says too little: write what it is about, why it matters here, what to watch for.
`,
    );
  });

  test('that are warnings alone leave exit code 0', async () => {
    write('papers/lost.md', lost.replace('papers/mobilenet]', 'papers/mobilenets]'));
    const { code, stdout } = await check();
    expect(code).toBe(0);
    expect(stdout).toContain('6 entries, 0 errors, 1 warning.');
  });

  test('as JSON are an empty list where there are none', async () => {
    rmSync(path.join(home, 'content/papers/lost.md'));
    expect(JSON.parse((await check(['--format', 'json'])).stdout)).toEqual({ problems: [] });
  });
});

describe('what a contributor writes cannot become a command or move the cursor', () => {
  test('in a file name', async () => {
    write('papers/a,b: 50%\n::error::x.md', lost);
    const github = (await check(['--format', 'github'])).stdout;
    expect(github).toContain('file=content/papers/a%2Cb%3A 50%25%0A%3A%3Aerror%3A%3Ax.md,line=1,');
    expect(
      github.split('\n').every((line) => /^(?:::(?:error|warning) file=content|$)/.test(line)),
    ).toBe(true);
    expect((await check()).stdout).toContain(
      'content/papers/a,b: 50%\\u000a::error::x.md:1:1 error',
    );
  });

  test('in the name of a field', async () => {
    write('papers/lost.md', lost.replace('year:', '"a\\n::error::b": 1\nyear:'));
    const github = (await check(['--format', 'github'])).stdout;
    expect(github).toContain('There is no field "a%0A::error::b" here.');
    expect(github.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
    expect((await check()).stdout).toContain('There is no field "a\\u000a::error::b" here.');
  });

  test('in a value that turns the text around', async () => {
    write(
      'papers/lost.md',
      lost
        .replace('papers/mobilenet]', 'papers/mobilenets]')
        .replace('[vision]', '["\u202e\u2066"]'),
    );
    const { stdout } = await check();
    expect(stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('CONTENT_DIR', () => {
  test('names another folder, and files are named by it', async () => {
    mkdirSync(path.join(home, 'other'));
    cpSync(base, path.join(home, 'other/list'), { recursive: true });
    writeFileSync(path.join(home, 'other/list/papers/lost.md'), lost);
    const { code, stdout } = await check([], { CONTENT_DIR: 'other/list' });
    expect(code).toBe(1);
    expect(stdout).toContain('other/list/papers/lost.md:7:11 error');
  });

  test('may be a whole path', async () => {
    const { stdout } = await check([], { CONTENT_DIR: base });
    expect(stdout).toBe('5 entries, 0 errors, 0 warnings.\n');
  });
});

describe('what keeps the command from running is said on the error output, with exit code 2', () => {
  test('a missing folder', async () => {
    expect(await check([], { CONTENT_DIR: 'nowhere' })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot read nowhere: there is no such file or folder.\n',
    });
  });

  test('a folder where a file should be', async () => {
    mkdirSync(path.join(home, 'content/papers/x.md'));
    expect(await check()).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot read content/papers/x.md: it is a folder, not a file.\n',
    });
  });

  test.each([
    ['nowhere', 'nowhere.md', 'there is no such file or folder'],
    ['in a circle', 'x.md', 'its links lead in a circle'],
  ])('a link that leads %s', async (_, target, reason) => {
    symlinkSync(target, path.join(home, 'content/papers/x.md'));
    expect(await check(['--format', 'json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot read content/papers/x.md: ${reason}.\n`,
    });
  });

  test.each([
    [
      'a format that does not exist',
      ['--format', 'xml'],
      'Allowed choices are text, json, github.',
    ],
    ['a format without a name', ['--format'], 'argument missing'],
    ['an option that does not exist', ['--fix'], "unknown option '--fix'"],
    ['an argument', ['content/papers'], 'too many arguments'],
  ])('%s', async (_, args, reason) => {
    const { code, stdout, stderr } = await check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('an output that ends early', () => {
  /** Run `check` with an output that a shell prepares, and give the error output and the exit code. */
  function checkInto(output: string): Promise<Run> {
    return new Promise((resolve) => {
      const command = `"$0" "$1" check ${output}`;
      const child = spawn('bash', ['-c', command, process.execPath, main], { cwd: home });
      let stderr = '';
      child.stderr.on('data', (data) => {
        stderr += data;
      });
      child.on('close', (code) => resolve({ code: code ?? -1, stdout: '', stderr }));
    });
  }

  beforeEach(() => {
    const many = Array.from({ length: 2000 }, (_, number) => `zzz${number}`).join(', ');
    write('papers/lost.md', lost.replace('[vision]', `[${many}]`));
  });

  test('because its reader has seen enough is no fault', async () => {
    const { code, stderr } = await checkInto('| head -n 1 >/dev/null; exit "$PIPESTATUS"');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('because it is closed is no fault of the program', async () => {
    const { code, stderr } = await checkInto('>&-');
    expect(code).toBeGreaterThan(0);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('because the disk is full is said in one line', async () => {
    const { code, stderr } = await checkInto('>/dev/full');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot write the output: .*\n$/);
  });
});
