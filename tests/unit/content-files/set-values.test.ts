import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { setValues, type ValueEdit } from '../../../src/content-files/set-values.ts';

const file = `---
# Written by hand.
title:   "One"
url: https://github.com/made/one
category: inference-framework
summary: What it is.
lastRelease: { name: 'v1.0', date: 2026-01-01 }
status: active
# As its makers say.
added: 2018-02-03
---

status: active
`;

const set = (at: ValueEdit['at'], value: string | number, source = file) =>
  setValues('libraries', source, [{ at, value }]);

test.each<[string, ValueEdit, string, string]>([
  ['a plain value', { at: ['status'], value: 'quiet' }, 'status: active\n#', 'status: quiet\n#'],
  ['a quoted one', { at: ['title'], value: 'Two: "2"' }, '  "One"', '  "Two: \\"2\\""'],
  ['one within another', { at: ['lastRelease', 'name'], value: 'v2.0' }, "'v1.0'", "'v2.0'"],
  ['a day', { at: ['lastRelease', 'date'], value: '2026-02-02' }, '2026-01-01', '2026-02-02'],
])('changes %s and nothing else', (_, { at, value }, before, after) => {
  expect(set(at, value)).toBe(file.replace(before, after));
});

test('gives a missing field a line where the schema has its place', () => {
  const after = 'status: active\n';
  expect(set(['statusSince'], 2026)).toBe(file.replace(after, `${after}statusSince: 2026\n`));
  const release = "lastRelease: { name: 'v1.0', date: 2026-01-01 }\n";
  expect(set(['license'], 'MIT')).toBe(file.replace(release, `${release}license: MIT\n`));
});

test('quotes what would be no text', () => {
  const plain = file.replace("'v1.0'", 'v1.0');
  expect(set(['lastRelease', 'name'], '2.0', plain)).toContain('name: "2.0", date');
});

test('keeps the line breaks of Windows', () => {
  const other = file.replaceAll('\n', '\r\n');
  const after = set(['statusSince'], 2026, other) ?? '';
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(after.replaceAll('\r\n', '\n')).toBe(set(['statusSince'], 2026));
});

test('leaves a file alone that has no such place', () => {
  expect(set(['lastRelease', 'name'], 'v2', file.replace(/lastRelease.*\n/, ''))).toBeUndefined();
  expect(set(['status'], 'quiet', 'no front matter')).toBeUndefined();
  expect(set(['summary'], 'x', file.replace('What it is.', '>\n  What\n  it is.'))).toBeUndefined();
});

test('what it sets is what the file then says', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\S(?:[^\r\n\p{Cc}]{0,30}\S)?$/u), (value) => {
      fc.pre(value.isWellFormed());
      const { draft } = parseEntryFile(
        'libraries/one.md',
        'libraries',
        set(['license'], value) ?? '',
      );
      expect(draft.license).toBe(value);
    }),
  );
});
