import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addHome } from '../add-home.ts';
import { arxivFeed, crossrefWork, githubRepository, type Reply } from '../registry-server.ts';
import { runCommand } from '../run-command.ts';

const { name, version } = JSON.parse(
  readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
);
const arxivPath = '/arxiv/query?id_list=1801.99381&max_results=1';
const one = (reply: Reply | Reply[]) => ({ [arxivPath]: reply });

const home = addHome();
const { add, read, serve, written } = home;

describe('from arXiv', () => {
  test('a preprint that stands alone has its title, authors, day and year', async () => {
    const { env, requests } = await serve(one({ body: arxivFeed('1801.99381') }));
    const { code, stdout, stderr } = await add(
      ['https://arxiv.org/pdf/1801.99381v2', '--category', 'model', '--added', '2026-01-02'],
      env,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `wrote ${home.content}/papers/a-work.md: A Work: On Small & Fast Networks\nWrite the note below the front matter, and fill in summary; npm run check names what is missing.\n`,
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
    const { code, stdout } = await runCommand(['check'], { env: { CONTENT_DIR: home.content } });
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
