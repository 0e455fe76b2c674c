import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTree } from '../../../../src/import/list/parse-tree.ts';
import { TooMuchToRead } from '../../../../src/import/list/too-much.ts';
import { findUnits } from '../../../../src/import/list/units.ts';
import { fixtures, parseList, readFixture } from './list-fixtures.ts';

const cases = readdirSync(fixtures).filter((name) => name !== 'vocabulary');

test('a list without an end of nesting is turned down before it is parsed', () => {
  expect(() => parseList(`${'> '.repeat(100_000)}x`)).toThrow(TooMuchToRead);
  expect(() => parseList(`${'- '.repeat(100_000)}x`)).toThrow(TooMuchToRead);
  expect(() => parseList(`${'- '.repeat(1000)}\n\n- [A](https://a.example)`)).not.toThrow();
});

test('headings that lack their space are headings where the file has no others', () => {
  const headings = (text: string) =>
    parseTree(text).children.filter(({ type }) => type === 'heading').length;
  expect(headings('#Nets\n\n##Thin nets\n* one\n\n###Wide\n\n* two\n')).toBe(3);
  expect(headings('# Nets\n\n#nets are not boats\n')).toBe(1);
  expect(headings('one\n#nets\n')).toBe(0);
});

test.each([
  ['1.6 million characters', 'word\n'.repeat(320_000), /^It has 1\.6 million characters/],
  ['a paragraph without end', `x\n\n${'a [b] '.repeat(40_000)}`, /^A paragraph of more than/],
  [
    'footnotes without end in one item',
    `- Papers\n${'  - x[^1]\n\n    [^1]: y\n\n'.repeat(5001)}`,
    /^An item with more than 5,000 footnotes/,
  ],
  [
    'a paragraph that looks like definitions',
    `x\n${'[a]: b [c] d\n'.repeat(20_000)}`,
    /^A paragraph of more than/,
  ],
  ['thousands of backticks', '`a``b```'.repeat(20_000), /^A paragraph of more than/],
  ['thousands of stars', 'a*b_'.repeat(30_000), /^A paragraph of more than/],
  ['a bracket that stays open', `[ ${'a@b '.repeat(12_000)}`, /^A paragraph of more than/],
  [
    'many items that each take a second',
    `- [${'a@b '.repeat(2000)}](https://a.example)\n`.repeat(150),
    /^A paragraph of more than/,
  ],
])('%s are turned down before they are parsed', (_, text, message) => {
  expect(() => parseList(text)).toThrow(message);
});

describe('a long list is cut for its parser', () => {
  test.each(cases)('and %s gives the same', (name) => {
    const text = readFixture(`${name}/input.md`);
    expect(findUnits(parseTree(text, 1))).toEqual(findUnits(parseTree(text)));
  });

  test.each([
    [
      'definitions in items',
      '- [One][1]\n\n  [1]: https://a.example/1\n\n- [Two][2] and [one][1]\n\n  [2]: https://a.example/2\n',
    ],
    [
      'definitions in a row',
      '- [One][1]\n- [Two][2]\n\n[1]: https://a.example/1\n[2]: https://a.example/2\n[3]: https://a.example/3\n',
    ],
    [
      'footnotes',
      '- One[^1]\n- Two[^2], [three][3]\n\n[^1]: See https://a.example/1\n\n    More of it.\n[^2]: See [two](https://a.example/2)\n[^4]: Not called: <https://a.example/4>\n\n[3]: https://a.example/3\n',
    ],
    [
      'numbers',
      '1. [One](https://a.example/1)\n2. [Two](https://a.example/2)\n\n   More of it.\n\n10. [Ten](https://a.example/10)\n',
    ],
    [
      'marks in code',
      '```\n- [One][1]\n```\n\n- [One][1]\n  ```\n- code\n  ```\n\n[1]: https://a.example/1\n',
    ],
  ])('and %s give the same', (_, text) => {
    expect(findUnits(parseTree(text, 1))).toEqual(findUnits(parseTree(text)));
  });

  test('but not refused for a row of definitions', () => {
    const row = Array.from(
      { length: 150 },
      (_, at) => `[${at}]: https://a.example/${'x'.repeat(1500)}/${at}\n`,
    );
    expect(() => parseTree(row.join(''))).not.toThrow();
  });
});
