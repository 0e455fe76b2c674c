import { expect, test } from 'vitest';
import { formerIds, formerLeads, formerSlugsIn } from '../../../src/catalogue/former-ids.ts';
import { entryOf } from '../entry-of.ts';

const entries = [
  entryOf('papers/a', { formerSlugs: ['old', 'tools/older'] }),
  entryOf('tools/b', { formerSlugs: ['b-0'] }),
];
const category = { id: 'cat', title: 'Cats', description: 'About cats.' };
const none = { papers: [], libraries: [], tutorials: [], tools: [] };
const categories = { ...none, papers: [{ ...category, formerIds: ['cats', 'tools/lynx'] }] };

test('a bare former id is of its own kind', () => {
  expect(formerIds('papers', ['old', 'tools/older'])).toEqual(['papers/old', 'tools/older']);
  expect(formerIds('papers')).toEqual([]);
});

test('every former id leads to what has it now', () => {
  const tags = [{ id: 'x', label: 'X', description: 'About x.', formerIds: ['y'] }];
  expect(formerLeads({ entries, categories, tags })).toEqual([
    { from: 'papers/old', to: 'papers/a' },
    { from: 'tools/older', to: 'papers/a' },
    { from: 'tools/b-0', to: 'tools/b' },
    { from: 'papers/cats', to: 'papers/cat' },
    { from: 'tools/lynx', to: 'papers/cat' },
    { from: 'tags/y', to: 'tags/x' },
  ]);
});

test('a new entry cannot take an address of what was renamed or removed', () => {
  const was = { title: 'C', removed: '2026-01-02', because: 'It was withdrawn.' };
  const removed = [{ ...was, id: 'tools/c', formerIds: ['tools/c-0', 'papers/c'] }];
  expect(formerSlugsIn('tools', { entries, categories, removed })).toEqual([
    ...['older', 'b-0', 'lynx'],
    ...['c', 'c-0'],
  ]);
});
