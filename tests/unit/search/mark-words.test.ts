import { expect, test } from 'vitest';
import { lackingWords, markedParts } from '../../../src/search/mark-words.ts';

const mark = (text: string, asked: string) =>
  markedParts(text, asked)
    .map((part, at) => (at % 2 === 1 ? `[${part}]` : part))
    .join('');

test.each([
  ['On Pruning networks', 'prune network', 'On [Pruning] [networks]'],
  ['Quantization', 'quant', '[Quantization]'],
  ['Łukasz Kaiser', 'lukasz', '[Łukasz] Kaiser'],
  ['Lukasz Kaiser', 'Łukasz', '[Lukasz] Kaiser'],
  ['in C# or C, C++', 'C#', 'in [C#] or C, C++'],
  ['模型量化 toolkit', '量化', '[模型量化] toolkit'],
  ['a b', 'c', 'a b'],
  ['', 'x', ''],
])('in %s for %s', (text, asked, marked) => {
  expect(mark(text, asked)).toBe(marked);
  expect(markedParts(text, asked).join('')).toBe(text);
});

test('one letter is no beginning of a word', () => {
  expect(mark('vision of v', 'v')).toBe('vision of [v]');
});

test('words that a text lacks are named', () => {
  expect(lackingWords('Pruning in networks', 'prune network phone')).toEqual(['phone']);
});

test.each([
  ['Snapdragon 8 Gen 3', ['', 'Snapdragon', ' ', '8', ' ', 'Gen', ' ', '3', '']],
  ['by Ada and 3 more', ['by Ada and 3 more']],
  ['8-bit weights', ['8-bit weights']],
  ['3', ['', '3', '']],
])('a short number of a query is marked beside its words alone: %s', (text, parts) => {
  expect(markedParts(text, 'snapdragon 8 gen 3')).toEqual(parts);
});
