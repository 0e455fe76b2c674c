import { expect, test } from 'vitest';
import { parseGuideBody } from '../../../src/content-files/guide-body.ts';

function parse(body: string) {
  return parseGuideBody('guides/a.mdx', body, 6);
}

test('references, links and images are found at their place in the file', () => {
  const body = `
Read [this](/papers/a/).

<Entry id="papers/b" />
<Chart category="papers/model" caption="By year" />

![x](https://example.org/a.png)
`;
  const { references, parts, faults } = parse(body);
  expect(references).toEqual([
    { component: 'Entry', attribute: 'id', value: 'papers/b', line: 10, column: 1 },
    { component: 'Chart', attribute: 'category', value: 'papers/model', line: 11, column: 1 },
    { component: 'Chart', attribute: 'caption', value: 'By year', line: 11, column: 1 },
  ]);
  expect(parts).toEqual([
    { type: 'link', address: '/papers/a/', line: 8, column: 6 },
    { type: 'image', address: 'https://example.org/a.png', line: 13, column: 1 },
  ]);
  expect(faults).toEqual([]);
});

test.each([
  ['an import', 'import x from "y"'],
  ['an export', 'export const a = 1'],
  ['an expression', '{process.exit()}'],
  ['an expression in a line', 'It is {1 + 1}.'],
  ['a component of others', '<Widget />'],
  ['HTML', 'A <b>net</b>.'],
  ['a name of every object', '<constructor />'],
  ['an attribute of others', '<Entry slug="a" />'],
  ['an attribute with code', '<Entry id={"a"} />'],
  ['an attribute without a value', '<Entry id />'],
  ['spread attributes', '<Entry {...{}} />'],
  ['an attribute that comes twice', '<Entry id="a" id="b" />'],
  ['a component without what it needs', '<Entries limit="5" />'],
  ['a component around text', '<Entry id="a">\n\nText\n\n</Entry>'],
  ['a component in a paragraph', 'Read <Entry id="a" /> first.'],
  ['a component in a heading', '## <Entry id="a" />'],
  ['a component in a list', '- <Entry id="a" />'],
  ['a component in a quotation', '> <Entry id="a" />'],
  ['a component in a table', '| <Entry id="a" /> |\n| - |'],
  ['a step without a title', '<Step>\n\n<Entry id="a" />\n\n</Step>'],
  ['a step with nothing to read', '<Step title="A">\n\nText\n\n</Step>'],
  ['a figure without its alternative', '<Figure src="a.svg" title="A" />'],
  ['a figure with code', '<Figure src="a.svg" title="A" alt={x} />'],
  ['a figure of two drawings', '<Figure src="a.svg" src="b.svg" title="A" alt="B" />'],
  ['something to try without a version', '<Try>\n\n~~~\na\n~~~\n\n~~~\nb\n~~~\n\n</Try>'],
  ['something to try without what it prints', '<Try with="x">\n\n~~~\na\n~~~\n\n</Try>'],
  ['something to try around text', '<Try with="x">\n\nText\n\nText\n\n</Try>'],
  ['an answer of nothing', '<Answer></Answer>'],
  ['an answer with an attribute of others', '<Answer open="open">\n\nText\n\n</Answer>'],
  ['a component in a footnote', '[^1]: <Entry id="a" />\n\nText[^1]'],
])('%s is code', (_, body) => {
  const { faults } = parse(body);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ file: 'guides/a.mdx', at: { line: 7 }, code: 'guide-code' });
});

test('a step in a step is to be closed before, and steps are found with what they give to read', () => {
  const step = (title: string, ...held: string[]) =>
    [`<Step title="${title}">`, ...held, '</Step>'].join('\n\n');
  const entry = '<Entry id="papers/a" />';
  const { steps, faults } = parse(
    [step('A `b`', entry, '<Answer>', entry, '</Answer>'), step('C', entry)].join('\n\n'),
  );
  expect(faults).toEqual([]);
  expect(steps).toEqual([
    { title: 'A `b`', anchor: '1-a-b', entries: ['papers/a'] },
    { title: 'C', anchor: '2-c', entries: ['papers/a'] },
  ]);
  expect(parse(step('A', entry, step('B', entry))).faults).toMatchObject([
    { at: { line: 11 }, message: expect.stringContaining('close the one before it') },
  ]);
});

test('a component in a paragraph is to stand on a line of its own', () => {
  const [fault] = parse('Text.\n\nRead <Entry id="a" />').faults;
  expect(fault).toMatchObject({ at: { line: 9, column: 6 } });
  expect(fault?.message).toMatch(/^Write <Entry> on a line of its own/);
});

test.each([
  ['a component without an end', 'Text\n\n<Entry id="a">', 9],
  ['a sign before a digit', 'Text <5 ms', 7],
  ['a brace without an end', 'Text {a', 7],
  ['a comment', '<!-- a -->', 7],
])('%s cannot be read', (_, body, line) => {
  expect(parse(body).faults).toMatchObject([{ at: { line }, code: 'guide-syntax' }]);
});

test.each([
  ['curly quotes', '<Entry id=“papers/a” />', 'straight quotation marks'],
  ['a step without an end', '<Step title="A">', 'Close <Step> by </Step>'],
  ['no quotes', '<Entry id=papers />', 'Put the value in quotation marks'],
  ['a sign that is text', 'It takes <5 ms.', 'Write \\< here'],
  ['a limit that is a word', '<Entries tag="a" limit="abc" />', 'limit="abc" is no number'],
  ['a limit of nothing', '<Entries tag="a" limit="0" />', 'limit="0" is no number'],
])('of %s a message says what to do', (_, body, advice) => {
  const { faults } = parse(`Text\n\n${body}`);
  expect(faults).toMatchObject([{ at: { line: 9 } }]);
  expect(faults[0]?.message).toContain(advice);
});

test('the place in a message is that in the file alone', () => {
  const [fault] = parse('Text\n\n<Entry id="a">').faults;
  expect(fault?.message).toBe('Close <Entry> in its own tag: <Entry … />.');
});

test.each(['>', '- ', '<Entries>'])(
  '%s by the thousand ends without a fault of the program',
  (mark) => {
    const { parts, faults } = parse(`${mark.repeat(3000)} x`);
    expect(parts.length + faults.length).toBeGreaterThan(0);
  },
);

test('a misspelt component is named with the one that was meant', () => {
  const { faults } = parseGuideBody('guides/a.mdx', '<Entires tag="int8" />\n', 6);
  expect(faults[0]?.message).toContain('not <Entires>. Did you mean "Entries"?');
});
