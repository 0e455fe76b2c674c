import { describe, expect, test } from 'vitest';
import { addressKey, idsWithin, lookUpQuery } from '../../../src/search/look-up-query.ts';

const addresses = {
  'libraries/ncnn': 'github.com/tencent/ncnn',
  'libraries/webdnn': 'github.com/mil-tokyo/webdnn mil-tokyo.github.io/webdnn',
  'papers/wage': 'openreview.net/forum?id=hjgxzmspb github.com/boluoweifenda/wage',
  'papers/mobilenetv2': '',
};
const lookUp = (query: string) => lookUpQuery(query, { addresses });

describe('names what is meant', () => {
  test.each([
    ['1801.04381', '1801.04381'],
    ['1801.04381v4', '1801.04381'],
    ['arXiv:1801.04381', '1801.04381'],
    ['arXiv 1801.04381v2', '1801.04381'],
    ['https://arxiv.org/pdf/1801.04381v4', '1801.04381'],
    ['http://www.arxiv.org/abs/1801.04381.pdf', '1801.04381'],
    ['https://arxiv.org/abs/1801.04381?context=cs', '1801.04381'],
    ['https://doi.org/10.48550/arXiv.1801.04381', '1801.04381'],
    ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
    ['10.1109/CVPR.2018.00474', '10.1109/CVPR.2018.00474'],
    ['doi:10.1109/CVPR.2018.00474', '10.1109/CVPR.2018.00474'],
    ['doi.org/10.1109/CVPR.2018.00474', '10.1109/CVPR.2018.00474'],
    ['https://dl.acm.org/doi/abs/10.1145/3081333.3081360?x=1', '10.1145/3081333.3081360'],
    ['https://github.com/Tencent/ncnn', 'libraries/ncnn'],
    ['github.com/tencent/ncnn.git', 'libraries/ncnn'],
    ['Tencent/ncnn', 'libraries/ncnn'],
    ['https://github.com/Tencent/ncnn/issues/5?q=x#top', 'libraries/ncnn'],
    ['http://www.mil-tokyo.github.io/webdnn/', 'libraries/webdnn'],
    ['https://openreview.net/forum?id=HJGXzmspb', 'papers/wage'],
    ['https://example.org/base/papers/mobilenetv2/', 'papers/mobilenetv2'],
    ['papers/mobilenetv2', 'papers/mobilenetv2'],
  ])('%s → %s', (query, meant) => {
    expect(lookUp(query)).toBe(meant);
  });
});

test.each([
  'mobilenet v2',
  'ncnn',
  'cvpr 2018',
  'pruning/quantization',
  'https://github.com/someone/else',
  'https://',
  'constructor/prototype',
  '',
])('names nothing for “%s”', (query) => {
  expect(lookUp(query)).toBeUndefined();
});

test.each([
  ['arXiv preprint arXiv:1801.04381v2 (2018).', ['1801.04381']],
  ['A. Author. A title. CVPR 2018, doi: 10.1109/CVPR.2018.00474.', ['10.1109/CVPR.2018.00474']],
  ['https://example.org/search?q=1801.04381&page=1', ['1801.04381']],
  ['(doi:10.1145/1.2) and 2402.17764', ['10.1145/1.2', '2402.17764']],
  ['mobilenet 2018, pp. 1234-5678', []],
  ['version 1.2018.04381 of 12018.04381', []],
])('in “%s” stand the ids %j', (query, ids) => {
  expect(idsWithin(query)).toEqual(ids);
});

test('spellings of an address have one key', () => {
  const spellings = [
    'https://Example.org/a/',
    'http://www.example.org/a#b',
    'example.org/a?utm_x=1',
  ];
  expect(new Set(spellings.map(addressKey))).toEqual(new Set(['example.org/a']));
});
