import { expect, test } from 'vitest';
import { isWithin, narrow, type Wanted } from '../../../src/search/count-facets.ts';

const nothing: Wanted = {
  kind: [],
  category: [],
  year: [],
  venue: [],
  organization: [],
  tag: [],
};
const entries = [
  { id: 'papers/a', year: '2018', venue: 'CVPR', labels: 'int8 | pruning' },
  { id: 'papers/b', year: '2019', venue: 'CVPR', labels: 'pruning' },
  { id: 'tools/c', year: '2018', venue: '__proto__', labels: '' },
];
const ask = (wanted: Partial<Wanted>) => {
  const { kept, counts } = narrow(entries, (meta) => meta, { ...nothing, ...wanted });
  return { kept: kept.map(({ id }) => id), counts };
};

test('every value is counted, whatever it is called', () => {
  const { kept, counts } = ask({});
  expect(kept).toHaveLength(3);
  expect([...counts.tag]).toEqual([
    ['int8', 1],
    ['pruning', 2],
  ]);
  expect([...counts.venue]).toEqual([
    ['CVPR', 2],
    ['__proto__', 1],
  ]);
});

test('any of the values of a facet will do, and those of several facets narrow together', () => {
  expect(ask({ year: ['2018', '2019'] }).kept).toHaveLength(3);
  expect(ask({ year: ['2018'], venue: ['CVPR'] }).kept).toEqual(['papers/a']);
});

test('the values of a facet in use are counted as if it were not', () => {
  const { counts } = ask({ year: ['2018'] });
  expect(counts.year.get('2019')).toBe(1);
  expect(counts.tag.get('pruning')).toBe(1);
  expect(counts.kind.get('tools')).toBe(1);
});

test('an entry is within what is wanted where it has a value of every facet', () => {
  const [entry = {}] = entries;
  expect(isWithin(entry, { ...nothing, tag: ['int8', 'x'] })).toBe(true);
  expect(isWithin(entry, { ...nothing, tag: ['int8'], year: ['2019'] })).toBe(false);
});
