import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseState, type SearchState, writeState } from '../../../../src/browser/search/state.ts';
import { facetNames } from '../../../../src/search/facets.ts';

// A lone surrogate cannot stand in an address: browsers write it as U+FFFD.
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((value) => value.toWellFormed());
const values = fc.uniqueArray(text, { maxLength: 5 });
const states: fc.Arbitrary<SearchState> = fc.record({
  query: text,
  facets: fc.record({
    kind: values,
    category: values,
    year: values,
    venue: values,
    organization: values,
    tag: values,
  }),
  sort: fc.constantFrom('relevance', 'year'),
  exact: fc.boolean(),
});

test('reads back every state it writes', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseState(writeState(state))).toEqual(state);
    }),
  );
});

test('writes an address that stays the same when it is read and written again', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      const written = writeState(parseState(search));
      expect(writeState(parseState(written))).toBe(written);
    }),
  );
});

test('writes nothing for a search that has not begun', () => {
  expect(writeState(parseState(''))).toBe('');
});

test('writes a readable address, facets in their order', () => {
  const state = parseState('?sort=year&tag=int8&kind=papers&year=2018&year=2017&q=song%20han');
  expect(writeState(state)).toBe('?q=song+han&kind=papers&year=2018&year=2017&tag=int8&sort=year');
});

test('keeps in the address that a query is meant as it was typed', () => {
  expect(writeState({ ...parseState('?q=moblienet'), exact: true })).toBe('?q=moblienet&exact=1');
  expect(parseState('?q=moblienet&exact=1').exact).toBe(true);
  expect(parseState('?q=moblienet&exact=0').exact).toBe(false);
});

test('passes over parameters it does not know', () => {
  expect(parseState('?what=ever&kinds=papers&sort=oldest&__proto__=1&q=a')).toEqual(
    parseState('?q=a'),
  );
});

test('names a value once that stands twice in the address', () => {
  expect(parseState('?tag=int8&tag=arm&tag=int8').facets.tag).toEqual(['int8', 'arm']);
});

test('gives every facet a list, whatever the address', () => {
  const { facets } = parseState('?%E0%A4%A&&==&q');
  expect(Object.keys(facets)).toEqual([...facetNames]);
  expect(Object.values(facets).flat()).toEqual([]);
});

test('cuts a query of ten thousand characters', () => {
  const { query } = parseState(`?q=${'x'.repeat(10_000)}`);
  expect(query.length).toBeLessThan(1000);
  expect('x'.repeat(10_000).startsWith(query)).toBe(true);
});
