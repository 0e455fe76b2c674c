import { expect, test } from 'vitest';
import { asksTexts, understandQuery } from '../../../src/search/understand-query.ts';
import { indexOf } from './index-of.ts';

const index = indexOf([
  { id: 'libraries/kit', title: 'ESP Kit', says: 'For ESP32 chips.' },
  { id: 'papers/a', title: 'Detection', ids: '1801.04381' },
]);

test.each([
  ['detection', false],
  ['detection esp', false],
  ['esp32 detection', true],
  ['detektion', true],
  ['example.org/kit', true],
])('“%s” awaits the texts: %s', (query, awaits) => {
  expect(asksTexts(query, index)).toBe(awaits);
});

test('of several readings of a query the one that an entry answers best is taken', () => {
  const { text } = understandQuery('esp32 kit', false, index, { names: {}, addresses: {} });
  expect(text).toBe('esp 32 kit');
});

test('an id among other words is meant where an entry has it', () => {
  const textOf = (query: string) =>
    understandQuery(query, false, index, { names: {}, addresses: {} }).text;
  expect(textOf('arXiv preprint arXiv:1801.04381')).toBe('1801.04381');
  expect(textOf('detection, arXiv:1801.99999')).toContain('detection');
});
