import { expect, test } from 'vitest';
import { findTextFault } from '../../../../src/checks/prose/text-fault.ts';

test.each([
  ['plain text', 'one\ntwo\r\n\tthree é 手 😀\uFEFF'],
  ['nothing', ''],
  ['a file that begins with its byte order mark', '\uFEFF---\n'],
])('%s has no fault', (_, text) => {
  expect(findTextFault('papers/a.md', text)).toBeUndefined();
});

test.each([
  ['NUL', 'one\nt\0wo', 2, 2, 'U+0000'],
  ['an escape', 'one\r\n\r\n\u001b[31m', 3, 1, 'U+001B'],
  ['a control character above ASCII', 'a\u0085', 1, 2, 'U+0085'],
  ['a code that is no character', 'a\uFFFE', 1, 2, 'U+FFFE'],
  ['a second byte order mark', '\uFEFF\uFEFF---\n', 1, 2, 'U+FEFF'],
  ['a byte order mark before a body', '---\r\n---\r\n\uFEFFText', 3, 1, 'U+FEFF'],
])('%s is reported at its place', (_, text, line, column, name) => {
  const fault = findTextFault('papers/a.md', text);
  expect(fault).toMatchObject({ file: 'papers/a.md', at: { line, column }, code: 'encoding' });
  expect(fault?.message).toContain(name);
});

test('bytes that are no UTF-8 are a fault', () => {
  expect(findTextFault('papers/a.md', undefined)).toMatchObject({ code: 'encoding' });
});

test('an entry is shorter than a vocabulary', () => {
  const text = 'a'.repeat(50_001);
  expect(findTextFault('papers/a.md', text)).toMatchObject({ code: 'too-large' });
  expect(findTextFault('tags.yaml', text)).toBeUndefined();
  expect(findTextFault('tags.yaml', text.repeat(10))).toMatchObject({ code: 'too-large' });
});
