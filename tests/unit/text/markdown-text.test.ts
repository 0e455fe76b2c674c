import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../../src/text/markdown-text.ts';

test.each([
  ['plain words, 2.0 and C++', 'plain words, 2.0 and C++'],
  ['a_b *c* [d] `e` ~f~', 'a\\_b \\*c\\* \\[d\\] \\`e\\` \\~f\\~'],
  ['<b> R&D &amp;', '&lt;b> R&D &amp;amp;'],
  ['# x', '\\# x'],
  ['1. x', '1\\. x'],
  ['see www.a.example/x_y, or a@b.example.', 'see `www.a.example/x_y`, or `a@b.example`.'],
])('the text %s stays what it is', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test('a link keeps brackets and entities of its label and its address', () => {
  expect(markdownLink('A [b]', 'https://a.example/(x)?a&amp;b\\')).toBe(
    '[A \\[b\\]](https://a.example/\\(x\\)?a&amp;amp;b\\\\)',
  );
});
