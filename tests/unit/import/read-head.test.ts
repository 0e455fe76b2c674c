import { expect, test } from 'vitest';
import { parseTree } from '../../../src/import/list/parse-tree.ts';
import { readHead } from '../../../src/import/new-list/read-head.ts';
import { suggestSite } from '../../../src/import/new-list/site-file.ts';

const words = (text: string) => suggestSite(readHead(parseTree(text)), ['Windy']);

test.each([
  ['A curated list of awesome software for kites.', 'Software for kites'],
  ['This is a list of various courses on kites.', 'Courses on kites'],
  ['The best collection of kite resources.', 'Kite resources'],
  ['Resources on kites, a growing list.', 'Resources on kites, a growing list'],
])('the notes of “%s” are about “%s”', (sentence, lead) => {
  expect(words(`# Kites\n\n${sentence}\n`).lead).toBe(lead);
});

test.each([
  ['# Awesome Kite Flying\n\nAll about kite flying.', 'kite flying'],
  ['# Awesome Rust\n\nA list of Rust crates.', 'Rust'],
  ['# Awesome Kites List\n\nA list.', 'Kites'],
  ['# Awesome - Kite Papers\n\nThe kite papers.', 'kite papers'],
  ['# Awesome: Kites\n\nA list.', 'Kites'],
])('the subject stands in a sentence as the README writes it there: %s', (text, subject) => {
  const { purpose, ...site } = words(text);
  expect(site.subject).toBe(subject);
  expect(purpose).toBe(`everybody who works on ${subject}`);
});

test('what became of the list is not what it is about', () => {
  const text = '# Kites\n\n[Notice] This list is not being maintained.\n\nA list of old kites.\n';
  expect(words(text).lead).toBe('Old kites');
});
