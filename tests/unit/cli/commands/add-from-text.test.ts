import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addHome } from '../add-home.ts';

const home = addHome();
const { add, bib, bibFile, offline, read, stands, written } = home;

describe('from BibTeX', () => {
  test('a file gives the entry, an address its main link', async () => {
    const { code } = await add([
      '1801.99381',
      '--bibtex',
      bibFile(bib(',\n  url = {https://w.example/}')),
      '--slug',
      'my-work',
    ]);
    expect(code).toBe(0);
    expect(read('papers/my-work.md')).toMatch(/^url: https:\/\/arxiv\.org\/abs\/1801\.99381$/m);
    expect(read('papers/my-work.md')).toContain('    url: https://w.example/\n');
  });

  test('standard input gives it as well', async () => {
    const { code, stdout } = await add(['-', '--dry-run'], offline, bib());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^---\ntitle: "A Work: On Small Networks"\n# url: .*\n# category: /);
    expect(stdout).toMatch(/\nThis would be .*papers\/a-work\.md\. Nothing was written\.\n$/);
    expect(written()).toEqual([]);
  });

  const faults: [string, string, RegExp][] = [
    [
      'two entries',
      bib() + bib(),
      /^standard input:6: A second entry stands here, and add takes one: use npm run import/,
    ],
    [
      'an entry without an end',
      '\n@misc{x, title = {y',
      /^standard input:2: The entry does not end/,
    ],
    [
      'an entry without a title',
      '@misc{x, year = 2018}',
      /^standard input:1: The entry has no title/,
    ],
    ['nothing', 'hello', /^standard input holds no BibTeX entry\./],
  ];
  test.each(faults)('%s is told at its line', async (_, input, message) => {
    const { code, stderr } = await add(['-'], offline, input);
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(written()).toEqual([]);
  });

  test('one of another arXiv id than the address is refused', async () => {
    const { code, stderr } = await add([
      '1801.11111',
      '--bibtex',
      bibFile(bib(',\n eprint = {1801.22222}')),
    ]);
    expect([code, stderr]).toEqual([
      1,
      'The BibTeX is of arXiv 1801.22222, the address of 1801.11111: give those of one work.\n',
    ]);
  });
});

describe('a work that is on the list is refused', () => {
  const repeats: [string, string, string[], string, number][] = [
    [
      'by its arXiv id',
      'url: https://w.example/\narxiv: "1801.99381"',
      ['https://arxiv.org/abs/1801.99381v3'],
      '',
      4,
    ],
    ['by its DOI', 'url: https://w.example/\ndoi: 10.1109/X.1', ['10.1109/x.1'], '', 4],
    [
      'by its repository',
      'url: https://w.example/\nrepository: https://github.com/O/Engine',
      ['https://github.com/o/engine.git'],
      '',
      4,
    ],
    [
      'by the address of its BibTeX',
      'url: http://www.w.example',
      ['-'],
      bib(',\n url = {https://w.example/}'),
      3,
    ],
    [
      'by nearly its title',
      'url: https://w.example/',
      ['-'],
      bib().replace('A Work: On Small Networks', 'Standing'),
      2,
    ],
  ];
  test.each(repeats)(
    '%s, with its file and line, before any registry is asked',
    async (_, fields, args, input, line) => {
      const kind = fields.includes('repository') ? 'libraries' : 'papers';
      stands(fields, `${kind}/standing.md`);
      const { code, stderr } = await add(args, offline, input);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        new RegExp(
          `^${home.content}/${kind}/standing\\.md:${line}: The (?:work is on the list as|title is nearly that of) ${kind}/standing, “Standing”: `,
        ),
      );
      expect(written()).toEqual([`${kind}/standing.md`]);
    },
  );
});

describe('nothing is ever written over or left half written', () => {
  test('a file with the name stays', async () => {
    stands('url: https://w.example/');
    const { code, stderr } = await add(['-', '--slug', 'standing'], offline, bib());
    expect([code, stderr]).toEqual([
      1,
      `${home.content}/papers/standing.md: The file exists: rename or remove it, nothing is written over.\n`,
    ]);
    expect(read('papers/standing.md')).toContain('w.example');
  });

  test('of two at once one writes and the other is told', async () => {
    const runs = await Promise.all([1, 2].map(() => add(['-', '--slug', 'twice'], offline, bib())));
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(runs.find(({ code }) => code === 1)?.stderr).toMatch(/papers\/twice\.md(?::2)?: The /);
    expect(written()).toEqual(['papers/twice.md']);
  });

  test('a folder that is a file is told', async () => {
    writeFileSync(path.join(home.content, 'tools'), '');
    const { code, stderr } = await add(['-', '--kind', 'tools'], offline, bib());
    expect([code, stderr]).toEqual([2, `${home.content}/tools/a-work.md: Its folder is a file.\n`]);
  });

  test('a folder that may not be written to is told', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everywhere');
    mkdirSync(path.join(home.content, 'papers'), { mode: 0o500 });
    const { code, stderr } = await add(['-'], offline, bib());
    chmodSync(path.join(home.content, 'papers'), 0o700);
    expect([code, stderr]).toEqual([
      2,
      `${home.content}/papers/a-work.md: It cannot be written: permission is denied.\n`,
    ]);
  });
});

describe('exit code 2 with one line says that it cannot run', () => {
  const cannot: [string, string[], RegExp][] = [
    ['without a work', [], /^Name a work: an arXiv id, a DOI or an address; or give BibTeX/],
    [
      'with a password',
      ['https://me:secret@example.org/x'],
      /^Remove the user name and the password before the @: .* Write "https:\/\/example.org\/x"\.\n$/,
    ],
    ['with words', ['mobile nets'], /^"mobile nets" is no arXiv id, DOI or address: write it as/],
    [
      'with a page of the web',
      ['https://w.example/x'],
      /^No registry knows web pages\. Give BibTeX/,
    ],
    ['with BibTeX twice', ['-', '--bibtex', 'x.bib'], /^Give BibTeX once/],
    [
      'on a missing file',
      ['--bibtex', 'missing.bib'],
      /^Cannot read missing\.bib: there is no such file\./,
    ],
    [
      'with an unknown category',
      ['-', '--category', 'x'],
      /^There is no category "x": use one of survey/,
    ],
    ['with a slug of other letters', ['-', '--slug', 'A_b'], /^--slug A_b: Use lower-case letters/],
    [
      'with a slug that is a category',
      ['-', '--slug', 'model'],
      /^--slug model: A category of papers has this name/,
    ],
    ['with a wrong day', ['-', '--added', '2020-02-30'], /^--added takes a date as YYYY-MM-DD/],
  ];
  test.each(cannot)('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await add(args, offline, bib());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(written()).toEqual([]);
  });
});
