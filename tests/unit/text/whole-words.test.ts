import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { keepWordsWhole } from '../../../src/text/whole-words.ts';

const writer = unified().use(rehypeStringify).freeze();

test.each([
  ['npm start', 'npm start'],
  [
    'npm run -s new-list -- FOLDER',
    'npm run <span>-s</span> <span>new-list</span> <span>--</span> FOLDER',
  ],
  ['--write', '<span>--write</span>'],
  ['where  --a=b\n', 'where  <span>--a=b</span>\n'],
  // What is as long as a line of a phone may break.
  ['a-word-that-is-as-long-as-a-line --x', 'a-word-that-is-as-long-as-a-line <span>--x</span>'],
])('of %j it makes %j', (value, html) => {
  const code: Element = {
    ...{ type: 'element', tagName: 'code', properties: {} },
    children: [{ type: 'text', value }],
  };
  keepWordsWhole(code);
  expect(writer.stringify({ type: 'root', children: code.children })).toBe(html);
});
