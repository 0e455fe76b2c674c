import { expect, test } from 'vitest';
import { citationKeys } from '../../../src/cite/citation-key.ts';
import { entryOf } from '../entry-of.ts';
import { realEntries } from '../real-entries.ts';

const keyOf = (fields: Parameters<typeof entryOf>[1], id = 'papers/some-slug') =>
  citationKeys([entryOf(id, fields)]).get(id);

test('makes keys of family name, year and short title', () => {
  expect(Object.fromEntries(citationKeys(realEntries))).toEqual({
    'libraries/ncnn': 'tencentncnn',
    'papers/dorefa-net': 'zhou2016dorefanet',
    'papers/mobilenetv2': 'sandler2018mobilenetv2',
    'papers/model-compression-survey': 'deng2020model',
    'tutorials/hardware-architectures-for-dnns': 'emer2017hardware',
  });
});

test('passes over words that say nothing at the start of a title', () => {
  const title = 'On the Efficiency of Networks';
  expect(keyOf({ title, authors: ['Ann Lee'], year: 2019 })).toBe('lee2019efficiency');
});

test('prefers an alias of one short word to the title', () => {
  const title = 'Filter Pruning via Geometric Median';
  const aliases = ['Filter Pruning by Median', 'FPGM'];
  expect(keyOf({ title, aliases, authors: ['Yang He'], year: 2019 })).toBe('he2019fpgm');
  expect(keyOf({ title, aliases: ['Filter-Pruning-via-Geometric-Median'] })).toBe('filter');
});

test('writes accented and Nordic letters in ASCII, particles included', () => {
  const fields = { title: 'Über Łatency', year: 2020 };
  expect(keyOf({ ...fields, authors: ['Antti Ylä-Jääski'] })).toBe('ylajaaski2020uber');
  expect(keyOf({ ...fields, authors: ['Øyvind van der Æsch'] })).toBe('vanderaesch2020uber');
  expect(keyOf({ title: 'Łatency', authors: ['Ann Lee'] })).toBe('leelatency');
});

test('takes one word of an organization, and of a repository its name', () => {
  const organizations = ['University of California, Davis'];
  const library = { title: 'Android demo', aliases: ['mtmd/Mobile_ConvNet'], organizations };
  expect(keyOf(library, 'libraries/x')).toBe('californiamobileconvnet');
});

test('begins with the title where nobody is named', () => {
  expect(keyOf({ title: 'dxtk: A Toolkit', year: 2016 })).toBe('dxtk2016');
});

test('falls back on the slug where neither name nor title has a Latin letter', () => {
  expect(keyOf({ title: '神经网络', authors: ['王小明'], year: 2021 })).toBe('2021someslug');
});

test('gives entries with one key a, b, c in the order of their ids, however they come', () => {
  const paper = (id: string) =>
    entryOf(id, { title: 'Pruning', authors: ['Song Han'], year: 2015 });
  const [a, b, c] = [paper('papers/a'), paper('papers/b'), paper('papers/c')];
  const expected = new Map([
    ['papers/a', 'han2015pruninga'],
    ['papers/b', 'han2015pruningb'],
    ['papers/c', 'han2015pruningc'],
  ]);
  expect(citationKeys([a, b, c])).toEqual(expected);
  expect(citationKeys([c, a, b])).toEqual(expected);
});

test('passes over a letter that would make another entry’s key', () => {
  const paper = (id: string, title: string) =>
    entryOf(id, { title, authors: ['Song Han'], year: 2015 });
  const keys = citationKeys([
    paper('papers/1', 'Net'),
    paper('papers/2', 'Net'),
    paper('papers/3', 'Neta'),
  ]);
  expect([...keys.values()].sort()).toEqual(['han2015neta', 'han2015netb', 'han2015netc']);
  expect(keys.get('papers/3')).toBe('han2015neta');
});

test('keeps a thousand keys of one stem apart', () => {
  const papers = Array.from({ length: 1000 }, (_, index) =>
    entryOf(`papers/p${index}`, { title: 'Net', authors: ['Ann Lee'], year: 2020 }),
  );
  const keys = [...citationKeys(papers).values()];
  expect(new Set(keys).size).toBe(1000);
  expect(keys.every((key) => /^lee2020net[a-z]+$/.test(key))).toBe(true);
});
