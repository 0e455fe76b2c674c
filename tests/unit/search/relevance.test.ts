import { expect, test } from 'vitest';
import { type Meta, relevance } from '../../../src/search/relevance.ts';

/** Titles of entries in the order of their relevance to some words. */
function order(
  words: string,
  ...entries: Record<string, string | undefined>[]
): (string | undefined)[] {
  const asked = {
    words: words.split(' '),
    rarity: (word: string) => (word === 'common' ? 0.4 : 1.4),
  };
  const found = (word: string) => words.includes(word);
  return entries
    .map((meta) => ({ title: meta.title, value: relevance(meta as Meta, asked, found) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ title }) => title);
}

test('a name says more than a tag, a tag more than another word for it, that more than the note', () => {
  const entries = [
    { title: 'note' },
    { title: 'synonym', also: 'pruning' },
    { title: 'tag', words: 'pruning' },
    { title: 'name of pruning' },
  ];
  expect(order('pruning', ...entries)).toEqual(['name of pruning', 'tag', 'synonym', 'note']);
});

test('a rare word says more than a common one', () => {
  expect(order('common rare', { title: 'common' }, { title: 'rare' })).toEqual(['rare', 'common']);
});

test('the year of an entry says more than a year in its note', () => {
  const [first] = order(
    'llm 2025',
    { title: 'llm', weight: '9' },
    { title: 'an llm', year: '2025' },
  );
  expect(first).toBe('an llm');
});

test('any form of a word is the word, and British spelling is American', () => {
  const entries = [{ title: 'other' }, { title: 'Quantized networks' }];
  expect(order('quantising network', ...entries)[0]).toBe('Quantized networks');
});

test('the chip of a result counts', () => {
  const entries = [
    { title: 'other', says: 'snapdragon' },
    { title: 'measured', measured: 'Snapdragon 8 Gen 3' },
  ];
  expect(order('snapdragon 8 gen 3', ...entries)[0]).toBe('measured');
});

test('what an entry is counts more by its tags than by its name', () => {
  const entries = [
    { title: 'Graph engine', says: 'vulkan' },
    { title: 'ncnn', says: 'vulkan', words: 'inference engines' },
  ];
  expect(order('vulkan engine', ...entries)[0]).toBe('ncnn');
});

test('a maintained engine comes before a quiet one that answers as much', () => {
  const [first] = order(
    'engine',
    { title: 'A', words: 'engine', state: 'quiet' },
    { title: 'B', words: 'engine', state: 'active' },
  );
  expect(first).toBe('B');
});

test('of two names the whole one comes first', () => {
  expect(order('bitnet', { title: 'BitNet b1.58' }, { title: 'BitNet' })[0]).toBe('BitNet');
});

test('two words that a name has as one count as the name', () => {
  const entries = [{ title: 'Sound of sam', says: 'mobile' }, { title: 'MobileSAM' }];
  expect(order('mobile sam', ...entries)[0]).toBe('MobileSAM');
});

test('a number belongs to the word before it', () => {
  const entries = [
    { title: 'other', measured: 'iPhone 14, batch 12', says: 'iphone' },
    { title: 'measured', measured: 'iPhone 12' },
  ];
  expect(order('iphone 12', ...entries)[0]).toBe('measured');
});

test('all words of a tag count more than one of it', () => {
  const entries = [
    { title: 'other', words: 'knowledge, distillation' },
    { title: 'tagged', words: 'knowledge distillation' },
  ];
  expect(order('knowledge distillation', ...entries)[0]).toBe('tagged');
});
