import { expect, test } from 'vitest';
import { toSummary } from '../../../src/import/list/summary.ts';

test.each([
  ['a solver for wind', 'A solver for wind.'],
  ['"A series of talks on wind', 'A series of talks on wind.'],
  ['A series, “on wind and rain.”', 'A series, “on wind and rain”.'],
  ['A series, "on wind and rain.".', 'A series, "on wind and rain".'],
  ['Udacity', undefined],
])('%s stands as %s', (said, summary) => {
  expect(toSummary(said, { kind: 'libraries', title: 'Kite' })).toBe(summary);
});
