import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { emdl, fixtures, importHome, one } from '../import-home.ts';
import { main } from '../run-command.ts';

const home = importHome();
const { run, listOf, written } = home;

describe('without --write', () => {
  test('the report names every entry with its file and nothing is written', async () => {
    const { code, stdout, stderr } = await run(emdl);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      `would write ${home.content}/papers/eie.md: EIE: Efficient Inference Engine on Compressed Deep Neural Network (ISCA 2016), in papers/system, from line 35\n`,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '109 entries from 112 items, 0 skipped. Nothing was written: add --write to write the files.',
    );
    expect(written()).toEqual([]);
  });

  test('the report says which line was skipped and why', async () => {
    const { stdout } = await run(listOf(`[Home](https://a.example/)\n\n${one}- No link\n`));
    expect(stdout).toContain(
      'skipped line 1: Home: It stands in running text or HTML, not in an item of a list.\n',
    );
    expect(stdout).toContain('skipped line 8: No link: It holds no link.\n');
    expect(stdout).toMatch(/\n1 entry from 1 item, 2 skipped\. /);
  });

  test('the data holds entries with line and section, and what was skipped', async () => {
    const { stdout } = await run(
      listOf(`${one}- [Here](#pruning)\n`),
      '--format',
      'json',
      '--added',
      '2020-02-29',
    );
    expect(JSON.parse(stdout)).toEqual({
      entries: [
        {
          line: 5,
          lines: [5],
          section: 'Papers / Pruning',
          id: 'papers/thinet',
          kind: 'papers',
          slug: 'thinet',
          file: 'papers/thinet.md',
          title: 'ThiNet: A Filter Level Pruning Method',
          url: 'https://arxiv.org/abs/1707.06342',
          category: 'pruning',
          alsoIn: [],
          tags: [],
          links: [],
          badges: [],
          added: '2020-02-29',
          venue: 'ICCV',
          year: 2017,
          arxiv: '1707.06342',
          marks: ["ICCV'17"],
          text: '',
          missing: ['summary'],
        },
      ],
      skipped: [
        {
          line: 6,
          text: 'Here',
          reason: 'The link leads to a section of this file.',
          links: ['#pruning'],
        },
      ],
    });
  });

  test('a title cannot write to the terminal', async () => {
    const { stdout } = await run(path.join(fixtures, 'hostile-texts/input.md'));
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });
});

describe('with --write', () => {
  test('the whole list is written, and read again it is all there', async () => {
    const first = await run(emdl, '--write');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^wrote /);
    expect(written()).toHaveLength(109);
    const again = await run(emdl, '--write', '--format', 'json');
    const { entries, skipped } = JSON.parse(again.stdout);
    expect([again.code, entries, skipped.length]).toEqual([0, [], 112]);
    expect(skipped[0].reason).toBe(
      `The content has it as tools/efficientdnns (${home.content}/tools/efficientdnns.md).`,
    );
    expect(written()).toHaveLength(109);
  });

  test('a file holds what the list says, and as comments what a person has to fill in', async () => {
    const list = `${one}- [Untagged](https://arxiv.org/abs/1505.06798) (Extended version)\n`;
    await run(listOf(list), '--write', '--added', '2020-01-02');
    const summary =
      '# summary: One sentence in your own words that ends with a period, at most 200 characters.';
    expect(readFileSync(path.join(home.content, 'papers/thinet.md'), 'utf8').split('\n')).toEqual(
      expect.arrayContaining([
        '---',
        'title: "ThiNet: A Filter Level Pruning Method"',
        summary,
        'year: 2017',
        'added: 2020-01-02',
      ]),
    );
    expect(readFileSync(path.join(home.content, 'papers/untagged.md'), 'utf8')).toMatch(
      /\n# The list says: \(Extended version\)\n# year: .*\n# The preprint is of 2015, by its arXiv id\.\n/,
    );
  });

  test.each([[['--write']], [[]]])(
    'files in the way are all named, and none is written, with %j',
    async (options) => {
      mkdirSync(path.join(home.content, 'papers'));
      writeFileSync(path.join(home.content, 'papers/eie.md'), 'mine');
      writeFileSync(path.join(home.content, 'papers/thinet.md'), '---\ntitle: ThiNet\n---\n');
      const { code, stdout, stderr } = await run(emdl, ...options);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^would write .*\. Nothing was written\.\n$/s);
      expect(stderr).toBe(
        `${home.content}/papers/eie.md: The file exists: rename or remove it, nothing is written over.\n` +
          `${home.content}/papers/thinet.md: The file exists: rename or remove it, nothing is written over.\n`,
      );
      expect(written()).toEqual(['papers/eie.md', 'papers/thinet.md']);
      expect(readFileSync(path.join(home.content, 'papers/eie.md'), 'utf8')).toBe('mine');
    },
  );

  test('an interrupted import leaves the content as it was', async () => {
    const items = Array.from(
      { length: 1500 },
      (_, index) => `- [Work ${index}](https://a.example/${index})\n`,
    );
    const list = listOf(`## Papers\n### Model\n${items.join('')}`);
    const child = spawn(process.execPath, [main, 'import', list, '--write'], {
      env: { ...process.env, CONTENT_DIR: home.content },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr?.on('data', (data) => {
      told += data;
    });
    const ended = new Promise((resolve) =>
      child.on('close', (code, signal) => resolve(code ?? signal)),
    );
    while (child.exitCode === null && written().length < 50) await wait(5);
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(written()).toEqual([]);
    expect(told).toBe('Interrupted: nothing was written.\n');
  });
});

describe('exit code 1 says that nothing could be read from', () => {
  test.each(['empty-file', 'no-list'])('%s', async (name) => {
    const { code, stdout } = await run(
      path.join(fixtures, name, 'input.md'),
      '--write',
      '--format',
      'json',
    );
    expect([code, JSON.parse(stdout).entries]).toEqual([1, []]);
    expect(written()).toEqual([]);
  });
});

describe('exit code 2 with one line says that it cannot run', () => {
  const cannot: [string, () => string[], RegExp][] = [
    [
      'on a missing file',
      () => ['missing.md'],
      /^Cannot read missing\.md: there is no such file\.\n$/,
    ],
    ['on a folder', () => [home.folder], /: it is a folder, not a file\.\n$/],
    [
      'on UTF-16',
      () => [listOf(Buffer.from('\ufeff# List', 'utf16le'))],
      /: it is UTF-16\. Save it as UTF-8 text\.\n$/,
    ],
    [
      'on Latin-1',
      () => [listOf(Buffer.from('é', 'latin1'))],
      /: it is not UTF-8\. Save it as UTF-8 text\.\n$/,
    ],
    ['on a binary file', () => [process.execPath], /: it is not a text file in UTF-8\.\n$/],
    [
      'on endless nesting',
      () => [listOf(`- [A](https://a.example/)\n${'> '.repeat(1e5)}`)],
      /list\.md:2: It nests more than 100 levels deep\. Indent less here/,
    ],
    [
      'on endless nesting by indents, at once',
      () => [listOf(Array.from({ length: 3000 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''))],
      /list\.md:101: It nests more than 100 levels deep\. Indent less here/,
    ],
    [
      'with an unknown category',
      () => [emdl, '--category', 'x'],
      /^There is no category "x": use one of survey, .*\n$/,
    ],
    [
      'with a category of another kind',
      () => [emdl, '--kind', 'tools', '--category', 'model'],
      /^There is no category "model": use one of gpu, driver, related-lists\.\n$/,
    ],
    [
      'with a wrong date',
      () => [emdl, '--added', '2020-02-30'],
      /^--added takes a date as YYYY-MM-DD, not "2020-02-30"\.\n$/,
    ],
  ];
  test.each(cannot)('%s', async (_, options, message) => {
    const { code, stdout, stderr } = await run(...options());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([[['--kind', 'x']], [['--format', 'x']], [['--nonsense']], [[]]])(
    'with %j',
    async (options) => {
      const { code, stderr } = await run(...(options.length > 0 ? [emdl, ...options] : []));
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: /);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );

  test('without a content folder', async () => {
    rmSync(home.content, { recursive: true });
    const { code, stderr } = await run(emdl);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot read .*content: there is no such file or folder\.\n$/);
  });
});
