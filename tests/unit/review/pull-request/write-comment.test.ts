import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { type ProblemCode, problemTitles } from '../../../../src/checks/problem.ts';
import { longestComment } from '../../../../src/review/pull-request/fit-together.ts';
import { parseReport, type Report } from '../../../../src/review/pull-request/report-schema.ts';
import {
  commentMarker,
  isWorthSaying,
  writeComment,
} from '../../../../src/review/pull-request/write-comment.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { living, nodesOf, readMarkdown } from './read-markdown.ts';
import { emptyReport, hostileLine, hostileReport } from './reports.ts';

const places = {
  repository: 'https://github.com/made/up',
  run: 'https://github.com/made/up/actions/runs/1',
};

const paper: Report['entries'][number] = {
  ...{ id: 'papers/mobilenetv9', kind: 'papers', file: 'content/papers/mobilenetv9.md' },
  ...{
    isNew: true,
    movedFrom: null,
    title: 'MobileNetV9: Smaller still',
    url: 'https://example.org/v9',
  },
  ...{ category: 'model', authors: ['Ada Lovelace', 'Alan Turing'], year: 2018, venue: 'CVPR' },
  ...{ summary: 'A small network.', why: null, tags: ['vision'] },
  bibtex: '@misc{lovelace2018mobilenetv9,\n  title = {MobileNetV9}\n}\n',
};

describe('the comment', () => {
  test('says each problem with its file, its line and its fix', () => {
    const message = 'Put the arXiv id in quotes: arxiv: "1602.01520".';
    const problem = { file: 'content/papers/eie.md', line: 7, message };
    const text = writeComment(
      {
        ...emptyReport,
        counts: { entries: 3, errors: 1, warnings: 0 },
        problems: [{ ...problem, severity: 'error', code: 'needs-quotes' }],
      },
      places,
    );
    expect(text).toContain('**The checks found 1 error, 0 warnings in 3 entries.**');
    expect(text).toContain(`- **Error** in \`content/papers/eie.md\`, line 7: ${message} [How`);
    expect(text).toContain(
      '(https://github.com/made/up/blob/main/.github/CONTRIBUTING.md#needs-quotes-a-value-needs-quotes)',
    );
  });

  test('shows an entry as a card in words, with its BibTeX', () => {
    const text = writeComment({ ...emptyReport, entries: [paper] }, places);
    expect(text).toContain('**MobileNetV9: Smaller still** (new)');
    expect(text).toContain('- Listed in: `papers/model`, as `papers/mobilenetv9`');
    expect(text).toContain('- By: Ada Lovelace, Alan Turing\n- Published: CVPR 2018\n');
    expect(nodesOf(readMarkdown(text), 'code')[0]).toMatchObject({
      ...{ lang: 'bibtex', value: paper.bibtex.trimEnd() },
    });
  });

  test('says how the new links fare, and which titles are nearly the same', () => {
    const place = { file: 'content/papers/a.md', line: 3 };
    const link = { ...place, to: null, reason: null };
    const text = writeComment(
      {
        ...emptyReport,
        links: [
          { ...link, address: 'https://example.org/a', state: 'ok' },
          { ...link, address: 'https://example.org/b', state: 'suspect', reason: 'status 404' },
        ],
        twins: [{ one: { ...place, title: 'One' }, other: { ...place, title: 'Ones' } }],
      },
      places,
    );
    expect(text).toContain('1 of 2 answer as they should.');
    expect(text).toContain('- **Fails** (status 404): `https://example.org/b` in `content/pap');
    expect(text).toContain('- “One” in `content/papers/a.md`, line 3, and “Ones”');
  });

  test('shows what is removed and what is renamed, and whether old addresses lead on', () => {
    const place = { file: 'content/papers/a.md', title: 'A Net' };
    const gone = [
      { ...place, id: 'papers/a', became: null, leadsOn: false },
      { ...place, id: 'papers/b', became: 'papers/c', leadsOn: true },
      { ...place, id: 'papers/d', became: 'tools/d', leadsOn: false },
      { ...place, id: 'papers/e', became: null, leadsOn: true },
    ];
    const text = writeComment({ ...emptyReport, gone }, places);
    expect(text).toContain(
      '- **Removed** from `content/papers/a.md`: `papers/a`, “A Net”. Nothing leads on from its address. If another entry takes its place, add `formerSlugs: [a]` to that.',
    );
    expect(text).toContain('- Renamed: `papers/b`, “A Net” is now `papers/c`, and its old address');
    expect(text).toContain(
      '- **Renamed**: `papers/d`, “A Net” is now `tools/d`, and nothing leads',
    );
    expect(text).toContain(
      '- Removed from `content/papers/a.md`: `papers/e`, “A Net”. Its address says why.',
    );
    expect(isWorthSaying({ ...emptyReport, gone })).toBe(true);
  });

  test('names an entry that was renamed by what it was', () => {
    const was = { id: 'papers/old', file: 'content/papers/old.md', title: 'A Net' };
    const gone = [{ ...was, became: paper.id, leadsOn: true }];
    const text = writeComment({ ...emptyReport, gone, entries: [paper] }, places);
    expect(text).toContain('**MobileNetV9: Smaller still** (renamed from `papers/old`)');
  });

  test('says of an entry where it was listed before', () => {
    const text = writeComment(
      { ...emptyReport, entries: [{ ...paper, movedFrom: 'survey' }] },
      places,
    );
    expect(text).toContain('- Listed in: `papers/model`, before in `papers/survey`, as');
  });

  test('names the commit, and what is more than content with the first files of each part', () => {
    const files = Array.from({ length: 7 }, (_, at) => `src/${at}.ts`);
    const commit = `0123456789${'a'.repeat(30)}`;
    const touched = [{ name: 'Source', files }];
    const text = writeComment(emptyReport, { ...places, commit, touched });
    expect(text).toContain('of the whole list). They read commit `0123456789`.\n');
    expect(text).toMatch(/### More than content\n\n.* line by line/);
    expect(text).toContain(
      '- **Source**: `src/0.ts`, `src/1.ts`, `src/2.ts`, `src/3.ts`, `src/4.ts`',
    );
    expect(text).toContain('`src/4.ts` and 2 more\n');
    expect(writeComment(emptyReport, { ...places, touched: [] })).not.toContain('More than');
  });

  test('is not worth writing where nothing of the content changed', () => {
    expect(isWorthSaying(emptyReport)).toBe(false);
    expect(isWorthSaying({ ...emptyReport, fault: 'x' })).toBe(true);
    expect(isWorthSaying({ ...emptyReport, entries: [paper] })).toBe(true);
  });

  test('stays short, and says what it left out', () => {
    const entries = Array.from({ length: 25 }, () => ({ ...paper, bibtex: 'x'.repeat(5000) }));
    const left = { problems: 2, entries: 5, gone: 0, twins: 0, links: 0 };
    const text = writeComment({ ...emptyReport, entries, left }, places);
    expect(text.length).toBeLessThanOrEqual(longestComment);
    const shown = text.split('(new)').length - 1;
    expect(shown).toBeGreaterThan(1);
    expect(text).toContain(`Left out, to keep this short: 2 problems, ${30 - shown} entries. [The`);
  });
});

test('many links leave room for the entries, and those in trouble come first', () => {
  const link = { file: 'content/papers/a.md', line: 3, to: null, reason: null };
  const links = Array.from({ length: 200 }, (_, index) => ({
    ...{ ...link, address: `https://example.org/${index}` },
    state: index === 199 ? ('suspect' as const) : ('ok' as const),
  }));
  const text = writeComment({ ...emptyReport, links, entries: [paper] }, places);
  expect(text).toMatch(/as they should\.\n\n- \*\*Fails\*\*: `https:\/\/example\.org\/199`/);
  expect(text).toContain('**MobileNetV9: Smaller still** (new)');
  expect(text).toMatch(/Left out, to keep this short: \d+ links\./);
});

test('nothing in a hostile report breaks out of the comment', () => {
  fc.assert(
    fc.property(hostileReport, fc.array(hostileLine), (report, files) => {
      expect(parseReport(JSON.stringify(report))).toEqual(report);
      const touched = [{ name: 'Source', files }];
      const text = writeComment(report, { ...places, touched });
      expect(text.length).toBeLessThanOrEqual(longestComment);
      expect(text.startsWith(`${commentMarker}\n`)).toBe(true);
      const tree = readMarkdown(text);
      for (const { value } of nodesOf(tree, 'text')) expect(value).not.toMatch(living);
      for (const { value } of nodesOf(tree, 'html')) expect(ownHtml).toContain(value);
      const links = nodesOf(tree, 'link').map(({ url }) => url);
      expect(links.filter((url) => !url.startsWith(`${places.repository}/`))).toEqual([]);
      for (const type of ['image', 'definition', 'footnoteReference', 'table', 'thematicBreak'])
        expect(nodesOf(tree, type as 'image')).toEqual([]);
      const headings = nodesOf(tree, 'heading').map(({ children }) => JSON.stringify(children));
      // Five parts of the report, and what it touches.
      expect(headings.length).toBeLessThanOrEqual(6);
      expect(nodesOf(tree, 'code').map(({ lang }) => lang)).toEqual(
        nodesOf(tree, 'code').map(() => 'bibtex'),
      );
    }),
    { numRuns: fuzzRuns(100) },
  );
});

const ownHtml = [commentMarker, '<details><summary>BibTeX</summary>', '</details>'];

test('each problem’s fix is a heading of the contributor guide', () => {
  const guide = readFileSync(
    path.resolve(import.meta.dirname, '../../../../.github/CONTRIBUTING.md'),
    'utf8',
  );
  const anchor = new GithubSlugger();
  const anchors = new Set(
    [...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor.slug(heading)),
  );
  const codes = Object.keys(problemTitles) as ProblemCode[];
  const problems = codes.map((code) => ({
    ...{ file: 'x', line: 1, severity: 'error' as const, message: 'x', code },
  }));
  const named = [...writeComment({ ...emptyReport, problems }, places).matchAll(/#([\w-]+)\)/g)];
  expect(named.map(([, name]) => name).filter((name = '') => !anchors.has(name))).toEqual([]);
  expect(named).toHaveLength(codes.length);
});

describe('a report that is refused', () => {
  const change = (parts: object) => JSON.stringify({ ...emptyReport, ...parts });
  test.each([
    ['is no JSON', '{'],
    ['is empty', ''],
    ['has a field that is unknown', change({ pull: 7 })],
    ['lacks a field', JSON.stringify({})],
    ['holds too many problems', change({ links: Array(201).fill(null) })],
    ['has an unknown code', change({ problems: [{ code: 'constructor' }] })],
    ['has an id that is none', change({ entries: [{ ...paper, id: '../x' }] })],
    ['has a text that is too long', change({ entries: [{ ...paper, title: 'x'.repeat(301) }] })],
    ['has a number that is none', change({ counts: { entries: 1e9, errors: 0, warnings: 0 } })],
    ['is too long', `${change({})}${' '.repeat(500_000)}`],
  ])('%s', (_, text) => {
    expect(parseReport(text)).toMatch(/^The report /);
  });
});
