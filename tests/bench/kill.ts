import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { picker } from '../site/picker.ts';
import { startOddServer } from '../unit/cli/odd-server.ts';
import { writeIssue } from '../unit/review/issue/write-issue.ts';

// `npm run bench:kill`: every command that writes is killed (kill -9) at random points, half of them
// moments of its run and half of them changes that it makes to the disk; then a command runs to its end.
// Lost is a file that is neither as it was nor as it was to be; left is one that nobody asked for. What
// several files share (import) must be there as a whole or not at all. A seed may be given.

const points = 30;
const seed = Number(process.argv[2] ?? Date.now() % 100_000);
const pick = picker(seed);
const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'src/cli/main.ts');
const dieAt = pathToFileURL(path.join(root, 'tests/unit/files/die-at.ts')).href;

/** A command, and the one that comes next: the same again where only that one looks at what it writes. */
type Killed = {
  args: string[];
  next?: string[];
  isGroup?: boolean;
  /** A file whose addresses only the other commands take. */
  without?: string;
};
const commands: Record<string, Killed> = {
  add: { args: ['add', '--bibtex', 'one.bib', '--slug', 'a-work'], next: ['check'] },
  import: { args: ['import', 'list.md', '--write'], next: ['check'], isGroup: true },
  rename: {
    args: ['rename', 'papers/quantization', 'papers/low-bit', '--write'],
    ...{ next: ['check'], isGroup: true, without: 'content/libraries/one.md' },
  },
  schema: { args: ['schema'] },
  export: { args: ['export', 'json', '--out', 'out.json', '--force'] },
  report: { args: ['report', '--base', 'HEAD', '--no-links', '--out', 'report.json'] },
  issue: { args: ['issue', '--event', 'event.json', '--out', 'answer.json'], next: ['check'] },
  links: { args: ['links', '--delay', '0', '--again'], next: ['check'] },
  pulse: { args: ['pulse', '--delay', '0', '--again'], next: ['check'] },
};

const temporary = await mkdtemp(path.join(tmpdir(), 'emdl-kill-'));
const [start, home] = [path.join(temporary, 'start'), path.join(temporary, 'home')];
const server = await startOddServer({
  '/api/repos/made/one': (response) =>
    response.end('{"full_name":"made/one","stargazers_count":3,"archived":false}'),
  '/api/repos/made/one/commits?per_page=1': (response) =>
    response.end('[{"commit":{"committer":{"date":"2026-10-02T23:59:59Z"}}}]'),
});
const env = {
  ...process.env,
  ...{ CONTENT_DIR: '', LINKS_ALLOW_LOCALHOST: '1', LINKS_PROBES: `${server.url}/ok` },
  ...{ GITHUB_API: `${server.url}/api`, GITHUB_TOKEN: '', DIE_AT: '', DIE_COUNT: '' },
};
try {
  await writeStart();
  console.log(`Seed ${seed}; ${points} points a command.`);
  let faults = 0;
  for (const [name, killed] of Object.entries(commands)) faults += await tryCommand(name, killed);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  await server.close();
  await rm(temporary, { recursive: true, force: true });
}

/** A small list in a repository, with what the commands are given. */
async function writeStart(): Promise<void> {
  for (const name of ['categories.yaml', 'tags.yaml'])
    cpSync(path.join(root, 'tests/fixtures/checks/base', name), path.join(start, 'content', name));
  for (const file of ['.vscode', '.github/CONTRIBUTING.md', '.github/ISSUE_TEMPLATE'])
    cpSync(path.join(root, file), path.join(start, file), { recursive: true });
  const pages = ['ok-2', 'ok-3', 'found', 'moved'].map(
    (page) => `  - label: ${page}\n    url: ${server.url}/${page}`,
  );
  write('content/libraries/one.md', software(`links:\n${pages.join('\n')}\n`));
  for (let at = 0; at < 20; at++) write(`content/papers/work-${at}.md`, paper(at));
  write('one.bib', '@article{x, title = {A Work}, author = {Ann Bee}, year = 2018}\n');
  const items = Array.from({ length: 40 }, (_, at) => `- [Work ${at}](https://a.example/${at})\n`);
  write('list.md', `## Papers\n### Model\n${items.join('')}`);
  write('event.json', JSON.stringify(event()));
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'start'],
  ])
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      cwd: start,
    });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(start, file)), { recursive: true });
  writeFileSync(path.join(start, file), text);
}

function software(links: string): string {
  return `---\ntitle: one\nurl: ${server.url}/ok\ncategory: inference-framework\nsummary: What it is.\nrepository: https://github.com/made/one\n${links}added: 2018-02-03\n---\n\nA note that says enough.\n`;
}

function paper(at: number): string {
  return `---\ntitle: Paper ${at}\nurl: https://b.example/${at}\ncategory: quantization\nsummary: What it is.\nyear: 2018\nadded: 2018-02-03\n---\n\nA note that says enough.\n`;
}

function event(): object {
  const answers = {
    ...{ kind: 'papers', title: 'TinyNet: Networks for Buttons', url: 'https://example.org/tiny' },
    ...{ category: 'model', summary: 'A network that fits a button.', year: '2018' },
    ...{ authors: 'Ada Lovelace', note: 'It says what a button can do.' },
  };
  const labels = [{ name: 'add' }, { name: 'accepted' }];
  const issue = { number: 12, body: writeIssue(answers), user: { login: 'ada', id: 3 }, labels };
  return { action: 'labeled', label: { name: 'accepted' }, issue };
}

type Files = ReadonlyMap<string, string>;

/** Kill one command at each point, and say how often something was lost or left. */
async function tryCommand(name: string, killed: Killed): Promise<number> {
  const before = fresh(killed);
  const counted = path.join(temporary, 'count');
  const begun = Date.now();
  const whole = await run(killed.args, { DIE_COUNT: counted });
  const milliseconds = Date.now() - begun;
  if (whole.code === null || whole.code > 1) throw new Error(`${name}: ${whole.stderr}`);
  const after = filesNow();
  const changes = Number(readFileSync(counted, 'utf8'));
  const outcomes = { lost: 0, left: 0, all: 0, none: 0 };
  for (let point = 0; point < points; point++) {
    await die(killed, point % 2 === 0 ? { changes } : { milliseconds });
    const next = await run(killed.next ?? killed.args);
    if (next.code === null || next.code > 1) throw new Error(`${name}, next: ${next.stderr}`);
    judge(killed, { before, after, now: filesNow() }, outcomes);
  }
  const { lost, left, all, none } = outcomes;
  console.log(
    `${name.padEnd(7)} killed ${points} times (${changes} changes to the disk, ${milliseconds} ms): lost ${lost}, left ${left}; all of it ${all}, nothing of it ${none}`,
  );
  return lost + left;
}

/** Kill a command at a change to the disk, or at a moment; one that was faster starts anew. */
async function die(
  killed: Killed,
  { changes, milliseconds = 0 }: { changes?: number; milliseconds?: number },
): Promise<void> {
  let most = milliseconds;
  for (;;) {
    fresh(killed);
    const died =
      changes === undefined
        ? await run(killed.args, {}, pick.below(Math.max(1, most)))
        : await run(killed.args, { DIE_AT: String(1 + pick.below(changes)) });
    if (died.code === null) return;
    most *= 0.8;
  }
}

function judge(
  { next, isGroup }: Killed,
  { before, after, now }: Record<'before' | 'after' | 'now', Files>,
  outcomes: Record<'lost' | 'left' | 'all' | 'none', number>,
): void {
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((file) => before.get(file) !== after.get(file));
  const done = changed.filter((file) => now.get(file) === after.get(file));
  const undone = changed.filter((file) => now.get(file) === before.get(file));
  const same = [...names].filter((file) => !changed.includes(file));
  const isLost =
    done.length + undone.length < changed.length ||
    same.some((file) => now.get(file) !== before.get(file)) ||
    (isGroup && done.length > 0 && undone.length > 0) ||
    (next === undefined && undone.length > 0);
  if (isLost) outcomes.lost++;
  if ([...now.keys()].some((file) => !names.has(file))) outcomes.left++;
  if (done.length === changed.length) outcomes.all++;
  if (undone.length === changed.length) outcomes.none++;
}

function fresh({ without }: Killed): Files {
  rmSync(home, { recursive: true, force: true });
  cpSync(start, home, { recursive: true });
  if (without) rmSync(path.join(home, without));
  return filesNow();
}

function filesNow(): Files {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ parentPath, name }) => path.relative(home, path.join(parentPath, name)))
    .filter((file) => !file.startsWith(`.git${path.sep}`));
  return new Map(files.map((file) => [file, readFileSync(path.join(home, file), 'utf8')]));
}

/** Run a command, which may be killed after some milliseconds; its code is null where it was. */
function run(
  args: string[],
  more: Record<string, string> = {},
  killAfter?: number,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['--import', dieAt, program, ...args], {
    ...{ cwd: home, env: { ...env, ...more }, stdio: ['ignore', 'ignore', 'pipe'] },
  });
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stderr });
    });
  });
}
