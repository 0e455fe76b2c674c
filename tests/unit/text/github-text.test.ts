import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, writeCode, writeCodeBlock, writePlain } from '../../../src/text/github-text.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { living, nodesOf, readMarkdown } from '../review/pull-request/read-markdown.ts';
import { hostileText } from './hostile-text.ts';

const markup = fc.constantFrom(
  ...['@EMDL/all ', '#1', ' GH-12', 'a/b#3', 'https://evil.example/', 'www.evil.example'],
  ...[
    '![x](https://evil.example/x.png)',
    '[x]: https://evil.example',
    '<img src=x>',
    '<!--',
    '-->',
  ],
  ...['\n\n# x\n', '\n- x', '> [!WARNING]', '```', '``', '`', '~~~', '$x$', '$`', ':tada:', '***'],
  ...[
    '</details>',
    '<details>',
    '|',
    '\\',
    '&lt;',
    '&#64;me',
    '[^1]',
    '- [x]',
    'deadbeef1',
    'a@b.co',
  ],
);
const text = fc
  .array(fc.oneof(markup, hostileText), { maxLength: 8 })
  .map((parts) => parts.join(''));

const withoutHidden = (it: string) =>
  !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufffe\uffff\ufffd]/u.test(it);

describe('a stranger’s text in a line', () => {
  test('is plain text and code, and nothing in it comes to life', () => {
    fc.assert(
      fc.property(text, (it) => {
        const tree = readMarkdown(`- Before: ${writePlain(it)} after`);
        expect(tree.children.map(({ type }) => type)).toEqual(['list']);
        const types = new Set<string>();
        const walk = (node: { type: string; children?: unknown[] }) => {
          types.add(node.type);
          for (const child of node.children ?? []) walk(child as typeof node);
        };
        walk(tree);
        expect([...types].filter((type) => !plainTypes.has(type))).toEqual([]);
        for (const { value } of nodesOf(tree, 'text')) expect(value).not.toMatch(living);
      }),
      { numRuns: fuzzRuns(150) },
    );
  });

  test('says what it said', () => {
    fc.assert(
      fc.property(text.filter(withoutHidden), (it) => {
        const tree = readMarkdown(`- x: ${writePlain(it)}`);
        const said: string[] = [];
        const walk = (node: { value?: string; children?: unknown[] }) => {
          if (node.value !== undefined) said.push(node.value);
          for (const child of node.children ?? []) walk(child as typeof node);
        };
        walk(tree as { children: unknown[] });
        const plain = it.replace(/\s+/gu, ' ').trim();
        expect(said.join('').replace(/\s+/gu, ' ').trim()).toBe(`x: ${plain}`.trim());
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test('shows signs that cannot be seen by their number', () => {
    expect(writePlain('pay\u202ella\u200b')).toBe('pay\\\\u\\{202e\\}lla\\\\u\\{200b\\}');
    expect(writeCode('a\u2066b')).toBe('`a\\u{2066}b`');
  });
});

const plainTypes = new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode']);

test('code within a line is one piece of code, whatever is in it', () => {
  fc.assert(
    fc.property(text, (it) => {
      const tree = readMarkdown(`- Before ${writeCode(it)} after`);
      expect(nodesOf(tree, 'inlineCode')).toHaveLength(1);
      expect(nodesOf(tree, 'text').map(({ value }) => value)).toEqual(['Before ', ' after']);
    }),
    { numRuns: fuzzRuns(100) },
  );
});

test('a block of code ends where it should, whatever is in it', () => {
  fc.assert(
    fc.property(text, (it) => {
      const tree = readMarkdown(`Before\n\n${writeCodeBlock(it, 'bibtex')}\n\nAfter`);
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
    }),
    { numRuns: fuzzRuns(100) },
  );
});

test('a text is cut to its length without half a letter', () => {
  expect(cutText('abc', 3)).toBe('abc');
  expect(cutText('abcd', 3)).toBe('ab…');
  expect(cutText('a😀bc', 3).isWellFormed()).toBe(true);
});
