import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importHome } from '../import-home.ts';

const home = importHome();
const { written } = home;

async function importText(name: string, text: string, ...options: string[]) {
  const file = home.fileOf(name, text);
  const run = await home.run(file, '--format', 'json', '--added', '2026-01-02', ...options);
  return { ...run, report: JSON.parse(run.stdout) };
}

const bibtex = String.raw`% See https://out.example/
@string{cvpr = "IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"}

@inproceedings{a,
  author = {Sandler, Mark and van der Berg, Jos\'e and {The Team} and others},
  title = {{MobileNetX}: Inverted \& \textbf{Small}, for \$5},
  booktitle = cvpr,
  pages = {4510--4520}, year = 2018, doi = {https://doi.org/10.1109/X.1},
  eprint = {1801.99381v2}, archiveprefix = {arXiv},
  keywords = {vulkan, other}, groups = {Quantization},
  note = {Code: \url{https://github.com/o/x_y}.}
}
@article{b, title = {Open
@misc{c, title = {Which kind}, howpublished = {\url{https://c.example/~a}}}
@comment{jabref https://jab.example/}
@book{d, title = {A book}, url = {www.d.example}}
`;

describe('a BibTeX file', () => {
  test.each([
    ['long', 'word '.repeat(200_000), /^Shorten its title: it has 999999 characters, and more/],
    [
      'deep',
      `${'{'.repeat(3000)}a${'}'.repeat(3000)}`,
      /^Take braces away: they nest more than 50/,
    ],
  ])(
    'with an entry that is too %s is read without it, at once, and says what to do',
    async (_, title, advice) => {
      const bib = `@misc{a, title = {${title}}}\n@article{b, title = {A Short One}, journal = {J}, year = 2018}\n`;
      const { code, report } = await importText('x.bib', bib, '--category', 'model');
      expect(code).toBe(0);
      expect(report.entries).toMatchObject([{ line: 2, title: 'A Short One' }]);
      expect(report.skipped).toMatchObject([{ line: 1, reason: expect.stringMatching(advice) }]);
    },
  );

  test('becomes entries with line and section, and every other link is skipped with its reason', async () => {
    const { code, report } = await importText('x.bib', bibtex);
    expect(code).toBe(0);
    expect(report.entries).toEqual([
      {
        line: 4,
        lines: [4],
        section: 'Quantization',
        id: 'papers/mobilenetx',
        kind: 'papers',
        slug: 'mobilenetx',
        file: 'papers/mobilenetx.md',
        title: 'MobileNetX: Inverted & Small, for $5',
        url: 'https://arxiv.org/abs/1801.99381',
        category: 'quantization',
        alsoIn: [],
        tags: ['vulkan'],
        links: [{ label: 'GitHub', url: 'https://github.com/o/x_y' }],
        badges: [],
        added: '2026-01-02',
        authors: ['Mark Sandler', 'José van der Berg', 'The Team'],
        year: 2018,
        venue: 'CVPR',
        venueName:
          'IEEE Conference on Computer Vision and Pattern Recognition (CVPR), pp. 4510-4520',
        arxiv: '1801.99381',
        doi: '10.1109/X.1',
        marks: [],
        text: 'Code: https://github.com/o/x_y.',
        missing: ['summary'],
      },
    ]);
    expect(
      report.skipped.map(
        ({ line, reason, links }: { line: number; reason: string; links: string[] }) => [
          line,
          reason,
          links,
        ],
      ),
    ).toEqual([
      [1, 'It stands outside the entries.', ['https://out.example/']],
      [13, 'The entry does not end: close its braces and quotes.', []],
      [
        14,
        'Its type does not tell what kind of work it is: add --kind KIND.',
        ['https://c.example/~a'],
      ],
      [15, 'It stands in @comment.', ['https://jab.example/']],
      [
        16,
        'Its type does not tell what kind of work it is: add --kind KIND.',
        ['https://www.d.example'],
      ],
    ]);
    expect(written()).toEqual([]);
  });

  test('is written with --write, with what it does not say as comments, and read again it is known', async () => {
    await importText('x.bib', bibtex, '--write');
    const text = readFileSync(path.join(home.content, 'papers/mobilenetx.md'), 'utf8');
    expect(text).toContain('\n# summary: ');
    expect(text).toContain('\n# The file says “and others”: complete the list.\n');
    expect(text).toContain('\n# Keywords: other\n');
    const again = await importText('x.bib', bibtex, '--write');
    expect(again.report.entries).toEqual([]);
    expect(again.report.skipped[1].reason).toMatch(/^The content has it as papers\/mobilenetx \(/);
  });

  test('has the person’s kind and category where it names none', async () => {
    const { report } = await importText('x.bib', bibtex, '--category', 'courses');
    const places = report.entries.map(({ kind, category, missing }: Record<string, unknown>) => [
      kind,
      category,
      missing,
    ]);
    expect(places).toEqual([
      ['papers', 'quantization', ['summary']],
      ['tutorials', 'courses', ['summary']],
      ['tutorials', 'courses', ['summary']],
    ]);
    expect(report.entries.at(-1)).toMatchObject({ line: 16, url: 'https://www.d.example' });
  });

  test('that holds no entry is told', async () => {
    const { code, stderr } = await importText('x.bib', 'hello');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/x\.bib holds no item that could be read as an entry\.\n$/),
    ]);
  });
});

describe('a RIS file', () => {
  const ris =
    'odd https://odd.example/\r\nTY  - JOUR\r\nAU  - Deng, Lei\r\nAU  - van der Maaten, Laurens\r\nTI  - A survey\r\nT2  - Proceedings of the IEEE\r\nJ2  - Proc. IEEE\r\nVL  - 108\r\nIS  - 4\r\nSP  - 485\r\nEP  - 532\r\nPY  - 2020/03/01\r\nDO  - 10.1109/X.2\r\nUR  - https://w.example/a\r\nL1  - https://w.example/a.pdf\r\nKW  - Vulkan\r\nER  - \r\nTY  - BOOK\r\nTI  - A book\r\nUR  - https://b.example/\r\n';

  test('becomes entries, and every other link is skipped with its reason', async () => {
    const { report } = await importText('x.ris', ris, '--kind', 'papers', '--category', 'survey');
    expect(report.entries).toMatchObject([
      {
        line: 2,
        title: 'A survey',
        category: 'survey',
        authors: ['Lei Deng', 'Laurens van der Maaten'],
        year: 2020,
        venue: 'Proc. IEEE',
        venueName: 'Proceedings of the IEEE, vol. 108, no. 4, pp. 485-532',
        doi: '10.1109/X.2',
        url: 'https://w.example/a',
        links: [{ label: 'PDF', url: 'https://w.example/a.pdf' }],
        tags: ['vulkan'],
      },
      { line: 18, title: 'A book', url: 'https://b.example/' },
    ]);
    expect(report.skipped).toEqual([
      {
        line: 1,
        text: 'odd https://odd.example/',
        reason: 'The line stands in no record: a record starts with TY.',
        links: ['https://odd.example/'],
      },
      { line: 18, text: 'BOOK', reason: 'The record has no ER.', links: [] },
    ]);
  });

  test('is told by --from where its name says nothing', async () => {
    const { report } = await importText('list.txt', ris, '--from', 'ris');
    expect(report.entries.map(({ title }: { title: string }) => title)).toEqual(['A survey']);
  });
});

test('a text file is read as what stands in it', async () => {
  const pubmed = 'PMID- 1\nTI  - Thin nets.\nFAU - Abel, Ann\nDP  - 2018\nLID - 10.1000/1 [doi]\n';
  const { report } = await importText('pubmed-set.txt', pubmed, '--category', 'quantization');
  expect(report.entries).toMatchObject([{ title: 'Thin nets', doi: '10.1000/1' }]);
});
