import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { insertItem, removeItem } from '../../../src/change/yaml-items.ts';
import { addToList, changeValues, gone, setField } from '../../../src/change/yaml-splice.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const rename = (yaml: string) =>
  changeValues(yaml, (value) => (value === 'old' ? 'new' : value === 'lost' ? gone : undefined));

describe('a value is changed where it stands', () => {
  test.each([
    [
      'plain, with a comment',
      'category: old # why\nyear: 2018\n',
      'category: new # why\nyear: 2018\n',
    ],
    ['in double quotes', 'tags: ["old", a]\n', 'tags: ["new", a]\n'],
    ['in single quotes', "tags: [ 'old',  a ] # both\n", "tags: [ 'new',  a ] # both\n"],
    [
      'in a list of lines',
      'tags:\n  # first\n  - old # it\n  - a\n',
      'tags:\n  # first\n  - new # it\n  - a\n',
    ],
    ['with CRLF', 'a: 1\r\ntags:\r\n- old\r\n- b\r\n', 'a: 1\r\ntags:\r\n- new\r\n- b\r\n'],
    ['without a last line break', 'category: old', 'category: new'],
    [
      'deep in fields',
      'results:\n  - runs:\n      - {device: old, x: 1}\n',
      'results:\n  - runs:\n      - {device: new, x: 1}\n',
    ],
  ])('%s', (_, before, after) => {
    expect(rename(before)).toBe(after);
  });
});

describe('a value leaves its list', () => {
  test.each([
    ['first on a line', 'tags: [lost, a, b]\n', 'tags: [a, b]\n'],
    ['in the middle', 'tags: [a, lost, b]\n', 'tags: [a, b]\n'],
    ['last', 'tags: [a, lost]\n', 'tags: [a]\n'],
    ['twice', 'tags: [lost, a, lost]\n', 'tags: [a]\n'],
    [
      'in lines',
      'tags:\n  - a\n  - lost # x\n  # of b\n  - b\n',
      'tags:\n  - a\n  # of b\n  - b\n',
    ],
    ['with its field, where it was alone', 'a: 1\ntags: [lost]\nb: 2\n', 'a: 1\nb: 2\n'],
    ['with its field in lines', 'a: 1\ntags:\n  - lost\nb: 2\n', 'a: 1\nb: 2\n'],
    ['where the new one is there already', 'tags: [old, a, new]\n', 'tags: [a, new]\n'],
    ['where the new one came just before', 'tags: [a, old, old]\n', 'tags: [a, new]\n'],
    ['with CRLF', 'tags:\r\n  - lost\r\n  - a\r\n', 'tags:\r\n  - a\r\n'],
  ])('%s', (_, before, after) => {
    expect(rename(before)).toBe(after);
  });
});

describe('a value comes to a list', () => {
  test.each([
    ['on a line', 'tags: [a] # x\nb: 1\n', 'tags: [a, new] # x\nb: 1\n'],
    ['in lines', 'tags:\n- a # x\nb: 1\n', 'tags:\n- a # x\n- new\nb: 1\n'],
    ['in lines without an end', 'tags:\n  - a', 'tags:\n  - a\n  - new\n'],
    ['that is empty', 'tags: []\nb: 1\n', 'tags: [new]\nb: 1\n'],
    ['that has no value', 'tags:\nb: 1\n', 'tags: [new]\nb: 1\n'],
    [
      'that is not there, in its place',
      'a: 1\n# of b\nb: 1\n',
      'a: 1\ntags: [new]\n# of b\nb: 1\n',
    ],
    ['that has it', 'tags: [new]\n', 'tags: [new]\n'],
    ['with CRLF', 'a: 1\r\nb: 1\r\n', 'a: 1\r\ntags: [new]\r\nb: 1\r\n'],
  ])('%s', (_, before, after) => {
    expect(addToList(before, [], 'tags', 'new', ['a', 'tags', 'b'])).toBe(after);
  });

  test('of fields deeper in the file', () => {
    const yaml = 'papers:\n  - id: a\n    title: A\n\n  - id: b\n    title: B\n';
    expect(addToList(yaml, ['papers', 0], 'formerIds', 'x')).toBe(
      'papers:\n  - id: a\n    title: A\n    formerIds: [x]\n\n  - id: b\n    title: B\n',
    );
    expect(addToList('- {id: a, label: A}\n', [0], 'formerIds', 'x')).toBe(
      '- {id: a, label: A, formerIds: [x]}\n',
    );
  });
});

test.each([
  ['title', 'A: b', 'title: "A: b" # x\nyear: 1\n'],
  ['title', undefined, 'year: 1\n'],
  ['year', 2018, 'title: "Old" # x\nyear: 2018\n'],
  ['status', 'active', 'title: "Old" # x\nyear: 1\nstatus: active\n'],
])('the field %s becomes %s', (name, value, after) => {
  expect(
    setField('title: "Old" # x\nyear: 1\n', [], name, value, ['title', 'year', 'status']),
  ).toBe(after);
});

test.each([
  ['keeps the lines of what stays', ['a', 'c'], 'tags:\n  # of a\n  - "a"\n  - c\n'],
  ['is written anew in another order', ['b', 'a'], 'tags: [b, a]\n'],
  ['is written anew where nothing stays', ['c'], 'tags: [c]\n'],
])('a list that is set %s', (_, value, after) => {
  const yaml = 'tags:\n  # of a\n  - "a"\n  - b\nyear: 1\n';
  expect(setField(yaml, [], 'tags', value)).toBe(`${after}year: 1\n`);
});

test('an item of fields goes and comes with its lines', () => {
  const yaml =
    '# All.\npapers:\n  - id: a\n    title: A\n  # of b\n  - id: b\n    title: B\ntools: []\n';
  const without = removeItem(yaml, ['papers', 0]);
  expect(without).toBe('# All.\npapers:\n  # of b\n  - id: b\n    title: B\ntools: []\n');
  expect(parse(removeItem(without, ['papers', 0]))).toEqual({ papers: [], tools: [] });
  const fields = { id: 'c', title: 'C: c', former: undefined };
  expect(insertItem(yaml, ['papers'], fields, 0)).toBe(
    yaml.replace('  # of b', '  - id: c\n    title: "C: c"\n  # of b'),
  );
  expect(parse(insertItem(yaml, ['tools'], { id: 'c' })).tools).toEqual([{ id: 'c' }]);
  expect(insertItem('# Gone.\n[]\n', [], { id: 'c', title: 'C' })).toBe(
    '# Gone.\n- id: c\n  title: C\n',
  );
});

test('whatever stands in a list, a change does to the text what it says of the data', () => {
  const word = fc.constantFrom('old', 'new', 'lost', 'a', 'b', 'c');
  const forms = fc.constantFrom(
    (items: string[]) => `tags: [${items.join(', ')}]\n`,
    (items: string[]) => `tags: ["${items.join('" , "')}"] # of it\n`,
    (items: string[]) => `tags:\n${items.map((it) => `  - ${it} # ${it}\n`).join('')}`,
    (items: string[]) => `tags:\r\n${items.map((it) => `- '${it}'\r\n`).join('')}`,
    (items: string[]) => `tags: [\n  ${items.join(',\n  ')}\n]\n`,
  );
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), forms, (items, write) => {
      const now = items.filter((it) => it !== 'lost').map((it) => (it === 'old' ? 'new' : it));
      const kept = items.includes('new')
        ? items.filter((it) => it !== 'old' && it !== 'lost')
        : now;
      const text = rename(`a: 1\n${write(items)}b: 2\n`);
      expect(parse(text)).toEqual({ a: 1, ...(kept.length > 0 && { tags: kept }), b: 2 });
    }),
    { numRuns: fuzzRuns(200) },
  );
});
