import { expect, it } from 'vitest';
import { compareEngines } from '../../../../src/catalogue/engines/compare-engines.ts';
import { engineCategories } from '../../engine-categories.ts';
import { entryOf } from '../../entry-of.ts';

const engine = (slug: string, fields = {}) =>
  entryOf(`libraries/${slug}`, {
    title: slug,
    category: 'engines',
    backends: ['CPU'],
    ...fields,
  });
const ids = (entries: Parameters<typeof compareEngines>[0]) =>
  compareEngines(entries, engineCategories).map(({ entry }) => entry.slug);

it('puts maintained engines first, then goes by name, whatever its case', () => {
  const list = [
    engine('b', { status: 'archived' }),
    engine('Zeta', { status: 'active' }),
    engine('alpha', { status: 'active' }),
    engine('c', { status: 'quiet' }),
    engine('d'),
  ];
  expect(ids(list)).toEqual(['alpha', 'Zeta', 'c', 'b', 'd']);
  expect(ids(list.toReversed())).toEqual(['alpha', 'Zeta', 'c', 'b', 'd']);
});

it('leaves out what is no engine or says nothing to compare', () => {
  expect(
    ids([
      engine('silent', { backends: undefined }),
      engine('app', { category: 'apps' }),
      entryOf('papers/paper', { category: 'model' }),
      engine('reads', { backends: undefined, modelFormats: ['ONNX'] }),
      engine('talks', { backends: undefined, accelerators: [{ vendor: 'Apple' }] }),
    ]),
  ).toEqual(['reads', 'talks']);
});

it('names an engine by the short name where its title is a sentence', () => {
  const title = 'The Very Long Name of an Inference Engine';
  const nameOf = (title: string, alias: string) =>
    compareEngines([engine('x', { title, aliases: [alias] })], engineCategories)[0]?.name;
  expect(nameOf(title, 'VLN')).toBe('VLN');
  expect(nameOf('ncnn', 'n')).toBe('ncnn');
});
