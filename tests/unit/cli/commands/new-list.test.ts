import {
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
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../../../../src/cli/program.ts';
import { runIn } from '../command-home.ts';
import { runCommand } from '../run-command.ts';

const readme = `# Awesome Kites [![Awesome](https://badge.example/a.svg)](https://awesome.example)

> A curated list of software for flying kites.

- [Engines](#engines)
- [Papers](#papers)

## Engines

_What computes the wind and the line._

- [Windy](https://github.com/kites/windy) - Windy is a small solver for wind. It runs everywhere.
- [Silent](https://silent.example)
- [Broken](ftp://broken.example) - A link that no reader can follow.

## Papers

- [On the shape of kites](https://arxiv.org/abs/1904.01234) - How a tail steadies a kite.

## Flying places

- [Crow Hill](https://hill.example) - A slope above a lake.
`;

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'new-list-'));
  writeFileSync(path.join(home, 'README.md'), readme);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const make = (...options: string[]) =>
  runIn(home, ['new-list', 'kites', '--from', 'README.md', '--added', '2026-01-02', ...options]);
const read = (file: string) => readFileSync(path.join(home, 'kites', file), 'utf8');
const files = () =>
  readdirSync(path.join(home, 'kites'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(path.join(home, 'kites'), path.join(item.parentPath, item.name)))
    .toSorted();

describe('a README as a list of its own', () => {
  test('becomes content that passes the check, with what is not complete apart', async () => {
    const { code, stdout } = await make('--license', 'CC0');
    expect(code).toBe(0);
    expect(files()).toEqual([
      '_unfinished/libraries/silent.md',
      'categories.yaml',
      'devices.yaml',
      'libraries/_template.md',
      'libraries/crow-hill.md',
      'libraries/windy.md',
      'observed.yaml',
      'papers/_template.md',
      'papers/on-the-shape-of-kites.md',
      'removed.yaml',
      'scout.yaml',
      'site.yaml',
      'tags.yaml',
      'tools/_template.md',
      'tutorials/_template.md',
      'vocabularies.yaml',
    ]);
    expect(stdout).toContain(
      'to finish, line 13: kites/_unfinished/libraries/silent.md: it lacks summary',
    );
    expect(stdout).toMatch(/^left out, line 14: Broken - .+/m);
    expect(stdout).toContain('left out, from line 5: 2 links to sections of the file itself');
    const checked = await runIn(home, ['check'], { CONTENT_DIR: 'kites' });
    expect(checked.stdout).toMatch(/3 entries, 0 errors/);
    expect(checked.code).toBe(0);
  });

  test('gives the list its name, its categories what stands below their headings, and works their sentences', async () => {
    await make('--license', 'CC0', '--name', 'Kites');
    const site = read('site.yaml');
    expect(site).toContain('\nname: Kites\n');
    expect(site).toContain('\ntitle: Awesome Kites\n');
    expect(site).toContain('\nsubject: kites\n');
    expect(site).toContain('\nlead: Software for flying kites\n');
    expect(site).toContain('\nlicense: CC0\n');
    const categories = read('categories.yaml');
    expect(categories).toContain('    description: What computes the wind and the line.\n');
    expect(categories).toContain('    description: What the list holds under “Flying places”.\n');
    expect(categories).toMatch(/^tools: \[\]$/m);
    expect(read('libraries/windy.md')).toContain(
      'summary: A small solver for wind.\n# The list goes on: It runs everywhere.\n',
    );
    expect(read('papers/on-the-shape-of-kites.md')).toContain('\nyear: 2019\n');
  });

  test('goes where a map says, into categories that the map makes', async () => {
    writeFileSync(
      path.join(home, 'map.yaml'),
      'Engines: tools/wind-engines\nFlying places: skip\n',
    );
    const { code, stdout } = await make('--map', 'map.yaml', '--plain-summaries');
    expect(code).toBe(0);
    expect(read('categories.yaml')).toContain('tools:\n  - id: wind-engines\n    title: Engines\n');
    expect(read('tools/silent.md')).toContain('summary: A work listed under “Engines”.\n');
    expect(stdout).toMatch(/^left out, line 22: .*leaves “Flying places” out/m);
    expect(existsSync(path.join(home, 'kites/_unfinished'))).toBe(false);
  });

  test('has links below a work and in its sentence with that work, and no category of the table of contents', async () => {
    const text = `# Awesome Knots

# Table of Contents

### Frameworks

- [Bowline](https://bowline.example) - A course on [one knot](https://knot.example).
  - [Lecture notes](https://bowline.example/notes)
  - [Assignments](https://bowline.example/work)
`;
    writeFileSync(path.join(home, 'README.md'), text);
    const { stdout } = await make();
    expect(stdout).toMatch(/^ {2}libraries: 1 complete, in 1 category: Frameworks 1$/m);
    expect(read('libraries/bowline.md')).toContain('\nsummary: A course on one knot.\n');
    expect(read('libraries/bowline.md')).toContain('  - label: Assignments\n');
  });

  test('is shown and not written with --dry-run', async () => {
    const { code, stdout } = await make('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'libraries: 2 complete and 1 to finish, in 2 categories: Engines 2, Flying places 1',
    );
    expect(stdout).toContain('Nothing was written.');
    expect(existsSync(path.join(home, 'kites'))).toBe(false);
  });

  test('is named by answers at a terminal, or by what the README says where one presses Enter', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    let asked = '';
    stderr.on('data', (data) => {
      asked += data;
      // Each question ends with what the README suggests.
      if (/\] $/.test(asked)) stdin.write(/\[Awesome Kites\] $/.test(asked) ? 'Kites\n' : '\n');
    });
    stdout.resume();
    const folder = path.join(home, 'kites');
    const args = ['new-list', folder, '--from', path.join(home, 'README.md'), '--title', 'Kites'];
    expect(await runProgram(args, { env: {}, stdin, stdout, stderr })).toBe(0);
    expect(asked).not.toContain('The name in full');
    expect(read('site.yaml')).toContain('\nname: Kites\n');
    expect(read('site.yaml')).toContain('\nlicense: a licence of its own\n');
  });

  test('is taken from standard input, too', async () => {
    const { code } = await runCommand(['new-list', 'kites', '--from', '-'], {
      cwd: home,
      input: readme,
    });
    expect(code).toBe(0);
    expect(read('libraries/windy.md')).toContain('title: Windy\n');
  });
});

describe('what cannot become a list', () => {
  test('leaves a folder alone that holds anything', async () => {
    mkdirSync(path.join(home, 'kites'));
    writeFileSync(path.join(home, 'kites/notes.txt'), 'mine');
    const { code, stderr } = await make();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^kites is not empty \(it holds notes\.txt\): name a folder/);
    expect(files()).toEqual(['notes.txt']);
  });

  test.each([
    [
      'a map with faults',
      'Engins: tools\nPapers: books\n',
      /^map\.yaml:1: The list has no heading “Engins”.*\nmap\.yaml:2: Papers: There is no kind "books"/,
    ],
  ])('names every line of %s', async (_, map, message) => {
    writeFileSync(path.join(home, 'map.yaml'), map);
    const { code, stderr } = await make('--map', 'map.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(path.join(home, 'kites'))).toBe(false);
  });

  test('says by line why a file without works makes none', async () => {
    writeFileSync(path.join(home, 'README.md'), '# Nothing\n\n## Part\n\n- [Part](#part)\n');
    const { code, stderr } = await make();
    expect(code).toBe(1);
    expect(stderr).toContain('README.md:5: The link leads to a section of this file.');
    expect(existsSync(path.join(home, 'kites'))).toBe(false);
  });

  test('refuses a name that no page can show', async () => {
    const { code, stderr } = await make('--name', ' ');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--name: Write one line of text/);
  });
});
