import { expect, it } from 'vitest';
import { measureCoverage } from '../../../src/catalogue/coverage.ts';
import { entryOf } from '../entry-of.ts';

const entries = [
  entryOf('papers/b', { arxiv: '1801.04381', note: 'Too short.' }),
  entryOf('papers/a', { doi: '10.1000/x', note: 'word '.repeat(80), tags: ['vision', 'mobile'] }),
  entryOf('papers/c', { tags: ['vision'] }),
  entryOf('tools/t', { license: 'MIT' }),
];
const find = (kind: string, fact: RegExp) =>
  measureCoverage(entries).find((it) => it.kind === kind && fact.test(it.fact));

it('counts those that have a fact and names those that lack it, in the order of their ids', () => {
  expect(find('papers', /tags/)).toMatchObject({ have: 1, missing: ['papers/b', 'papers/c'] });
  expect(find('papers', /note/)).toMatchObject({ have: 1, missing: ['papers/b', 'papers/c'] });
});

it('takes an arXiv id or a DOI for an identifier', () => {
  expect(find('papers', /arXiv/)).toMatchObject({ have: 2, missing: ['papers/c'] });
});

it('asks of each kind what its entries can have', () => {
  expect(find('tools', /licence/)).toMatchObject({ have: 1, missing: [] });
  expect(find('papers', /licence/)).toBeUndefined();
  expect(find('libraries', /licence/)).toMatchObject({ have: 0, missing: [] });
});
