import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTextFault } from '../../../src/checks/prose/text-fault.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const value = fc.oneof(
  fc.constantFrom(
    ...'A Title|"In: quotes"|\'x\'|2018|1803.03635|2018-02-30|[]|[a, b]|[a|{ x: y }|{|null|~|true|*a|&a x|!x y|@|`|%|>|#|: |- |--- |<<: x|\t|\u0000|\ud800|\u202e|é|https://a.example/|javascript:x|www.x|0x1F|.inf|1e999|\\|"\\u0007"'.split(
      '|',
    ),
    '|',
    '|\n  x',
    '\n  - a\n  - b',
    '\n  a: b\n  c:\n    - d',
    '\n- label: x\n  url: y',
    `[${'['.repeat(150)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const name = fc.oneof(
  fc.constantFrom(
    ...'title|url|category|alsoIn|summary|year|arxiv|doi|authors|tags|links|related|sources|results|added|status|successor|__proto__|constructor|toString|tag|Title|'.split(
      '|',
    ),
  ),
  fc.string({ maxLength: 6 }),
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, value).map(([field, text]) => `${field}: ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('---', '...', '', '# x', '  - y', ' z: 1', '\t') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const note = fc.constantFrom(
  '',
  'A note.',
  '<b>',
  '![x](y)',
  '---',
  '[x](javascript:y)',
  '> '.repeat(200),
);
const files = fc
  .tuple(
    fc.constantFrom('---\n', '', '\uFEFF---\r\n', '--- \n', '----\n'),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('---\n', '', '---', '...\n'),
    note,
  )
  .map(
    ([start, lines, end, close, text]) =>
      start + lines.map((it) => it + end).join('') + close + text,
  );

test('any file is read without a crash, and every problem says what to do at a line of the file', () => {
  fc.assert(
    fc.property(files, fc.constantFrom(...kinds), (text, kind) => {
      const fault = findTextFault(`${kind}/x.md`, text);
      const { problems, entry, locate } = parseEntryFile(`${kind}/x.md`, kind, text);
      const last = text.split(/\r\n?|\n/).length;
      for (const { at, message } of fault ? [fault] : problems) {
        const { line: found } = at && 'line' in at ? at : locate(at ?? []);
        expect(found >= 1 && found <= last, `line ${found} of ${last}: ${message}`).toBe(true);
        expect(message).toMatch(/^\S.*\S$/s);
      }
      // What has no problem is an entry, and what is no entry has one.
      expect(entry === undefined).toBe(problems.length > 0);
    }),
    { numRuns: fuzzRuns(150) },
  );
});
