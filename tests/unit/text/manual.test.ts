import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemTitles } from '../../../src/checks/problem.ts';
import { renewFieldTables } from '../../../src/content-files/field-tables.ts';
import { type Manual, type ManualPage, renderManual } from '../../../src/text/manual.ts';

const guide: Manual = {
  file: '.github/GUIDE.md',
  path: '/guide/',
  parts: { 'The parts': '/guide/parts/' },
  text: `# Guide

Before all.

## First steps

Open \`/contribute/new/\`, then \`/papers/x/\`; see [the code](#a-code-it-is-wrong), [parts](#the-parts),
[here](#first-steps), [the other](OTHER.md#end), [a file](../src/a.ts) and [out](https://a.example/).

| a | b | c |
| - | - | - |
| 1 | 2 | 3 |

## The parts

Of parts.

### \`a-code\`: It is wrong

<script>alert(1)</script> [x](javascript:alert(1))

## First steps

Again.
`,
};
const other: Manual = {
  file: '.github/OTHER.md',
  path: '/other/',
  parts: {},
  text: '# O\n\n## End\n',
};
const render = (manual: Manual, page: string): ManualPage =>
  renderManual(manual, page, {
    manuals: [guide, other],
    repositoryUrl: 'https://host.example/o/r',
    hrefOf: (it) => `/base${it}`,
  });

test('a page holds what no section’s page holds, in order, with the anchors that GitHub gives', () => {
  const { html, contents } = render(guide, '/guide/');
  expect(contents).toEqual([
    { href: '#first-steps', title: 'First steps' },
    { href: '/base/guide/parts/', title: 'The parts' },
    { href: '#first-steps-1', title: 'First steps' },
  ]);
  expect(html).toMatch(/^<p>Before all\.<\/p>\n<h2 id="first-steps">First steps<\/h2>/);
  expect(html).toContain('<h2 id="first-steps-1">');
  expect(html).not.toContain('Of parts');
});

test('the page of a section has its headings one step higher, and a code for an anchor', () => {
  expect(render(guide, '/guide/parts/')).toEqual({
    contents: [{ href: '#a-code', title: 'It is wrong' }],
    html: expect.stringMatching(
      /^<p>Of parts\.<\/p>\n<h2 id="a-code"><code>a-code<\/code>: It is wrong<\/h2>/,
    ),
  });
});

test('links lead to pages where there is one, else to the repository; pages in code become links', () => {
  const { html } = render(guide, '/guide/');
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    '/base/contribute/new/',
    '/base/guide/parts/#a-code',
    '/base/guide/parts/',
    '/base/guide/#first-steps',
    '/base/other/#end',
    'https://host.example/o/r/blob/main/src/a.ts',
    'https://a.example/',
  ]);
  expect(html).toContain('<code>/papers/x/</code>');
});

test('a third column stands below the second', () => {
  expect(render(guide, '/guide/').html.replaceAll('\n', '')).toContain(
    '<tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">1</th><td>2<br>3</td></tr>',
  );
});

test('HTML and scripts of the text do not reach the page', () => {
  expect(render(guide, '/guide/parts/').html).not.toMatch(/<script|javascript:/);
});

test('a section that has a page cannot be missing', () => {
  const text = guide.text.replace('## The parts', '## Parts');
  expect(() => render({ ...guide, text }, '/guide/')).toThrow(
    '.github/GUIDE.md needs the heading “## The parts”: the page /guide/parts/ shows that section.',
  );
});

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const contributing = read('.github/CONTRIBUTING.md');

test('the tables of the contributor guide are as the schema command writes them', () => {
  expect(renewFieldTables(contributing)).toBe(contributing);
});

test('a changed table is written anew, and the text around it stays', () => {
  const changed = contributing
    .replace(/^\| `title` \(required\).*\n/gm, '')
    .replace(/^\| `year`.*$/m, '| x |');
  expect(changed).not.toBe(contributing);
  expect(renewFieldTables(changed)).toBe(contributing);
});

test('both guides name headings that are there, and every problem has an anchor of its code', () => {
  const manuals: Manual[] = [
    {
      file: '.github/CONTRIBUTING.md',
      path: '/contribute/',
      parts: { 'Problems and how to fix them': '/contribute/problems/' },
      text: contributing,
    },
    {
      file: '.github/MAINTAINING.md',
      path: '/maintain/',
      parts: {},
      text: read('.github/MAINTAINING.md'),
    },
  ];
  const places = { manuals, repositoryUrl: '', hrefOf: (it: string) => it };
  const pages = ['/contribute/', '/contribute/problems/', '/maintain/'].map((it) =>
    renderManual(manuals[it === '/maintain/' ? 1 : 0] as Manual, it, places),
  );
  for (const { text } of manuals) {
    for (const [, anchor = ''] of text.matchAll(/\]\((?:[A-Z]+\.md)?#([^)]+)\)/g)) {
      const slugs = manuals.flatMap((it) => slugsOf(it.text));
      expect(slugs, `#${anchor}`).toContain(anchor);
    }
  }
  expect(pages[1]?.contents.map(({ href }) => href)).toEqual(
    Object.keys(problemTitles).map((code) => `#${code}`),
  );
});

/** The anchors of a text's headings, found by another rule than the code's. */
function slugsOf(text: string): string[] {
  return [...text.matchAll(/^#{2,4} (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[`:.,’'“”()?]/g, '')
      .replace(/ /g, '-'),
  );
}
