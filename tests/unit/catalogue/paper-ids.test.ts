import { expect, test } from 'vitest';
import { arxivId, doi } from '../../../src/catalogue/paper-ids.ts';

test.each([
  ['https://arxiv.org/abs/1801.04381', '1801.04381'],
  ['https://arxiv.org/pdf/1801.04381v4.pdf', '1801.04381'],
  ['http://www.arxiv.org/abs/1602.01520?context=cs', '1602.01520'],
  ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
  ['https://arxiv.org/abs/math.GT/0309136v1', 'math.GT/0309136'],
  ['https://ar5iv.labs.arxiv.org/html/1801.04381', '1801.04381'],
  ['https://huggingface.co/papers/2106.08962', '2106.08962'],
  ['https://doi.org/10.48550/arXiv.2106.08962', '2106.08962'],
  ['https://arxiv.org/list/cs.LG/recent', undefined],
  ['https://example.org/arxiv.org/abs/1801.04381', undefined],
])('the arXiv id of %s is %s', (url, id) => {
  expect(arxivId(url)).toBe(id);
});

test.each([
  ['https://doi.org/10.1109/CVPR.2018.00474', '10.1109/CVPR.2018.00474'],
  ['http://dx.doi.org/10.1145/2994551.2994564', '10.1145/2994551.2994564'],
  ['https://dl.acm.org/doi/abs/10.1145/2994551.2994564?x=1', '10.1145/2994551.2994564'],
  ['https://dl.acm.org/doi/pdf/10.1145/2994551.2994564', '10.1145/2994551.2994564'],
  ['https://link.springer.com/content/pdf/10.1007/s11263-019-1.pdf', '10.1007/s11263-019-1'],
  ['https://doi.org/10.48550/arXiv.2106.08962', undefined],
  ['https://doi.org/', undefined],
  ['https://ieeexplore.ieee.org/abstract/document/9043731', undefined],
])('the DOI of %s is %s', (url, id) => {
  expect(doi(url)).toBe(id);
});
