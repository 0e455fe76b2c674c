import { expect, test } from 'vitest';
import type { Facts } from '../../../../src/browser/list/facts.ts';
import {
  countValues,
  keepUseful,
  selectItems,
  usefulSorts,
  usefulValues,
} from '../../../../src/browser/list/select.ts';
import { parseState } from '../../../../src/browser/list/state.ts';

const items = [
  toFacts({ title: 'beta', year: 2018, venue: 'ICLR', added: '2019-01-02', tag: ['int8'] }),
  toFacts({
    title: 'Alpha 10',
    year: 2017,
    venue: 'CVPR',
    added: '2019-01-03',
    tag: ['int8', 'gpu'],
  }),
  toFacts({ title: 'Alpha 9', year: 2017, venue: 'CVPR', added: '2019-01-01', tag: ['gpu'] }),
  toFacts({ title: 'gamma', added: '2019-01-02', tag: [], status: ['quiet'], platform: ['iOS'] }),
];

test.each([
  ['', ['beta', 'Alpha 10', 'Alpha 9', 'gamma']],
  ['?sort=oldest', ['Alpha 10', 'Alpha 9', 'beta', 'gamma']],
  ['?sort=title', ['Alpha 9', 'Alpha 10', 'beta', 'gamma']],
  ['?sort=venue', ['Alpha 10', 'Alpha 9', 'beta', 'gamma']],
  ['?sort=added', ['Alpha 10', 'beta', 'gamma', 'Alpha 9']],
  ['?year=2017', ['Alpha 10', 'Alpha 9']],
  ['?tag=gpu&tag=int8', ['beta', 'Alpha 10', 'Alpha 9']],
  ['?tag=int8&year=2017', ['Alpha 10']],
  ['?status=quiet&platform=iOS', ['gamma']],
  ['?platform=Android', []],
])('%s shows %j', (search, titles) => {
  expect(selectItems(items, parseState(search)).map(({ title }) => title)).toEqual(titles);
});

test('a value counts what it would show beside the other filters, whatever is chosen of its own', () => {
  const state = parseState('?year=2017&tag=int8');
  expect([...countValues(items, 'tag', state)]).toEqual([
    ['int8', 1],
    ['gpu', 2],
  ]);
  expect([...countValues(items, 'year', state)]).toEqual([
    ['2018', 1],
    ['2017', 1],
  ]);
});

test('a value that all items have, or none, is not offered and not kept', () => {
  const dated = items
    .slice(0, 3)
    .map((item) => ({ ...item, values: { ...item.values, code: ['yes'] } }));
  const useful = usefulValues(dated);
  expect(Object.entries(useful).filter(([, values]) => values.length > 0)).toEqual([
    ['year', ['2018', '2017']],
    ['tag', ['gpu', 'int8']],
  ]);
  const state = parseState('?code=yes&year=2017&year=1&tag=__proto__&sort=title');
  expect(keepUseful(state, useful, usefulSorts(dated))).toEqual(
    parseState('?year=2017&sort=title'),
  );
});

test('only orders in which a list differs are offered and kept, each by a true name', () => {
  expect([...usefulSorts(items).keys()]).toEqual(['year', 'oldest', 'title', 'venue', 'added']);
  const undated = ['b', 'a', 'c'].map((title, at) => toFacts({ title, added: `2019-01-0${at}` }));
  expect([...usefulSorts(undated)]).toEqual([
    ['year', 'listed'],
    ['title', 'title'],
    ['added', 'added'],
  ]);
  const byTitle = undated.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  expect([...usefulSorts(byTitle)]).toEqual([
    ['year', 'title'],
    ['added', 'added'],
  ]);
  const kept = keepUseful(parseState('?sort=oldest'), usefulValues(undated), usefulSorts(undated));
  expect(kept).toEqual(parseState(''));
});

type Said = { title: string; year?: number; venue?: string; added: string } & {
  [name in 'tag' | 'status' | 'platform']?: string[];
};

function toFacts({
  title,
  year = 0,
  venue = '',
  added,
  tag = [],
  status = [],
  platform = [],
}: Said): Facts {
  const { filters: values } = parseState('');
  return {
    title,
    venue,
    year,
    part: '',
    added,
    values: { ...values, year: year ? [`${year}`] : [], tag, status, platform },
  };
}
