import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { findParts } from '../../../../src/checks/prose/markdown-parts.ts';
import { parseNote } from '../../../../src/checks/prose/markdown-tree.ts';
import { readContent } from '../../../../src/files/read-content.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

/** What the tree of remark holds. */
function byRemark(text: string) {
  return findParts(
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    0,
  );
}

/** Mail addresses in a text are nobody’s concern. */
const web = (parts: ReturnType<typeof findParts>) =>
  parts.filter(({ address }) => !address.startsWith('mailto:'));

const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    'a',
    'b c',
    '<b>',
    '<!-- x -->',
    '<https://c.example>',
    '<d@e.example>',
  ],
  ...[
    'https://f.example/x_(y)',
    '"https://g.example".',
    ':www.h.example,',
    'i@j.example',
    'mailto:k@l.example',
    ' xmpp:a@b.example/c ',
    'https://',
    'www.',
    'x_y.z',
    '_',
    '.',
    ')',
    '&lt;',
    '\\[',
    '\\',
    '`',
    '``',
    '~~',
    '~',
    '*',
    '**',
    '_',
  ],
  ...[
    '\n',
    '\n\n',
    '  \n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '# ',
    '```\n',
    '---',
    '|',
    '\n|-|-|\n',
    '[x]: https://m.example',
    '[^1]',
    '[^1]: ',
    '[x]',
    '[ ] ',
    ' "t"',
    '<n',
    '/>',
    '&amp;',
  ],
  ...['](https://o.example/&amp;?)', '![p](q)', '![[r](s)](t)', '[![u](v)](w)', '[y](<z z>)'],
);

test('holds the links, images and HTML that remark finds, at their places', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(web(findParts(parseNote(text), 0))).toEqual(web(byRemark(text)));
    }),
    { numRuns: fuzzRuns(3000), examples: [[['1. ', '[ ] ', ':www.h.example,']]] },
  );
});

test('does so for every note of the content, and for what nests without end', () => {
  const { entries } = readContent('content', '2099-01-01').catalogue;
  for (const { note } of entries) expect(findParts(parseNote(note), 0)).toEqual(byRemark(note));
  for (const text of [
    '*a '.repeat(200),
    `${'['.repeat(300)}a${'](b)'.repeat(300)}`,
    `${'**a *b '.repeat(80)}${'* **'.repeat(80)}`,
  ]) {
    expect(findParts(parseNote(text), 0)).toEqual(byRemark(text));
  }
});
