import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify, toSlugs, uniqueSlugs } from '../../../src/catalogue/slug.ts';
import { slugPattern } from '../../../src/schema/parts.ts';

describe('the first slug of a title', () => {
  test.each([
    ['EIE: Efficient Inference Engine on Compressed Deep Neural Network', 'eie'],
    ['Deep Compression: Compressing Deep Neural Networks', 'deep-compression'],
    ['alibaba/MNN', 'mnn'],
    ['Tutorial : Boards of many rooms', 'tutorial-boards-of-many-rooms'],
    ['Lecture 3: Boards', 'lecture-3-boards'],
    ['XiaoMi/mace: MACE is a framework', 'mace'],
    [
      'To prune, or not to prune: exploring the efficacy',
      'to-prune-or-not-to-prune-exploring-the-efficacy',
    ],
    ['Efficient Deep Learning: A Survey', 'efficient-deep-learning-a-survey'],
    ['Ünïcödé Straße in Łódź', 'unicode-strasse-in-lodz'],
    ['NEON™ Programmer’s Guide', 'neon-programmers-guide'],
    ['λ-Nets & co', 'lambda-nets-and-co'],
    ['../../etc/passwd', 'etc-passwd'],
    ['__proto__', 'proto'],
  ])('%s becomes %s', (title, slug) => {
    expect(toSlugs(title)[0]).toBe(slug);
  });

  test('is cut at a word that means something', () => {
    const title = 'Squeezing Deep Learning Networks Into Very Small Phones for the People';
    expect(toSlugs(title)).toEqual(['squeezing-deep-learning-networks-into-very-small-phones']);
  });

  test('is missing where nothing of the title can be written', () => {
    expect(toSlugs('深度学习 🔥')).toEqual([]);
  });
});

test('every slug fits its pattern and has at most 60 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      for (const slug of [...toSlugs(title), slugify(`a${title}`)]) {
        expect(slug).toMatch(slugPattern);
        expect(slug.length).toBeLessThanOrEqual(60);
      }
    }),
  );
});

test('a taken slug gives way to the longer one, then to a number', () => {
  const next = uniqueSlugs(['eie']);
  expect(next(['eie', 'eie-an-engine'])).toBe('eie-an-engine');
  expect(next(['eie', 'eie-an-engine'])).toBe('eie-an-engine-2');
  expect(next(['eie', 'eie-an-engine'])).toBe('eie-an-engine-3');
});

test('a number that a title brings along is not given twice', () => {
  const next = uniqueSlugs([]);
  expect([next(['a-2']), next(['a']), next(['a'])]).toEqual(['a-2', 'a', 'a-3']);
});
