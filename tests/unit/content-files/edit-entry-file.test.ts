import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editEntryFile } from '../../../src/content-files/edit-entry-file.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { writeTyped } from '../../../src/content-files/typed-value.ts';
import { diffLines } from '../../../src/text/line-diff.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { hostileText } from '../text/hostile-text.ts';

const source = `---
title: 'A: Title' # as its authors write it
aliases:
  - A
url: https://example.org/a
category: model
# The summary took two tries.
summary: >-
  Folded over
  two lines.
authors:
- Ann Lee
-   Bo   Chu
year: 2018
tags: [int8, pruning]
links:
  # Slides first.
  - label: Slides
    url: https://example.org/s
added: 2018-02-03
---

First paragraph.

Second paragraph.
`;

function fieldsOf(text: string): Record<string, string> {
  const { entry } = parseEntryFile('papers/a.md', 'papers', text);
  return Object.fromEntries(
    Object.entries(entry ?? {}).map(([name, value]) => [name, writeTyped(value)]),
  );
}
const before = fieldsOf(source);
const change = (fields: Record<string, string>) =>
  editEntryFile('papers', source, before, { ...before, ...fields }) ?? '';
const changed = (fields: Record<string, string>) =>
  diffLines(source, change(fields))
    .filter(({ sign }) => sign !== ' ')
    .map(({ sign, text }) => sign + text);

describe('a correction', () => {
  test('without a change gives the same bytes', () => {
    expect(change({})).toBe(source);
  });

  test.each([
    ['a value', { year: '2019' }, ['-year: 2018', '+year: 2019']],
    ['a short list', { tags: 'int8' }, ['-tags: [int8, pruning]', '+tags: [int8]']],
    ['one more item', { authors: 'Ann Lee\nBo   Chu\nCy' }, ['+- Cy']],
    ['one item less', { authors: 'Bo   Chu' }, ['-- Ann Lee']],
    ['a new field, at its place', { venue: 'CVPR' }, ['+venue: CVPR']],
    ['a field that goes', { aliases: '' }, ['-aliases:', '-  - A']],
    [
      'a paragraph of the note',
      { note: 'First paragraph.\n\nAnother.' },
      ['-Second paragraph.', '+Another.'],
    ],
  ])('of %s touches its lines alone', (_, fields, lines) => {
    expect(changed(fields)).toEqual(lines);
  });

  test('of a folded text or a list with a comment takes the form that entries have', () => {
    expect(changed({ summary: 'One line.' })).toEqual([
      ...['-summary: >-', '-  Folded over', '-  two lines.', '+summary: One line.'],
    ]);
    expect(fieldsOf(change({ links: 'Talk | https://example.org/t' })).links).toBe(
      'Talk | https://example.org/t',
    );
  });

  test('keeps the line ends of its file', () => {
    const windows = source.replaceAll('\n', '\r\n');
    expect(editEntryFile('papers', windows, before, { ...before, year: '2019' })).toBe(
      windows.replace('2018\r', '2019\r'),
    );
  });

  test('is refused for a file that is laid out in another way', () => {
    for (const text of ['no front matter', '---\n{title: A}\n---\n', '---\n? title\n: A\n---\n']) {
      expect(editEntryFile('papers', text, {}, { title: 'B' })).toBeUndefined();
    }
  });
});

test('whatever is typed, the fields that did not change read as before and those that did as typed', () => {
  const names = [
    'title',
    'summary',
    'year',
    'tags',
    'authors',
    'links',
    'venue',
    'note',
    'aliases',
  ];
  const typed = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(hostileText, fc.constantFrom('---', 'a\n---\nb: c', '')),
  );
  fc.assert(
    fc.property(typed, (fields) => {
      const text = change(fields);
      const after = parseEntryFile('papers/a.md', 'papers', text);
      expect(
        after.problems.every(({ code }) => code !== 'unknown-field' && code !== 'no-front-matter'),
      ).toBe(true);
      for (const name of ['url', 'category', 'added', ...names.filter((it) => !(it in fields))]) {
        const value = after.draft[name as 'title'];
        if (after.problems.every(({ code }) => code !== 'yaml'))
          expect(writeTyped(value)).toBe(before[name] ?? '');
      }
    }),
    { numRuns: fuzzRuns(100) },
  );
});

test('a difference puts the first text back together from its lines, and the second', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    .map((it) => it.join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      fc.pre(one !== other);
      const lines = diffLines(one, other, 1000);
      const side = (not: string) =>
        lines
          .filter(({ sign }) => sign !== not)
          .map((it) => it.text)
          .join('\n');
      expect(side('+')).toBe(one);
      expect(side('-')).toBe(other);
    }),
  );
});
