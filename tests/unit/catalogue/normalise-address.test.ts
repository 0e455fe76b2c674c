import { describe, expect, test } from 'vitest';
import { arxivKey, doiKey, normaliseAddress } from '../../../src/catalogue/normalise-address.ts';

describe('addresses of one page are one', () => {
  test.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['https://www.example.org/a', 'https://example.org/a'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org', 'https://example.org/'],
    ['https://EXAMPLE.org/a', 'https://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org/a#part', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
    ['https://example.org/a?id=1&utm_source=x', 'https://example.org/a?id=1'],
    ['https://example.org/%7Ehan', 'https://example.org/~han'],
    ['https://arxiv.org/abs/1704.04861v2', 'https://arxiv.org/abs/1704.04861'],
    ['https://arxiv.org/pdf/1704.04861.pdf', 'https://arxiv.org/abs/1704.04861'],
    ['https://arxiv.org/pdf/1704.04861v1', 'https://arxiv.org/abs/1704.04861'],
    ['https://arxiv.org/html/1704.04861v1', 'https://arxiv.org/abs/1704.04861'],
    ['http://export.arxiv.org/abs/1704.04861', 'https://arxiv.org/abs/1704.04861'],
    ['https://arxiv.org/abs/math.GT/0309136v1', 'https://arxiv.org/abs/math.gt/0309136'],
    ['https://doi.org/10.48550/arXiv.1704.04861', 'https://arxiv.org/abs/1704.04861'],
    ['http://dx.doi.org/10.1109/CVPR.2018.00474', 'https://doi.org/10.1109/cvpr.2018.00474'],
    ['https://www.doi.org/10.1145/3007787.3001163', 'https://doi.org/10.1145/3007787.3001163'],
    ['https://github.com/tencent/NCNN.git', 'https://github.com/Tencent/ncnn/'],
    ['https://github.com/tencent/ncnn/wiki', 'https://github.com/Tencent/ncnn/wiki'],
  ])('%s is %s', (one, other) => {
    expect(normaliseAddress(one)).toBe(normaliseAddress(other));
  });
});

describe('addresses of two pages are two', () => {
  test.each([
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a', 'https://example.org/a?id=1'],
    ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://a.example.org/', 'https://b.example.org/'],
    ['https://arxiv.org/abs/1704.04861', 'https://arxiv.org/abs/1704.0486'],
    ['https://arxiv.org/list/cs.LG/recent', 'https://arxiv.org/list/cs.CV/recent'],
    ['https://github.com/Tencent/ncnn', 'https://github.com/Tencent/ncnn/wiki/Home'],
    [
      'https://github.com/a/b/blob/master/README.md',
      'https://github.com/a/b/blob/master/readme.md',
    ],
    ['https://doi.org/the-identifier', 'https://doi.org/'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other));
  });
});

test('the address of an arXiv page is the key of its id', () => {
  expect(normaliseAddress('https://arxiv.org/abs/cs/0112017')).toBe(arxivKey('cs/0112017'));
});

test('the address of a DOI with marks in it is the key of the DOI', () => {
  const doi = '10.1002/(SICI)1097-0258(19980815/30)17:15<1661::AID-SIM968>3.0.CO;2-2';
  expect(normaliseAddress(`https://doi.org/${encodeURIComponent(doi)}`)).toBe(doiKey(doi));
});

test('what is no address, or names a property of every object, is compared as it is', () => {
  expect(normaliseAddress('not an address')).toBe('not an address');
  expect(normaliseAddress('https://constructor/x')).toBe('constructor/x');
  expect(normaliseAddress('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A');
});
