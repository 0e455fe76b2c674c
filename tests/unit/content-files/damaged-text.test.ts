import { expect, test } from 'vitest';
import { findDamage } from '../../../src/content-files/damaged-text.ts';

function problemsOf(text: string) {
  return findDamage('papers/a.md', text).problems.map(({ at, code, message }) => ({
    place: at && 'line' in at ? `${at.line}:${at.column}` : '',
    code,
    message,
  }));
}

test.each([
  [
    'the marks of a merge',
    'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n',
    '2:1',
    'merge-marks',
    'lines 2 to 6',
  ],
  ['a mark that was left', 'a\n\n>>>>>>> x\n', '3:1', 'merge-marks', 'in line 3:'],
  ['a right-to-left override', 'Small \u202eteN', '1:7', 'hidden-character', 'behind “Small”'],
  [
    'a zero-width space',
    'a\r\nMobile\u200bNet',
    '2:7',
    'hidden-character',
    '(U+200B, behind “Mobile”)',
  ],
  ['a row of tag characters', 'a\u{e0061}\u{e0062}', '1:2', 'hidden-character', 'U+E0061'],
  [
    'tag characters behind a flag',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0068}\u{e0069}\u{e007f}',
    ...['1:3', 'hidden-character', 'U+E0067'],
  ],
  ['a soft hyphen', 'net\u00adwork', '1:4', 'hidden-character', 'U+00AD'],
  ['a joiner between Latin letters', 'net\u200dwork', '1:4', 'hidden-character', 'U+200D'],
  ['selectors in a row', '☀\ufe0f\ufe0f', '1:3', 'hidden-character', 'U+FE0F'],
  ['an escape of one', 'title: "a\\u200bb"', '1:10', 'hidden-character', 'U+200B'],
  ['a line separator', 'a\u2028b', '1:2', 'hidden-character', 'U+2028'],
  ['a lost letter', 'M\ufffdller', '1:2', 'hidden-character', 'A letter was lost here'],
  ['letters read as Latin-1', 'By Anna MÃ¼ller', '1:9', 'encoding', '“MÃ¼ller”'],
  ['quotes read as Latin-1', 'it isnâ€™t', '1:4', 'encoding', '“isnâ€™t”'],
])('%s is told at its place', (_, text, place, code, advice) => {
  const problems = problemsOf(text);
  expect(problems).toMatchObject([{ place, code }]);
  expect(problems[0]?.message).toContain(advice);
});

test.each([
  ['a byte order mark at the beginning', '\ufeffa'],
  ['emoji of several parts', '\u{1f469}\u200d\u{1f4bb} and ❤\ufe0f\u200d\u{1f525}'],
  [
    'the flag of Scotland',
    'at \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} home',
  ],
  ['a joiner where a script needs it', 'می\u200cخواهم and क्\u200dष'],
  ['letters with accents, of all scripts', 'Müller, Łukasz, São, ÂNGELA, 王小明, Иван, β-VAE'],
  ['a heading of equals signs, and quotations', 'Heading\n=======\n\n> > a\n'],
  ['a word about an escape', 'Write \\u200b for it.'],
])('%s is no damage', (_, text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('what a merge left unread says nothing of its fields', () => {
  expect(findDamage('papers/a.md', '<<<<<<< HEAD\n').isLost).toBe(true);
  expect(findDamage('papers/a.md', 'a\u200bb').isLost).toBe(false);
});
