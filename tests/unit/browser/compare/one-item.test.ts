import { expect, test } from 'vitest';
import { oneItem } from '../../../../src/browser/compare/one-item.ts';

test.each([
  ['Vulkan', 'Vulkan'],
  ['Web, experimental', 'Web (experimental)'],
  ['Apple (Core ML), experimental', 'Apple (Core ML; experimental)'],
  ['NPU (NNAPI), maker not named', 'NPU (NNAPI; maker not named)'],
  ['NPU, maker not named, experimental', 'NPU (maker not named; experimental)'],
  // Commas that stand in brackets or in a licence are no additions.
  ['Apple (Core ML, Core AI)', 'Apple (Core ML, Core AI)'],
  ['Apache-2.0, MIT', 'Apache-2.0, MIT'],
])('says %s between commas as %s', (word, item) => {
  expect(oneItem(word)).toBe(item);
});
