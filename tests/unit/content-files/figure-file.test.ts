import { expect, test } from 'vitest';
import { parseFigureFile } from '../../../src/content-files/figure-file.ts';

function faults(text: string) {
  const { drawing, problems } = parseFigureFile('guides/a.svg', text);
  expect(drawing === undefined).toBe(problems.length > 0);
  return problems.map(({ at, message }) => [at && 'line' in at ? at.line : 0, message]);
}

test('shapes and words are drawn', () => {
  const text = `<?xml version="1.0"?>
<!-- A line. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <g transform="translate(1, 2)" class="key faint"><line x1="0" x2="100%"/></g>
  <text>a &lt; b</text>
</svg>
`;
  expect(faults(text)).toEqual([]);
});

test.each([
  ['a script', '<svg>\n<script>x</script></svg>', /Remove <script>/],
  ['a link', '<svg>\n<a><text>b</text></a></svg>', /Remove <a>/],
  ['foreign content', '<svg>\n<foreignObject></foreignObject></svg>', /Remove <foreignObject>/],
  ['a handler', '<svg>\n<g onload="x"></g></svg>', /Remove onload/],
  ['a style', '<svg>\n<g style="x"></g></svg>', /Remove style/],
  ['a link of another name space', '<svg>\n<g xlink:href="x"></g></svg>', /Remove xlink:href/],
  ['an id', '<svg>\n<g id="main"></g></svg>', /Remove id/],
  ['another class', '<svg>\n<g class="said"></g></svg>', /not “said”/],
  ['an address', '<svg>\n<g fill="url(#a)"></g></svg>', /no address/],
  ['an address of others', '<svg>\n<g fill="image(https:x)"></g></svg>', /no address/],
  ['a shape without an end', '<svg>\n<g></svg>', /Close <g>/],
  ['an instruction', '<svg>\n<?xml-stylesheet href="x"?></svg>', /Remove </],
  ['a second drawing', '<svg></svg>\n<svg></svg>', /one <svg>/],
  ['text beside the drawing', '<svg></svg>\nText', /Put all text/],
])('%s is refused at its line', (_, text, message) => {
  expect(faults(text)).toEqual([[2, expect.stringMatching(message)]]);
});

test.each([
  ['nothing', ''],
  ['a page', '<html></html>'],
  ['a shape alone', '<line/>'],
  ['text', 'a'],
])('%s is no figure', (_, text) => expect(faults(text)).not.toEqual([]));

test('a file without measure is not read', () => {
  expect(faults(`<svg>${'<g>'.repeat(20_000)}`)).toHaveLength(1);
  expect(faults(`<svg>${'<g>'.repeat(7000)}${'</g>'.repeat(7000)}</svg>`)).toHaveLength(1);
  expect(faults('<a/>'.repeat(10_000)).length).toBeLessThan(50);
});
