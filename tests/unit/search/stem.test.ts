import { expect, test } from 'vitest';
import { toStem } from '../../../src/search/stem.ts';

test.each([
  ['modelling', 'modeling'],
  ['labelled', 'labels'],
  ['distillation', 'distilation'],
  ['distilled', 'distill'],
  ['fill', 'filling'],
  ['library', 'libraries'],
  ['batteries', 'battery'],
  ['structural', 'structured'],
  ['convolutional', 'convolutions'],
  ['computational', 'computing'],
  ['tutorials', 'tutorial'],
])('%s and %s have one stem', (one, other) => {
  expect(toStem(one)).toBe(toStem(other));
});
