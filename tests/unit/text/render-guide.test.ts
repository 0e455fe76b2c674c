import { expect, test } from 'vitest';
import { parseFigureFile } from '../../../src/content-files/figure-file.ts';
import { parseGuideBody } from '../../../src/content-files/guide-body.ts';
import { renderGuide } from '../../../src/text/render-guide.ts';
import { render, textOf } from './rendered-guide.ts';

test('text is HTML and components stand between it, with their attributes', () => {
  expect(
    render('A **b**.\n\n<Entry id="papers/a" />\n<Entries tag="a" limit="2" />\n\nC.'),
  ).toEqual([
    { html: '<p>A <strong>b</strong>.</p>' },
    { component: 'Entry', attributes: { id: 'papers/a' }, children: [] },
    { component: 'Entries', attributes: { tag: 'a', limit: '2' }, children: [] },
    { html: '<p>C.</p>' },
  ]);
});

test('what a component holds is rendered in it', () => {
  expect(render('<Entries>\n\n# A\n\n<Entry id="b" />\n\n[c](/d/)\n\n</Entries>', '/base')).toEqual(
    [
      {
        component: 'Entries',
        attributes: {},
        children: [
          { html: '<h1 id="a">A</h1>' },
          { component: 'Entry', attributes: { id: 'b' }, children: [] },
          { html: '<p><a href="/base/d/">c</a></p>' },
        ],
      },
    ],
  );
});

test('a step has its number and anchor, and a figure its drawing with the text that stands for it', () => {
  const { drawing = { type: 'root', children: [] } } = parseFigureFile(
    'guides/a.svg',
    '<svg viewBox="0 0 1 1"><text text-anchor="end" class="key">a &lt; b</text></svg>',
  );
  const { tree } = parseGuideBody(
    'guides/a.mdx',
    '<Step title="A">\n\n<Entry id="b" />\n\n<Figure src="a.svg" title="C" alt=\'"d"\' />\n\n</Step>',
    0,
  );
  const [step] = renderGuide(
    tree ?? { type: 'root', children: [] },
    '',
    new Map([['a.svg', drawing]]),
  );
  expect(step).toMatchObject({
    attributes: { title: 'A', number: '1', of: '1', anchor: '1-a', entries: 'b' },
    children: [
      { component: 'Entry' },
      {
        component: 'Figure',
        children: [
          {
            html: '<svg viewBox="0 0 1 1" role="img" aria-label="&#x22;d&#x22;"><text text-anchor="end" class="key">a &#x3C; b</text></svg>',
          },
        ],
      },
    ],
  });
});

test('headings have the anchors that GitHub gives, across components', () => {
  const html = textOf(render('## A `b`, c\n\n<Entry id="x" />\n\n## A b c\n\n## !'));
  expect(html).toMatch(/<h2 id="a-b-c">.*<h2 id="a-b-c-1">.*<h2>!<\/h2>/s);
});

test('links of definitions are found across components', () => {
  expect(textOf(render('[a]\n\n<Entry id="x" />\n\n[a]: https://a.example/').slice(0, 1))).toBe(
    '<p><a href="https://a.example/" rel="noopener">a</a></p>',
  );
});
