import { expect, test } from 'vitest';
import { knowWays, type Way } from '../../../src/search/find-ways.ts';

const way = (path: string, title: string, rest: Partial<Way> = {}): Way => ({
  ...{ path, title, about: '', also: '', holds: '' },
  ...rest,
});
const findWays = knowWays([
  way('/guides/start-here/', 'Start here', {
    also: 'guide begin beginner',
    about: 'A first path.',
  }),
  way('/guides/quantization/', 'Quantization in six papers', {
    also: 'guide low-bit int8',
    holds: 'GPTQ | White paper',
  }),
  way('/compare/', 'Engines compared', { also: 'compare vs', holds: 'LiteRT | ExecuTorch' }),
  way('/papers/quantization/', 'Quantization', {
    also: 'papers',
    about: 'Papers, 40 entries: fewer bits.',
  }),
  way('/papers/pruning/', 'Pruning', { also: 'papers' }),
  way('/years/2017/', '2017', { also: 'year papers' }),
  ...Array.from({ length: 20 }, (_, at) =>
    way(`/tags/${at}/`, `Tag ${at}`, { about: 'Some bits.' }),
  ),
]);
const first = (query: string) => findWays(query)[0]?.path;

test.each([
  ['start here', '/guides/start-here/'],
  ['where do I begin?', '/guides/start-here/'],
  ['guide quantization', '/guides/quantization/'],
  ['quantization', '/papers/quantization/'],
  ['quantisation', '/papers/quantization/'],
  ['papers from 2017', '/years/2017/'],
  ['litert vs executorch', '/compare/'],
  ['prun', '/papers/pruning/'],
])('%s means %s', (query, path) => {
  expect(first(query)).toBe(path);
});

test.each(['', 'how to', 'zzyzxqk', 'gptq on a microcontroller with rust'])(
  '“%s” means none',
  (query) => {
    expect(findWays(query)).toEqual([]);
  },
);

test.each([
  ['esp', '/devices/esp32/'],
  ['guide to q', '/guides/quantization/'],
  ['espressi', '/devices/esp32/'],
  ['guide pru', '/guides/pruning/'],
])('“%s” is begun and means %s', (query, path) => {
  const guide = { also: 'guide pruning quantization' };
  const find = knowWays([
    way('/compare/', 'Engines', { holds: 'ESP-DL' }),
    way('/guides/start/', 'Start', { also: 'guide pruning', about: 'On q.' }),
    way('/guides/quantization/', 'Quantization in six papers', guide),
    way('/guides/pruning/', 'Pruning and sparsity', guide),
    way('/devices/esp32/', 'Espressif ESP32', { also: 'device' }),
  ]);
  expect(find(query)[0]?.path).toBe(path);
  expect(find('q')).toMatchObject([{ path: '/guides/start/' }]);
});

test('a page that leads to an entry names it', () => {
  expect(findWays('gptq')).toMatchObject([{ path: '/guides/quantization/', holding: 'GPTQ' }]);
  expect(findWays('quantization')[0]).not.toHaveProperty('holding');
});

test('three at most are offered, of equal ones the earlier', () => {
  expect(findWays('tag').map(({ path }) => path)).toEqual(['/tags/0/', '/tags/1/', '/tags/2/']);
});

test('a second page of a sort, or of a name, comes after what answers nearly as well', () => {
  const find = knowWays([
    way('/papers/pruning/', 'Pruning'),
    way('/tags/pruning/', 'pruning'),
    way('/tags/filter-pruning/', 'pruning filters'),
    way('/tags/pruning-time/', 'pruning time'),
    way('/guides/pruning/', 'Pruning and sparsity'),
  ]);
  expect(find('pruning').map(({ path }) => path)).toEqual([
    '/papers/pruning/',
    '/tags/filter-pruning/',
    '/guides/pruning/',
  ]);
});

test('words that only make a sentence of a query mean a page by themselves alone', () => {
  const find = knowWays([way('/about/', 'About'), way('/devices/phone/', 'Phone (not named)')]);
  expect(find('about')).toMatchObject([{ path: '/about/' }]);
  expect(find('latency is not about flops')).toEqual([]);
});
