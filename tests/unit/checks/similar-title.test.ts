import { describe, expect, test } from 'vitest';
import { nearTexts } from '../../../src/checks/references/near-texts.ts';
import { similarTitle } from '../../../src/checks/similar-title.ts';
import { madeEntry, madeSubject } from './made-subject.ts';

function problemsOf(one: string, other: string) {
  const entries = [
    madeEntry('papers/one', { title: one }),
    madeEntry('papers/other', { title: other }),
  ];
  return similarTitle(madeSubject({ entries }));
}

describe('titles that are nearly the same', () => {
  test.each([
    ['a letter more', 'MobileNet: Small Networks', 'MobileNets: Small Networks'],
    ['other marks and case', 'Deep-Compression: How to Prune', 'Deep compression, how to prune'],
    ['an accent', 'A Survey by Poincaré and Others', 'A survey by Poincare and others'],
    [
      'a typing mistake',
      'Quantized Networks for Small Phones',
      'Quantizde Networks for Small Phones',
    ],
    ['a short name with one letter more', 'MobileNets', 'MobileNet'],
    [
      'a small word more',
      'Pruning Filters for Fast ConvNets',
      'Pruning the Filters for Fast ConvNets',
    ],
    ['two words in one', 'Low Rank Networks for Phones', 'Lowrank Networks for Phones'],
    [
      'mistakes in two words of few',
      'Characterizing convolutional architectures on heterogeneous smartphones',
      'Characterizing convolutionnal architectures on heterogenous smartphones',
    ],
    [
      'words in another order',
      'Pruning and Quantization on Phones',
      'Quantization and Pruning on Phones',
    ],
    [
      'mistakes in three words of many',
      'A survey of model compression and acceleration for deep neural networks on small devices',
      'A survay of model compression and accelerations for deep neural networks on small device',
    ],
  ])('%s', (_, one, other) => {
    expect(problemsOf(one, other)).toMatchObject([{ file: 'papers/other.md', at: ['title'] }]);
  });
});

describe('titles that are different', () => {
  test.each([
    ['MobileNetV2: Inverted Residuals', 'MobileNetV3: Inverted Residuals'],
    ['Deep Networks on Phones', 'Deep Networks on Boards'],
    ['A Survey of Pruning', 'A Survey of Quantization'],
    ['MNN', 'TNN'],
    ['?', '!'],
  ])('%s, %s', (one, other) => {
    expect(problemsOf(one, other)).toEqual([]);
  });
});

test('entries that name each other are known to be two', () => {
  const title = 'MobileNets';
  const one = madeEntry('papers/one', { title, related: ['papers/other'] });
  const other = madeEntry('papers/other', { title, related: ['papers/one'] });
  expect(similarTitle(madeSubject({ entries: [one, other] }))).toEqual([]);
  const silent = { ...other, related: [] };
  expect(similarTitle(madeSubject({ entries: [one, silent] }))).toHaveLength(1);
});

test('two kinds share no title, but may have similar ones', () => {
  const entries = [
    madeEntry('papers/a', { title: 'DeepX: A Toolkit' }),
    madeEntry('libraries/b', { title: 'DeepX - a toolkit' }),
    madeEntry('tools/c', { title: 'DeepX: A Toolkits' }),
  ];
  const problems = similarTitle(madeSubject({ entries }));
  expect(problems).toMatchObject([{ file: 'libraries/b.md', at: ['title'] }]);
  expect(problems[0]?.message).toContain('“DeepX: A Toolkit” (papers/a.md)');
});

test('an entry is reported once, however many titles are like its own', () => {
  const entries = ['a', 'b', 'c', 'd'].map((slug) =>
    madeEntry(`papers/${slug}`, { title: 'Same' }),
  );
  const files = similarTitle(madeSubject({ entries })).map(({ file }) => file);
  expect(files).toEqual(['papers/b.md', 'papers/c.md', 'papers/d.md']);
});

describe('comparisons of 10,000 titles', () => {
  const words = 'deep fast small sparse mobile neural network device model phone'.split(' ');
  const digits = (number: number) => String(number).padStart(5, '0').split('').map(Number);
  const made: Record<string, (number: number) => string> = {
    'from ten words': (number) =>
      digits((number * 7919) % 100_000)
        .map((digit) => words[digit])
        .join(' '),
    'that differ in one word': (number) =>
      `a study of ${digits(number)
        .map((digit) => 'abcdefghij'[digit])
        .join('')} on phones`,
    'that are the same': () => 'a study of networks on phones',
    'of one word': (number) =>
      digits(number)
        .map((digit) => 'abcdefghij'[digit])
        .join(''),
  };

  test.each(Object.keys(made))('%s are few', (name) => {
    const title = made[name] ?? String;
    const titles = Array.from({ length: 10_000 }, (_, number) => title(number));
    // All pairs would be 50 million.
    expect(nearTexts(titles, 0.9).comparisons).toBeLessThan(2_000_000);
  });
});
