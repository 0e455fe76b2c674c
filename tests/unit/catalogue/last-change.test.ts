import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/entry.ts';
import { lastChange, lastLook } from '../../../src/catalogue/last-change.ts';

const entry = (added: string, ...checked: string[]) => ({
  added,
  sources: checked.map((day) => ({ checked: day })),
});
const read = (entries: object[], guides: object[] = []) =>
  lastChange({ entries, guides } as unknown as Catalogue);

test('the latest day is that of an entry added, a source checked or a guide updated', () => {
  expect(read([entry('2026-01-02'), entry('2025-12-31')])).toBe('2026-01-02');
  expect(read([entry('2026-01-02', '2026-03-01', '2026-02-01')])).toBe('2026-03-01');
  expect(read([entry('2026-01-02')], [{ updated: '2026-04-01' }])).toBe('2026-04-01');
});

test('a day on which something was removed counts, too', () => {
  const list = { entries: [entry('2026-01-02')], guides: [], removed: [{ removed: '2026-02-03' }] };
  expect(lastChange(list as unknown as Catalogue)).toBe('2026-02-03');
});

test('an empty list has none', () => {
  expect(read([])).toBe('');
});

test('what was seen of links and repositories can be later, and is no change', () => {
  const observed = {
    links: new Map([['https://a.example/', { checked: '2026-05-01' }]]),
    repositories: new Map([['made/one', { checked: '2026-06-01' }]]),
  };
  const list = { entries: [entry('2026-01-02')], guides: [], observed } as unknown as Catalogue;
  expect([lastChange(list), lastLook(list)]).toEqual(['2026-01-02', '2026-06-01']);
  expect(lastLook({ ...list, observed: undefined } as unknown as Catalogue)).toBe('2026-01-02');
});
