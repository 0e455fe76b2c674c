import { expect, test } from 'vitest';
import { toMenu } from '../../../src/site/menu.ts';
import { entryOf } from '../entry-of.ts';

const category = { id: 'model', title: 'Model', description: 'What belongs here.' };
const engines = { ...category, id: 'web', holds: 'engines' as const };
const categories = { papers: [], libraries: [category, engines], tutorials: [category], tools: [] };
const titles = (ways: readonly { title: string }[]) => ways.map(({ title }) => title);

test('offers of a list with nothing but entries only their kinds', () => {
  const menu = toMenu({ entries: [entryOf('libraries/a')], guides: [], categories });
  expect(menu.kinds).toEqual(['libraries']);
  expect(menu.open).toEqual(['libraries', 'tutorials']);
  expect([...menu.ways, ...menu.indexes, ...menu.results]).toEqual([]);
});

test('offers what the list has something of', () => {
  const source = { url: 'https://a.example/', place: 'Table 1', kind: 'paper' as const };
  const result = { model: 'A', task: 'speech', metric: 'accuracy', value: 1, unit: '%', source };
  const paper = entryOf('papers/a', {
    year: 2018,
    venue: 'CVPR',
    tags: ['int8'],
    results: [result],
  });
  const engine = entryOf('libraries/b', { category: engines.id, backends: ['CPU'] });
  const guides = [{ slug: 'a' }] as never;
  const devices = [{ id: 'a', label: 'A', class: 'phone' as const }];
  const menu = toMenu({ entries: [paper, engine], guides, categories, devices });
  expect(menu.kinds).toEqual(['papers', 'libraries']);
  expect(titles(menu.ways)).toEqual(['Compare', 'Devices', 'Guides']);
  expect(titles(menu.indexes)).toEqual(['Tags', 'Years', 'Venues', 'Timeline']);
  expect(titles(menu.results)).toEqual(['Results']);
});
