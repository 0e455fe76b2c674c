import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main, type Run, runCommand } from './run-command.ts';

// What `add` and `import --write` do where the disk fails, tried on real disks, with the limits of the
// system, and not with a file system that is made up.

const vocabulary = fileURLToPath(new URL('../../fixtures/import/vocabulary', import.meta.url));

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'half-'));
  chmodSync(folder, 0o755);
  content = path.join(folder, 'content');
  cpSync(vocabulary, content, { recursive: true });
  mkdirSync(path.join(content, 'papers'));
  writeFileSync(
    path.join(folder, 'one.bib'),
    `@article{x, journal = {J}, title = {A Work: On Small Networks}, author = {${many('Ann Bee', ' and ')}}, year = 2018}\n`,
  );
  const items = Array.from({ length: 40 }, (_, at) => `- [Work ${at}](https://a.example/${at})\n`);
  writeFileSync(
    path.join(folder, 'list.md'),
    `## Papers\n### Model\n${items.join('')}- [Last](https://b.example/) ${many('a long text about it', ' ')}\n`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Long enough to be cut off in the middle. */
function many(text: string, between: string): string {
  return Array.from({ length: 120 }, () => text).join(between);
}

const commands: [string, () => string[]][] = [
  ['add', () => ['add', '--bibtex', path.join(folder, 'one.bib'), '--slug', 'a-work']],
  ['import --write', () => ['import', path.join(folder, 'list.md'), '--write']],
];

/** Run a command as a process where a shell has to set limits first, or another user has to be it; else in this one. */
type Way = { shell?: string; uid?: number };

function run(args: string[], { shell, uid }: Way = {}): Promise<Run> {
  if (shell === undefined && uid === undefined)
    return runCommand(args, { env: { CONTENT_DIR: content } });
  const env = { ...process.env, CONTENT_DIR: content, HOME: folder };
  const words = ['-c', `${shell ?? ''}exec "$@"`, 'sh', process.execPath, main, ...args];
  return new Promise((resolve) => {
    const options = { env, uid, gid: uid, cwd: folder };
    const child = execFile('sh', words, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Every file below the content folder with its text, hidden ones too. */
function filesNow(): [string, string][] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);
}

/** Run a command that must fail: exit code 2, one line that says why, and not a byte has changed. */
async function expectRefusal(args: string[], way: Way, why: RegExp): Promise<void> {
  const before = filesNow();
  const { code, stderr } = await run(args, way);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(why) });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(filesNow()).toEqual(before);
}

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const nobodyCanRun = isRoot && canRun(['sh', '-c', `exec "${process.execPath}" "${main}" --help`]);
const canMount =
  isRoot &&
  canRun(
    ['sh', '-c', 'd=$(mktemp -d) && mount -t tmpfs none "$d" && umount "$d" && rmdir "$d"'],
    0,
  );

function canRun([program = '', ...args]: string[], uid = nobody): boolean {
  try {
    execFileSync(program, args, { uid, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.each(commands)('%s', (_, args) => {
  test('leaves nothing where a file is cut off at a size limit', async () => {
    await expectRefusal(
      args(),
      { shell: 'ulimit -f 1; ' },
      /: The disk takes no file of this size\.$/m,
    );
  });

  test('says that a folder cannot be written to', async ({ skip }) => {
    skip(isRoot && !nobodyCanRun, 'nobody but the superuser may run Node here');
    chmodSync(path.join(content, 'papers'), 0o555);
    const way = isRoot ? { uid: nobody } : {};
    await expectRefusal(args(), way, /\.md: It cannot be written: permission is denied\.$/m);
  });

  describe('on a disk of its own', () => {
    beforeEach(({ skip }) => {
      skip(!canMount, 'a disk of its own cannot be mounted here');
    });
    const papers = () => path.join(content, 'papers');
    const mount = (...options: string[]) =>
      execFileSync('mount', ['-t', 'tmpfs', ...options, 'none', papers()]);
    afterEach(() => {
      if (canMount) execFileSync('umount', [papers()]);
    });

    test('leaves nothing where the disk is full before the first byte', async () => {
      mount('-o', 'size=64k');
      fill(path.join(papers(), 'big'), 0);
      await expectRefusal(args(), {}, /\.md: The disk is full\.$/m);
    });

    test('leaves nothing where the disk is full after some', async () => {
      mount('-o', 'size=64k');
      fill(path.join(papers(), 'big'), 4096);
      const [command] = args();
      // One page is left: not enough for two pages of one file, nor for one page each of many.
      if (command === 'import') await expectRefusal(args(), {}, /\.md: The disk is full\.$/m);
      else expect((await run(args())).code).toBe(0);
    });

    test('says that the disk is read-only', async () => {
      mount('-o', 'ro');
      await expectRefusal(args(), {}, /\.md: It cannot be written: the disk is read-only\.$/m);
    });
  });
});

/** Write until the disk is full, and leave some bytes of it free. */
function fill(file: string, free: number): void {
  const page = 'x'.repeat(4096);
  let size = 0;
  try {
    for (;;) {
      appendFileSync(file, page);
      size += page.length;
    }
  } catch {
    writeFileSync(file, 'x'.repeat(size - free));
  }
}

describe('where the output goes into a file', () => {
  const into = (file: string, more = '') => ({ shell: `exec > "${file}"; ${more}` });

  test('one that the disk cuts off is no success', async () => {
    const out = path.join(folder, 'out.json');
    const { code, stderr } = await run(
      ['import', path.join(folder, 'list.md'), '--format', 'json'],
      into(out, 'ulimit -f 1; '),
    );
    const why = 'Cannot write the output: the disk takes no file of this size.\n';
    expect({ code, stderr }).toEqual({ code: 2, stderr: why });
  });

  test.runIf(existsSync('/dev/full'))('a full disk is none, for help too', async () => {
    const full = 'Cannot write the output: the disk is full.';
    const help = await run(['help'], into('/dev/full'));
    expect(help).toMatchObject({ code: 2, stderr: `${full}\n` });
    const written = await run(commands[1]?.[1]() ?? [], into('/dev/full'));
    expect(written).toMatchObject({ code: 2, stderr: `${full} The entry files are written.\n` });
    expect(filesNow().filter(([file]) => file.includes('/papers/'))).toHaveLength(41);
    // What was imported is not complete, and such content is not changed.
    rmSync(path.join(content, 'papers'), { recursive: true });
    const changed = await run(['rename', 'papers/model', 'x', '--write'], into('/dev/full'));
    expect(changed).toMatchObject({ code: 2, stderr: `${full} The files are changed.\n` });
  });
});

test('an import that was killed while it named its files is finished by the next command, which says so', async () => {
  const dieAt = fileURLToPath(new URL('../files/die-at.ts', import.meta.url));
  const args = ['import', path.join(folder, 'list.md'), '--write'];
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['--import', dieAt, main, ...args], {
      env: { ...process.env, CONTENT_DIR: content, ...env },
    });
  const counted = path.join(folder, 'count');
  start({ DIE_COUNT: counted });
  rmSync(path.join(content, 'papers'), { recursive: true });
  // Of 41 hidden files, which go last, each has had its turn; of 41 names, some have.
  const at = Number(readFileSync(counted, 'utf8')) - 60;
  expect(start({ DIE_AT: String(at) }).signal).toBe('SIGKILL');
  const named = () => filesNow().filter(([file]) => /papers\/[^.].*\.md$/.test(file)).length;
  const before = named();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(41);
  const { stderr } = await run(['coverage']);
  expect(stderr).toBe(
    `Finished what a command that was cut off had begun: ${41 - before} files.\n`,
  );
  expect(named()).toBe(41);
  expect(filesNow().filter(([file]) => file.endsWith('.tmp'))).toEqual([]);
  expect((await run(['coverage'])).stderr).toBe('');
});

test('of two imports at once every file is whole, one writes them all, and nothing else is left', async () => {
  const args = ['import', path.join(folder, 'list.md'), '--write'];
  const [one, other] = await Promise.all([run(args, { shell: '' }), run(args, { shell: '' })]);
  const codes = [one?.code, other?.code];
  expect(codes).toContain(0);
  for (const { code, stderr } of [one, other].filter((it) => it !== undefined)) {
    if (code !== 0) expect(stderr).toMatch(/^.*\.md: The file exists: .*$/m);
  }
  const together = filesNow();
  rmSync(path.join(content, 'papers'), { recursive: true });
  expect((await run(args)).code).toBe(0);
  expect(together).toEqual(filesNow());
});
