import { expect, test } from 'vitest';
import { plainNote, splitNote } from '../../../src/text/note-parts.ts';

test('a note without headings is one part', () => {
  expect(splitNote('One.\n\nTwo.')).toEqual([
    { heading: undefined, level: 0, line: 1, text: 'One.\n\nTwo.' },
  ]);
});

test('a part begins at its heading, and what stands before the first has none', () => {
  const parts = splitNote('Before.\n\n## Idea\nText.\n\nMore.\n\n## Next ##\n\n- An item\n');
  expect(parts.map(({ heading, line, text }) => [heading, line, text])).toEqual([
    [undefined, 1, 'Before.'],
    ['Idea', 3, 'Text.\n\nMore.'],
    ['Next', 8, '- An item'],
  ]);
});

test('a line of code is no heading, and neither is a tag', () => {
  const note = '## Idea\n```sh\n## not one\n```\n~~~~\n## nor this\n~~~\n~~~~\n#tag\n    ## code';
  expect(splitNote(note).map(({ heading }) => heading)).toEqual(['Idea']);
});

test('lines may end as on Windows', () => {
  expect(splitNote('## Idea\r\nText.\r\n').map(({ heading, text }) => [heading, text])).toEqual([
    ['Idea', 'Text.'],
  ]);
});

test('a plain note has every text and no heading', () => {
  expect(plainNote('## Idea\nOne.\n\n## Numbers\n\n## Next\n\nTwo.')).toBe('One.\n\nTwo.');
  expect(plainNote('One.\n\nTwo.')).toBe('One.\n\nTwo.');
  expect(plainNote('')).toBe('');
});
