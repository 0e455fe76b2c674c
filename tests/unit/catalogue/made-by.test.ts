import { expect, test } from 'vitest';
import { madeBy } from '../../../src/catalogue/made-by.ts';

test.each([
  [{ authors: ['Ada Example', 'Ben Sample'], organizations: ['Acme'] }, 'Example, Sample · Acme'],
  [{ authors: ['{Acme}'], organizations: ['Acme'] }, 'Acme'],
  [{ authors: ['Acme'], organizations: ['Acme', 'Other'] }, 'Acme'],
  [{ organizations: ['Acme'] }, 'Acme'],
  [{}, ''],
])('names who made %j', (entry, line) => {
  expect(madeBy(entry)).toBe(line);
});
