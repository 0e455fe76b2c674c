import {
  chmodSync,
  cpSync,
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
import {
  arxivFeed,
  crossrefWork,
  githubRepository,
  type Reply,
  startRegistries,
} from '../registry-server.ts';
import { runCommand } from '../run-command.ts';

const vocabulary = fileURLToPath(new URL('../../../fixtures/import/vocabulary', import.meta.url));
const { name, version } = JSON.parse(
  readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
);

let folder = '';
let content = '';
let stop: (() => Promise<unknown>) | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'add-'));
  content = path.join(folder, 'content');
  cpSync(vocabulary, content, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stop?.();
  stop = undefined;
});

async function serve(replies: Record<string, Reply | Reply[]>) {
  const server = await startRegistries(replies);
  stop = server.close;
  return server;
}

// A host that is not there, for everything that has to get by without one.
const offline = {
  ARXIV_API: 'http://127.0.0.1:9',
  CROSSREF_API: 'http://127.0.0.1:9',
  GITHUB_API: 'http://127.0.0.1:9',
  API_DELAY: '1',
};

const add = (args: string[], env: Record<string, string> = offline, input?: string) =>
  runCommand(['add', ...args], { env: { ...env, CONTENT_DIR: content }, input });
const written = () =>
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(path.sep))
    .sort();
const read = (file: string) => readFileSync(path.join(content, file), 'utf8');
const bib = (fields = '') =>
  `@inproceedings{x,\n  title = {A Work: On Small Networks},\n  author = {Sandler, Mark},\n  year = 2018${fields}\n}\n`;
function bibFile(text: string): string {
  const file = path.join(folder, 'x.bib');
  writeFileSync(file, text);
  return file;
}
const stands = (fields: string, file = 'papers/standing.md') => {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), `---\ntitle: Standing\n${fields}\n---\n`);
};
const arxivPath = '/arxiv/query?id_list=1801.99381&max_results=1';
const one = (reply: Reply | Reply[]) => ({ [arxivPath]: reply });

describe('from arXiv', () => {
  test('a preprint that stands alone has its title, authors, day and year', async () => {
    const { env, requests } = await serve(one({ body: arxivFeed('1801.99381') }));
    const { code, stdout, stderr } = await add(
      ['https://arxiv.org/pdf/1801.99381v2', '--category', 'model', '--added', '2026-01-02'],
      env,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `wrote ${content}/papers/a-work.md: A Work: On Small & Fast Networks\nWrite the note below the front matter, and fill in summary; npm run check names what is missing.\n`,
    );
    expect(read('papers/a-work.md')).toBe(`---
title: "A Work: On Small & Fast Networks"
url: https://arxiv.org/abs/1801.99381
category: model
# summary: One sentence in your own words that ends with a period, at most 200 characters.
authors: [Mark Sandler, José van der Berg]
year: 2018
venue: arXiv
arxiv: "1801.99381"
published: 2018-01-13
added: 2026-01-02
---
`);
    expect(requests.map(({ agent }) => agent)).toEqual([
      expect.stringMatching(new RegExp(`^${name}/${version} \\(\\+https://`)),
    ]);
  });

  test('one that was published has year and venue from its DOI', async () => {
    const extra = '<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1109/x.1</arxiv:doi>';
    const { env } = await serve({
      ...one({ body: arxivFeed('1801.99381', { extra }) }),
      '/crossref/works/10.1109%2Fx.1': {
        body: crossrefWork('10.1109/x.1', {
          issued: { 'date-parts': [[2019]] },
          'published-print': undefined,
        }),
      },
    });
    expect((await add(['arXiv:1801.99381'], env)).code).toBe(0);
    expect(read('papers/a-work.md')).toContain(
      'year: 2019\nvenue: CVPR\nvenueName: 2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition, pp. 4510-4520\narxiv: "1801.99381"\ndoi: 10.1109/x.1\npublished: 2018-01-13\n',
    );
  });

  test.each([
    [
      'a journal',
      '<arxiv:journal_ref>Proc. CVPR (2018)</arxiv:journal_ref>',
      '# arXiv says: Proc. CVPR (2018)',
    ],
    [
      'a comment',
      '<arxiv:comment>Accepted at CVPR 2018</arxiv:comment>',
      '# arXiv’s comment says: Accepted at CVPR 2018',
    ],
  ])('a year is not guessed where %s tells of another version', async (_, extra, comment) => {
    const { env } = await serve(one({ body: arxivFeed('1801.99381', { extra }) }));
    const { stdout } = await add(['1801.99381'], env);
    expect(stdout).toContain('fill in category, summary, year;');
    expect(read('papers/a-work.md')).toMatch(
      /\n# year: .*\n# The preprint is of 2018; the published version counts\.\n/,
    );
    expect(read('papers/a-work.md')).toContain(`\n${comment}\n`);
    expect(read('papers/a-work.md')).not.toMatch(/^(?:year|venue):/m);
  });

  test('check names what the new file lacks', async () => {
    const { env } = await serve(one({ body: arxivFeed('1801.99381') }));
    await add(['1801.99381'], env);
    const { code, stdout } = await runCommand(['check'], { env: { CONTENT_DIR: content } });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /papers\/a-work\.md:\d+:\d+ error missing-field {2}Add the field "category"/,
    );
    expect(stdout).toMatch(
      /papers\/a-work\.md:\d+:\d+ error missing-field {2}Add the field "summary"/,
    );
  });

  const refusals: [string, Reply | Reply[], string][] = [
    ['no entry', { body: '<feed></feed>' }, 'arXiv has no paper 1801.99381: look at the id.'],
    [
      'an error',
      {
        status: 400,
        body: '<feed><entry><title>Error</title><summary>incorrect id format for 1801.99381</summary></entry></feed>',
      },
      'arXiv has no paper 1801.99381: it says “incorrect id format for 1801.99381”.',
    ],
    [
      'another paper than was asked for',
      { body: arxivFeed('2401.99999') },
      'arXiv was asked for 1801.99381 and answers with the paper 2401.99999: try again later.',
    ],
    ['plain text', { body: 'Rate exceeded.' }, 'arXiv’s answer is no feed: “Rate exceeded.”.'],
    ['HTTP 404', { status: 404 }, 'arXiv answers HTTP 404.'],
    ['HTTP 500 four times', { status: 500 }, 'it answers HTTP 500.'],
    [
      'a wish to wait for an hour',
      { status: 503, headers: { 'retry-after': '3600' } },
      'it answers HTTP 503, and it asks to wait 3600 seconds.',
    ],
    ['too much', { body: 'x'.repeat(5_100_000) }, 'its answer is too large.'],
  ];
  test.each(refusals)('%s is told, and nothing is written', async (_, reply, message) => {
    const { env } = await serve(one(reply));
    const { code, stdout, stderr } = await add(['1801.99381'], env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      `${message} Give BibTeX with --bibtex FILE, or run it at a terminal and answer questions.\n`,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(written()).toEqual([]);
  });

  test('a server that fails at first is asked again, after growing pauses', async () => {
    const { env, requests } = await serve(
      one([{ status: 503 }, { status: 429 }, { body: arxivFeed('1801.99381') }]),
    );
    const { code } = await add(['1801.99381', '--dry-run'], { ...env, API_DELAY: '100' });
    expect(code).toBe(0);
    const [first = 0, second = 0, third = 0] = requests.map(({ at }) => at);
    expect(requests).toHaveLength(3);
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(190);
  });

  test('a server’s Retry-After is kept', async () => {
    const { env, requests } = await serve(
      one([{ status: 429, headers: { 'retry-after': '1' } }, { body: arxivFeed('1801.99381') }]),
    );
    expect((await add(['1801.99381', '--dry-run'], env)).code).toBe(0);
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(995);
  });

  test('a server that does not answer is given up', async () => {
    const { env } = await serve(one({ silent: true }));
    const { code, stderr } = await add(['1801.99381'], { ...env, API_TIMEOUT: '100' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('it does not answer in time.')]);
  });

  test('no server at all is told', async () => {
    const { code, stderr } = await add(['1801.99381']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^127\.0\.0\.1:9 cannot be asked: .*Give BibTeX/),
    ]);
  });
});

describe('from Crossref', () => {
  test('a DOI gives title, authors, venue and year', async () => {
    const { env } = await serve({
      '/crossref/works/10.1109%2Fx.1': { body: crossrefWork('10.1109/x.1') },
    });
    const { code } = await add(['https://doi.org/10.1109/x.1', '--category', 'model'], env);
    expect(code).toBe(0);
    expect(read('papers/a-work.md')).toMatch(/^url: https:\/\/doi\.org\/10\.1109\/x\.1$/m);
    expect(read('papers/a-work.md')).toMatch(/^title: "A Work: On Small & Fast Networks"$/m);
    expect(read('papers/a-work.md')).toContain(
      'authors: [Mark Sandler, José van der Berg]\nyear: 2018\nvenue: CVPR\n',
    );
  });

  test.each([
    [
      'an unknown DOI',
      { status: 404, body: 'Resource not found.' },
      'Crossref does not know the DOI 10.1109/x.1.',
    ],
    [
      'another form',
      { body: '{"message":{}}' },
      'Crossref’s answer is not of the form that is known.',
    ],
    [
      'no JSON',
      { body: '<html>Log in</html>' },
      'Crossref’s answer is no JSON: “<html>Log in</html>”.',
    ],
  ])('%s is told', async (_, reply, message) => {
    const { env } = await serve({ '/crossref/works/10.1109%2Fx.1': reply });
    const { code, stderr } = await add(['10.1109/x.1'], env);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('from GitHub', () => {
  const path = '/github/repos/o/engine';

  test('a repository gives its licence and known topics; whose it is and what it says are comments', async () => {
    const { env } = await serve({ [path]: { body: githubRepository('o/engine') } });
    const { code, stderr } = await add(
      [
        'https://github.com/o/engine.git',
        '--category',
        'inference-framework',
        '--added',
        '2026-01-02',
      ],
      env,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(read('libraries/engine.md')).toBe(`---
title: engine
url: https://github.com/o/engine
category: inference-framework
# summary: One sentence in your own words that ends with a period, at most 200 characters.
# GitHub says: A small inference engine # for phones
# o, an organization, owns the repository.
repository: https://github.com/o/engine
license: BSD-3-Clause
tags: [vulkan]
# Keywords: neural-network
links:
  - label: engine.example
    url: https://engine.example
added: 2026-01-02
---
`);
  });

  test('what kind of work it is has to be said', async () => {
    const { env } = await serve({ [path]: { body: githubRepository('o/engine') } });
    const { code, stderr } = await add(['https://github.com/o/engine'], env);
    expect([code, stderr]).toEqual([
      2,
      'Nothing shows what kind of work “engine” is: add --kind papers, libraries, tutorials, tools (one of these).\n',
    ]);
  });

  test('a limit that is used up is told with its end', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 1800);
    const { env, requests } = await serve({
      [path]: {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      },
    });
    const { code, stderr } = await add(['https://github.com/o/engine'], env);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /its limit of requests is reached \(HTTP 403\), and it asks to wait 1[78]\d\d seconds\./,
      ),
    ]);
    expect(requests).toHaveLength(1);
  });
});

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
          `^${content}/${kind}/standing\\.md:${line}: The (?:work is on the list as|title is nearly that of) ${kind}/standing, “Standing”: `,
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
      `${content}/papers/standing.md: The file exists: rename or remove it, nothing is written over.\n`,
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
    writeFileSync(path.join(content, 'tools'), '');
    const { code, stderr } = await add(['-', '--kind', 'tools'], offline, bib());
    expect([code, stderr]).toEqual([2, `${content}/tools/a-work.md: Its folder is a file.\n`]);
  });

  test('a folder that may not be written to is told', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everywhere');
    mkdirSync(path.join(content, 'papers'), { mode: 0o500 });
    const { code, stderr } = await add(['-'], offline, bib());
    chmodSync(path.join(content, 'papers'), 0o700);
    expect([code, stderr]).toEqual([
      2,
      `${content}/papers/a-work.md: It cannot be written: permission is denied.\n`,
    ]);
  });
});

describe('exit code 2 with one line says that it cannot run', () => {
  const cannot: [string, string[], RegExp][] = [
    ['without a work', [], /^Name a work: an arXiv id, a DOI or an address; or give BibTeX/],
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
