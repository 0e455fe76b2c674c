import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from '../../../../src/cli/program.ts';
import { runIn } from '../command-home.ts';

const readme = `# Awesome Kites

## Engines

- [Windy](https://windy.example) - A small solver for wind.
- [Silent](https://silent.example)
- [Mute](https://mute.example) - Aims to be quiet.

## Papers

- [On the shape of kites](https://shape.example) by Ann Ames and Bob Burr
`;

let home = '';
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'finish-'));
  writeFileSync(path.join(home, 'README.md'), readme);
  const options = ['--from', 'README.md', '--added', '2026-01-02', '--no-summaries'];
  await runIn(home, ['new-list', 'content', ...options]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const finish = (...given: string[]) => runIn(home, ['finish', ...given]);
const at = (file: string) => path.join(home, 'content', file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const waiting = '_unfinished/libraries/silent.md';
const summary = 'summary=A solver, in silence.';

test('says what each entry that waits lacks, and writes nothing', async () => {
  const { code, stdout } = await finish();
  expect(code).toBe(0);
  expect(stdout).toContain('libraries/silent: it lacks summary.\n');
  expect(stdout).toMatch(/^0 complete, 4 to finish\. Nothing was written: add --write/m);
  expect(existsSync(at('libraries/silent.md'))).toBe(false);
});

test('puts what is complete among the entries, without the comments that asked for it', async () => {
  const before = read('_unfinished/libraries/mute.md');
  expect((await finish('libraries/silent', '--set', summary)).stdout).toMatch(/^1 complete, 0/m);
  expect(existsSync(at(waiting))).toBe(true);
  const { code, stdout } = await finish('libraries/silent', '--set', summary, '--write');
  expect([code, stdout]).toEqual([0, 'libraries/silent: complete\n1 complete, 0 to finish.\n']);
  expect(existsSync(at(waiting))).toBe(false);
  expect(read('libraries/silent.md')).toContain('\nsummary: A solver, in silence.\n');
  expect(read('libraries/silent.md')).not.toContain('#');
  expect(read('_unfinished/libraries/mute.md')).toBe(before);
  expect((await runIn(home, ['check'])).code).toBe(0);
});

test('leaves what a check turns down where it is, with the reason', async () => {
  const { code, stdout } = await finish('libraries/silent', '--set', 'summary=No stop', '--write');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^libraries\/silent: .*period/m);
  expect(read(waiting)).toContain('\nsummary: No stop\n');
});

test('never takes the place of an entry', async () => {
  const there = 'an entry of this name';
  await finish('libraries/silent', '--set', summary, '--write');
  const entry = read('libraries/silent.md');
  writeFileSync(at(waiting), entry.replace('silence', 'wind'));
  expect((await finish('--write')).stdout).toContain(`libraries/silent: the content has ${there}`);
  expect(read('libraries/silent.md')).toBe(entry);
});

test('does not take a line of the note for a field', async () => {
  writeFileSync(at(waiting), `${read(waiting)}\nsummary: A solver that hums.\n`);
  expect((await finish()).stdout).toContain('libraries/silent: it lacks summary.\n');
});

test('names what is wrong with the content, by file and line', async () => {
  writeFileSync(at('libraries/loud.md'), '---\ntitle: Loud\n---\n');
  const { code, stderr } = await finish('--write');
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/^content\/libraries\/loud\.md:\d+ /m);
});

test.each([
  [['libraries/silant'], 'libraries/silant does not wait in content/_unfinished.'],
  [['libraries/silent', '--set', 'sumary=x.'], 'libraries have no field “sumary”. Did you mean'],
  [['--set', 'summary'], '--set summary: write FIELD=VALUE.'],
])('turns %j down', async (given, message) => {
  const { code, stderr } = await finish(...given);
  expect(code).not.toBe(0);
  expect(stderr).toContain(message);
});

test('asks at a terminal for what is missing; an empty answer passes on', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const years = ['soon', '2019'];
  const summaries = new Map([
    ['papers/on-the-shape-of-kites', 'How tails steady kites.'],
    ['libraries/silent', 'A solver.'],
  ]);
  let asked = '';
  stderr.on('data', (text) => {
    asked += text;
    if (!asked.endsWith('? ')) return;
    const [id = ''] = asked.match(/^(?:papers|libraries)\/\S+$/gm)?.slice(-1) ?? [];
    const isYear = asked.endsWith('In which year did it appear? ');
    stdin.write(`${isYear ? years.shift() : (summaries.get(id) ?? '')}\n`);
  });
  const env = { CONTENT_DIR: path.join(home, 'content') };
  expect(await runProgram(['finish', '--write'], { env, stdin, stdout, stderr })).toBe(0);
  expect(asked).toContain('The list says: Aims to be quiet.');
  expect(read('papers/on-the-shape-of-kites.md')).toContain('\nyear: 2019\n');
  expect(existsSync(at('libraries/silent.md'))).toBe(true);
  expect(existsSync(at('libraries/mute.md'))).toBe(false);
});
