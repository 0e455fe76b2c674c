import { expect, test } from 'vitest';
import { followFormer } from '../../../../src/browser/former-values.ts';

const former = {
  tag: { 'eight-bit': 'int8' },
  category: { 'papers/sparse-networks': 'papers/Pruning' },
};

test.each([
  ['?tag=eight-bit&sort=title', 'tag=int8&sort=title'],
  ['?tag=Eight+bit', 'tag=int8'],
  ['?category=papers%2FSparse+networks', 'category=papers%2FPruning'],
  ['?year=2017&tag=latency', 'year=2017&tag=latency'],
  ['', ''],
])('%s asks for what stands there today', (asked, today) => {
  expect(followFormer(asked, former)).toBe(today);
});
