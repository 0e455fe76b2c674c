import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FilterName,
  filterNames,
  isWhole,
  type ListState,
  parseState,
  sorts,
  writeState,
} from '../../../../src/browser/list/state.ts';

// A lone surrogate cannot stand in an address: browsers write it as U+FFFD.
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.toWellFormed());
const values = fc.uniqueArray(text, { maxLength: 5 });
const states: fc.Arbitrary<ListState> = fc.record({
  sort: fc.constantFrom(...sorts),
  filters: fc.record(
    Object.fromEntries(filterNames.map((name) => [name, values])) as Record<
      FilterName,
      typeof values
    >,
  ),
});

test('reads back every state it writes', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseState(writeState(state))).toEqual(state);
    }),
  );
});

test('keeps what others wrote into the address, and replaces its own', () => {
  const state = parseState('?year=2017&sort=title');
  expect(writeState(state, '?from=mail&year=2016&tag=x')).toBe('?from=mail&year=2017&sort=title');
  expect(writeState(parseState(''), '?from=mail&year=2016&sort=title')).toBe('?from=mail');
  expect(writeState(parseState(''), '?year=2016')).toBe('');
});

test('reads any address without harm, an order that it does not know as none', () => {
  expect(isWhole(parseState('?sort=up&what=ever&%E0%A4%A'))).toBe(true);
  fc.assert(
    fc.property(fc.string(), (search) => {
      const written = writeState(parseState(search));
      expect(writeState(parseState(written))).toBe(written);
    }),
  );
});
