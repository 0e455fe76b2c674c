import { expect, test } from 'vitest';
import { allEntries, answerQuery, certainEntries } from '../../../src/search/answer-query.ts';
import type { Wanted } from '../../../src/search/count-facets.ts';
import type { Notes } from '../../../src/search/relevance.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';
import { indexOf } from './index-of.ts';

const nothing: Wanted = { kind: [], category: [], year: [], venue: [], organization: [], tag: [] };
const index = indexOf([
  { id: 'papers/a', title: 'Mobile pruning', year: '2020' },
  { id: 'papers/b', title: 'Pruning', year: '2019' },
  { id: 'papers/c', title: 'Mobile speech', year: '2018' },
  { id: 'tools/d', title: 'Speech kit', year: '2017' },
]);
const aids = { names: {}, addresses: {} };

/** The ids that answer a query, with what is known of the notes. */
function answer(
  query: string,
  { notes = new Map(), first = [], isByYear = false, ...wanted }: Partial<Wanted> & Given = {},
) {
  const meant = understandQuery(query, false, index, aids);
  const request = { wanted: { ...nothing, ...wanted }, isByYear };
  const { numbers, ...rest } = answerQuery(index, meant, request, notes, first);
  return { ...rest, ids: idsOf(numbers) };
}

type Given = { notes?: Notes; first?: number[]; isByYear?: boolean };

function idsOf(numbers: readonly number[]): (string | undefined)[] {
  return numbers.map((at) => index.metas[at]?.id);
}

test('entries with some of the words follow where few have all', () => {
  const { ids, whole, searched } = answer('mobile pruning');
  expect(ids[0]).toBe('papers/a');
  expect(ids.slice(1).toSorted()).toEqual(['papers/b', 'papers/c']);
  expect({ whole, searched }).toEqual({ whole: 1, searched: 'mobile pruning' });
});

test('what the full text has counts as well', () => {
  const notes: Notes = new Map([[3, new Set(['pruning'])]]);
  expect(answer('speech pruning', { notes })).toMatchObject({ whole: 1 });
  expect(answer('speech pruning', { notes }).ids).toContain('tools/d');
});

test('where no entry has all words, those that the best one has are searched', () => {
  const { searched, ids, whole } = answer('kit pruning');
  expect(searched).toBe('pruning');
  expect(ids[0]).toBe('papers/b');
  expect(whole).toBe(2);
});

test('within facets and by year there is nothing but what was asked for', () => {
  expect(answer('mobile pruning', { year: ['2020', '2019'] }).ids).toEqual(['papers/a']);
  expect(answer('speech', { isByYear: true }).ids).toEqual(['papers/c', 'tools/d']);
});

test('words in quotation marks are those that the full text finds side by side', () => {
  const { ids, whole } = answer('"speech kit"', { notes: new Map([[3, 'all']]) });
  expect(ids[0]).toBe('tools/d');
  expect(whole).toBe(1);
});

test('what was shown first stays first', () => {
  expect(answer('pruning', { first: [0, 1] }).ids.slice(0, 2)).toEqual(['papers/a', 'papers/b']);
});

test('what is certain are entries with all words within the facets, and none by year', () => {
  const meant = understandQuery('pruning', false, index, aids);
  const certain = (wanted: Partial<Wanted>, isByYear = false) =>
    idsOf(certainEntries(index, meant, { wanted: { ...nothing, ...wanted }, isByYear }, 0.6));
  expect(certain({})).toEqual(['papers/b', 'papers/a']);
  expect(certain({ year: ['2020'] })).toEqual(['papers/a']);
  expect(certain({}, true)).toEqual([]);
});

test('without a query all entries are there, in their order', () => {
  const { numbers, whole } = allEntries(index, { ...nothing, kind: ['papers'] });
  expect(idsOf(numbers)).toEqual(['papers/a', 'papers/b', 'papers/c']);
  expect(whole).toBe(3);
});

test('a mistyped query is understood as what an entry answers best', () => {
  expect(understandQuery('mobile pruninng', false, index, aids).text).toBe('mobile pruning');
  expect(understandQuery('mobile pruninng', true, index, aids).text).toBe('mobile pruninng');
  expect(understandQuery('zzyzxqk', false, index, aids).isUnknown).toBe(true);
});

test('an entry whose name was typed is shown, however many others have all words', () => {
  const many = ['one', 'two', 'three', 'four'].map((title) => ({
    id: `papers/${title}`,
    title,
    says: 'Wllama on boards.',
  }));
  const own = indexOf([...many, { id: 'libraries/wllama', title: 'wllama', says: 'An engine.' }]);
  const meant = understandQuery('wllama boards', false, own, aids);
  const request = { wanted: nothing, isByYear: false };
  const { numbers, whole } = answerQuery(own, meant, request, new Map(), []);
  expect(whole).toBe(4);
  expect(numbers.map((at) => own.metas[at]?.id)).toContain('libraries/wllama');
  const byYear = { wanted: nothing, isByYear: true };
  expect(answerQuery(own, meant, byYear, new Map(), []).numbers).toHaveLength(4);
});

test('entries whose note alone has some of the words do not hide those that lack one', () => {
  const noted = ['one', 'two', 'three', 'four'].map((title) => ({
    id: `papers/${title}`,
    title,
    also: 'cache',
  }));
  const better = { id: 'papers/cache', title: 'A cache for attention' };
  const own = indexOf([...noted, better, { id: 'papers/other', title: 'Offline' }]);
  const meant = understandQuery('attention cache offline', false, own, aids);
  const notes: Notes = new Map(noted.map((_, at) => [at, new Set(['attention', 'offline'])]));
  const request = { wanted: nothing, isByYear: false };
  const { numbers, whole } = answerQuery(own, meant, request, notes, []);
  expect(whole).toBe(4);
  expect(numbers.map((at) => own.metas[at]?.id)).toContain('papers/cache');
});
