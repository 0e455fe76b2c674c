import { describe, expect, test } from 'vitest';
import { didYouMean, nearestWord, suggestFrom } from '../../../../src/checks/references/nearest.ts';

const known = ['tags', 'title', 'authors', 'quantization'];

describe('the nearest word', () => {
  test.each([
    ['tag', 'tags'],
    ['Titel', 'title'],
    ['autors', 'authors'],
    ['quantisatoin', 'quantization'],
    ['year', undefined],
    ['a', undefined],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });

  test('is the first of two that are equally near', () => {
    expect(nearestWord('cats', ['bats', 'rats'])).toBe('bats');
  });
});

test('a suggestion is a question, and nothing where no word is near', () => {
  expect(didYouMean('tag', known)).toBe(' Did you mean "tags"?');
  expect(didYouMean('year', known)).toBe('');
});

test('after a hundred words nothing is searched any more', () => {
  const suggest = suggestFrom(new Set(known));
  const found = Array.from({ length: 101 }, () => suggest('tag'));
  expect(found.filter((text) => text !== '')).toHaveLength(100);
});
