import { expect, test } from 'vitest';
import { toSentenceCase } from '../../../src/cite/sentence-case.ts';

test.each([
  ['Small Networks for Phones: A Survey', 'Small networks for phones: A survey'],
  ['TinyNet: GPU-Accelerated On-Device Training', 'TinyNet: GPU-accelerated on-device training'],
  ['DoReFa-Net and U-Net with 4-Bit Weights', 'DoReFa-Net and U-Net with 4-bit weights'],
  ['Is Faster Better? On Measured Speed', 'Is faster better? On measured speed'],
  ['Fast Kernels in C and CUDA', 'Fast kernels in C and CUDA'],
  ['Ends of {Markov} Chains', 'Ends of Markov chains'],
  ['Once-for-All: Train One Network', 'Once-for-all: Train one network'],
])('%s', (title, expected) => {
  expect(toSentenceCase(title)).toBe(expected);
});

test('keeps a title that is in sentence case, with its names', () => {
  const title = 'Distilling the knowledge of Bayesian networks';
  expect(toSentenceCase(title)).toBe(title);
});

test('keeps the names that are written with a capital within the sentences about it', () => {
  const said = 'Convolutions by Winograd need fewer steps. Kernels on Arm chips use them.';
  expect(toSentenceCase('Winograd Kernels of Winograd for Arm Chips', said)).toBe(
    'Winograd kernels of Winograd for Arm chips',
  );
});

test('a brace that stands by itself leaves no second space', () => {
  expect(toSentenceCase(', article 7 }')).toBe(', article 7');
  expect(toSentenceCase('Thin } Nets For Small Boards')).toBe('Thin } nets for small boards');
});
