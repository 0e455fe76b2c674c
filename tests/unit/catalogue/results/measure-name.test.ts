import { expect, test } from 'vitest';
import { measureName } from '../../../../src/catalogue/results/measure-name.ts';

test.each([
  ['ImageNet', 'top-1 accuracy', 'ImageNet top-1 accuracy'],
  ['Kites', 'Kites score', 'Kites score'],
  ['KITES', 'mean kites score', 'mean kites score'],
  ['Kites val', 'Kites score', 'Kites val Kites score'],
  ['SQuAD 1.1', 'F1', 'SQuAD 1.1 F1'],
])('of %s and %s it makes %s', (dataset, metric, name) => {
  expect(measureName({ dataset, metric })).toBe(name);
});
