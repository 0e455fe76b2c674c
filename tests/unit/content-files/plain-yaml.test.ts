import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { controlCharacter } from '../../../src/checks/prose/text-fault.ts';
import { lineInPlainYaml, parsePlainYaml } from '../../../src/content-files/plain-yaml.ts';
import { readYaml } from '../../../src/content-files/whole-yaml.ts';
import { writeYamlField } from '../../../src/content-files/write-yaml.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

test('reads what entries are made of', () => {
  const yaml = `# A comment
title: "MobileNetV2: Inverted Residuals"
aliases: [MobileNetV2, "Nets, inverted", 'V2']
url: https://arxiv.org/abs/1801.04381

year: 2018
arxiv: "1801.04381"
doi: 10.1109/CVPR.2018.00474
authors:
  - Mark Sandler
  - Łukasz Kaiser
links:
  - label: PDF
    url: https://arxiv.org/pdf/1801.04381.pdf
results:
- value: 71.8
  source:
    place: Table 4
tags: []
added: 2018-02-03
`;
  expect(parsePlainYaml(yaml)).toEqual({
    title: 'MobileNetV2: Inverted Residuals',
    aliases: ['MobileNetV2', 'Nets, inverted', 'V2'],
    url: 'https://arxiv.org/abs/1801.04381',
    year: 2018,
    arxiv: '1801.04381',
    doi: '10.1109/CVPR.2018.00474',
    authors: ['Mark Sandler', 'Łukasz Kaiser'],
    links: [{ label: 'PDF', url: 'https://arxiv.org/pdf/1801.04381.pdf' }],
    results: [{ value: 71.8, source: { place: 'Table 4' } }],
    tags: [],
    added: '2018-02-03',
  });
});

describe('leaves to the whole parser', () => {
  test.each([
    ['nothing', ''],
    ['a list', '- a\n'],
    ['a text', 'hello\n'],
    ['an empty value', 'title:\n'],
    ['a repeated field', 'a: 1\na: 2\n'],
    ['a field that every object has', 'constructor: a\n'],
    ['a field that changes objects', '__proto__: a\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['a comment after a value', 'a: b # c\n'],
    ['an escape that JSON lacks', 'a: "b\\x41"\n'],
    ['an escaped control character', 'a: "b\\u0001"\n'],
    ['an escaped half of a character', 'a: "b\\ud83d"\n'],
    ['a block', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a truth', 'a: true\n'],
    ['another number', 'a: 1e3\n'],
    ['a value of two lines', 'a: b\n  c\n'],
    ['a tab', 'a:\tb\n'],
    ['a wrong indent', 'a:\n  - b\n - c\n'],
    ['half a character', 'a: \ud800\n'],
  ])('%s', (_, yaml) => {
    expect(parsePlainYaml(yaml)).toBeUndefined();
  });
});

describe('whatever it reads, the whole parser reads alike', () => {
  const pieces =
    'a|b: |c:|\n|\n  |\n- |\n  - |\n    |- |  |"|\'|"x"|\'y, z\'|[|]|, |[a, b]|["a, b"]|{|}|#| #|:|x: y|https://a.b/c|2018|1.50|1e3|0x1|007|2018-01-01|null|True|~|-|---|...|.5|+1|é|\u3000|?|*a|&a |!x |>|%|@|`|\\|constructor: |\n\n|\n# c\n|_|1_000|12:30|0o7|.inf|10.1/x|1a|(x)|  \n|"a\\"b\\n\\u00e9"|\\n"|🔥|（|<<: |z:\n|k:\n  - l: m\n    n: o\n'.split(
      '|',
    );
  const text = fc
    .array(fc.constantFrom('|', ...pieces), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test.each([
    ['', 'k: x', ''],
    ['k: ', 'x', ''],
    ['k: [', 'a, b', ']\n'],
    ['k:\n  - ', 'x', ''],
    ['k:\n  l: ', 'x', ''],
  ])('after %j', (start, ...read) => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '\n', ']\n'), (middle, end) => {
        const yaml = start + middle + end;
        const plain = parsePlainYaml(yaml);
        if (plain === undefined) return;
        const document = parseDocument(yaml, { prettyErrors: false });
        expect([...document.errors, ...document.warnings]).toEqual([]);
        expect(plain).toEqual(document.toJS());
        for (const name of Object.keys(plain)) {
          const place = readYaml('x.md', yaml, 0).locate([name]);
          expect({ line: lineInPlainYaml(yaml, name), column: 1 }, name).toEqual(place);
        }
      }),
      // One that is read, as of so few cases none may be.
      { numRuns: fuzzRuns(500), examples: [read as [string, string]] },
    );
  });
});

test('the line of a top field is not that of a longer name, a deeper field or a value', () => {
  const yaml =
    'subtitle: title: x\nlinks:\n  - title: a\n    url: b\n\n# title: c\ntitle: d\nurl:\n  - e\n';
  expect(lineInPlainYaml(yaml, 'title')).toBe(7);
  expect(lineInPlainYaml(yaml, 'url')).toBe(8);
  expect(lineInPlainYaml(yaml, 'subtitle')).toBe(1);
  expect(lineInPlainYaml(yaml, 'year')).toBeUndefined();
});

test('reads every sign that a title may begin with or hold, as it is written', () => {
  const lost: string[] = [];
  for (let code = 0x21; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    if (!sign.isWellFormed() || controlCharacter.test(sign) || /\s/.test(sign)) continue;
    for (const title of [`${sign}vol. 3`, `a ${sign} b`]) {
      if (parsePlainYaml(writeYamlField('title', title))?.title !== title) lost.push(title);
    }
  }
  expect(lost).toEqual([]);
});
