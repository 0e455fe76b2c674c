import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyNote } from '../../../../src/checks/prose/empty-note.ts';
import { imageInNote } from '../../../../src/checks/prose/image-in-note.ts';
import { rawHtml } from '../../../../src/checks/prose/raw-html.ts';
import { tooMuchText } from '../../../../src/checks/prose/too-much-text.ts';
import type { Check } from '../../../../src/checks/subject.ts';
import { unsafeAddress } from '../../../../src/checks/unsafe-address.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { madeEntry, madeGuide, madeSubject } from '../made-subject.ts';

function placesOf(check: Check, note: string) {
  const entries = [madeEntry('papers/a', { title: 'A', note, noteLine: 20 })];
  return check(madeSubject({ entries })).map(({ at }) => at);
}

describe('HTML', () => {
  test.each([
    [
      'a tag in a line',
      'A <b>net</b>',
      [
        { line: 21, column: 3 },
        { line: 21, column: 9 },
      ],
    ],
    ['a block', 'A net\n\n<div onclick="x()">net</div>', [{ line: 23, column: 1 }]],
    ['a comment', 'A net\n<!-- hidden -->', [{ line: 22, column: 1 }]],
    ['a script', '<script>alert(1)</script>', [{ line: 21, column: 1 }]],
    [
      'a tag in a list in a quotation',
      '> - A <i>net</i>',
      [
        { line: 21, column: 7 },
        { line: 21, column: 13 },
      ],
    ],
    ['a declaration', '<!DOCTYPE html>', [{ line: 21, column: 1 }]],
    ['a tag in a table', '| a |\n|---|\n| <b> |', [{ line: 23, column: 3 }]],
  ])('%s', (_, note, places) => {
    expect(placesOf(rawHtml, note)).toEqual(places);
  });

  test.each([
    'a < b and b > c',
    'Write `<b>`.',
    '    <b>',
    '\\<b>',
    '&lt;b&gt;',
    '<https://example.org>',
  ])('%s is none', (note) => {
    expect(placesOf(rawHtml, note)).toEqual([]);
  });
});

describe('addresses that are not allowed', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](&#x6A;avascript&colon;alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](java&Tab;script:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](javascript\\:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '[x](ftp://example.org/a)',
    '[x](//evil.example/a)',
    '[x](/\\\\evil.example/a)',
    '[x](/&Tab;/evil.example/a)',
    '[x](&#47;&#47;evil.example)',
    '[x](\\//evil.example)',
    '[x](papers/a/)',
    '[x](../a/)',
    '[x](?q=1)',
    '[x]()',
    '[x](http://)',
    '[x](https:evil.example)',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '[x]: data:,x',
    '![x][y]\n\n[y]: javascript:alert(1)',
    '[^1]\n\n[^1]: [x](javascript:alert(1))',
  ])('%s', (note) => {
    expect(placesOf(unsafeAddress, `A net. ${note}`)).toHaveLength(
      note.startsWith('[x]: ') ? 0 : 1,
    );
    expect(placesOf(unsafeAddress, note)).toHaveLength(1);
  });

  test('are reported at their place, with what is written there made visible', () => {
    const entries = [madeEntry('papers/a', { note: 'A net,\nsee [x](java&Tab;script:y).' })];
    const [problem] = unsafeAddress(madeSubject({ entries }));
    expect(problem).toMatchObject({ file: 'papers/a.md', at: { line: 11, column: 5 } });
    expect(problem?.message).toContain('"java\\tscript:y"');
  });

  test.each([
    ['b.md', 'write "/papers/b/"'],
    ['../libraries/b.md#use', 'write "/libraries/b/"'],
    ['https:b.md', 'start it with https://'],
  ])('the file %s is no page: %s', (address, advice) => {
    const entries = [madeEntry('papers/a', { note: `A net, see [x](${address}).` })];
    expect(unsafeAddress(madeSubject({ entries }))[0]?.message).toContain(advice);
  });

  test('are reported in guides', () => {
    const part = { type: 'link', address: 'javascript:x', line: 8, column: 2 } as const;
    const guides = [madeGuide('g', { parts: [part] })];
    expect(unsafeAddress(madeSubject({ guides }))).toMatchObject([{ file: 'guides/g.mdx' }]);
  });
});

describe('addresses that are allowed', () => {
  test.each([
    '[x](https://example.org/a)',
    '[x](HTTP://example.org/a)',
    '[x](mailto:a@example.org)',
    '[x](/papers/a/)',
    '[x](#part)',
    '[x](https://en.wikipedia.org/wiki/Net_(mathematics))',
    '<https://example.org>',
    'https://example.org and www.example.org and a@example.org',
    '[x][y]\n\n[y]: https://example.org',
    '`[x](javascript:y)`',
    '\\[x](javascript:y)',
  ])('%s', (note) => {
    expect(placesOf(unsafeAddress, note)).toEqual([]);
  });
});

describe('images', () => {
  test.each([
    ['![x](https://example.org/a.png)', 1],
    ['![x][y]\n\n[y]: https://example.org/a.png', 1],
    ['[![x](https://example.org/a.png)](https://example.org)', 1],
    ['Great![x](https://example.org/a.png)', 1],
    ['Great\\![x](https://example.org/a)', 0],
    ['`![x](https://example.org/a.png)`', 0],
    ['Great! [x](https://example.org/a)', 0],
  ])('%s: %i', (note, count) => {
    expect(placesOf(imageInNote, note)).toHaveLength(count);
  });
});

describe('nesting without measure', () => {
  test.each([
    ['quotations', '>'.repeat(200)],
    ['quotations by the thousand', '>'.repeat(9000)],
    ['lists', '- '.repeat(300)],
    ['numbered lists', '1. '.repeat(300)],
    ['emphasis', '**a _b '.repeat(200) + '_**'.repeat(200)],
    ['links and brackets', `${'['.repeat(400)}x${'](/a)'.repeat(400)} <`],
  ])('%s end without a fault of the program', (_, note) => {
    expect(placesOf(tooMuchText, `${note} x`).length).toBeLessThanOrEqual(1);
  });

  test.each(['>', '- ', '1. '])('a row of %s is reported once', (mark) => {
    expect(placesOf(tooMuchText, `${mark.repeat(300)}x`)).toHaveLength(1);
  });

  test('ten levels are fine', () => {
    expect(placesOf(tooMuchText, `${'> '.repeat(10)}x <b>`)).toEqual([]);
  });
});

describe('empty notes', () => {
  test.each([
    ['', 20],
    ['To be done.', 21],
    ['****************************', 21],
    ['[x](https://example.org/a-long-address)', 21],
    ['<!-- a comment that explains what to write here -->', 21],
  ])('%j, at line %i', (note, line) => {
    expect(placesOf(emptyNote, note)).toEqual([{ line, column: 1 }]);
  });

  test('are told apart from those that are missing', () => {
    const entries = [madeEntry('papers/a', { title: 'A', note: 'To be done.' })];
    expect(emptyNote(madeSubject({ entries }))[0]?.message).toContain('The note says too little');
  });

  test.each(['It shows how to prune.', '一二三四五六七八九十一二三四五六七八九十'])(
    '%s is a note',
    (note) => {
      expect(placesOf(emptyNote, note)).toEqual([]);
    },
  );

  test('are not reported where the front matter could not be read', () => {
    const entries = [madeEntry('papers/a', { note: '' })];
    expect(emptyNote(madeSubject({ entries }))).toEqual([]);
  });
});

describe('a note that is not parsed has nothing that the parser would find', () => {
  const pieces =
    'a| |\n|\n\n|[|]|](|]:|)|(|<|>|!|![|`|\\|/|//|#|&amp;|&#106;|javascript:|https://a.b|/papers/|<b>|"x"|    |> |- |*|_|~~~\n|[^1]|^|@|www.a.b|[x](/a/)|[x](javascript:y)|[x]: /a'.split(
      '|',
    );
  const notes = fc
    .array(fc.constantFrom(...pieces), { maxLength: 12 })
    .map((parts) => parts.join('').trim());

  test.each([
    ['HTML', rawHtml],
    ['addresses', unsafeAddress],
    ['images', imageInNote],
  ])('%s', (_, check) => {
    fc.assert(
      fc.property(notes, (note) => {
        // The entity before it makes the parser read the note.
        const shifted = placesOf(check, `&amp;\n\n${note}`).map((at) => ({
          ...at,
          line: (at as { line: number }).line - 2,
        }));
        expect(placesOf(check, note)).toEqual(shifted);
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});
