import { expect, test } from 'vitest';
import { repeatedWord } from '../../../src/checks/prose/repeated-word.ts';
import { repeatedValue } from '../../../src/checks/repeated-value.ts';
import { madeCategories, madeEntry, madeGuide, madeSubject, madeTag } from './made-subject.ts';

test.each([
  'aliases',
  'authors',
  'platforms',
  'backends',
  'tags',
  'related',
  'buildsOn',
  'formerSlugs',
])('%s name a thing once', (field) => {
  const entries = [madeEntry('papers/a', { [field]: ['one', 'two', 'one', 'one'] })];
  expect(repeatedValue(madeSubject({ entries }))).toMatchObject([
    { file: 'papers/a.md', at: [field, 2] },
    { file: 'papers/a.md', at: [field, 3] },
  ]);
});

test('an entry is named in one relation', () => {
  const fields = { buildsOn: ['papers/b'], alternatives: ['papers/c'], related: ['papers/b'] };
  const problems = repeatedValue(madeSubject({ entries: [madeEntry('papers/a', fields)] }));
  expect(problems).toMatchObject([{ at: ['related', 0] }]);
  expect(problems[0]?.message).toContain('remove it from related');
});

test.each(['CVPR 2019', 'CVPR, 2019', "CVPR '19", 'CVPR’19'])(
  'the year is no part of the venue %s',
  (venue) => {
    const entries = [madeEntry('papers/a', { venue, year: 2019 })];
    const [problem] = repeatedValue(madeSubject({ entries }));
    expect(problem).toMatchObject({ at: ['venue'] });
    expect(problem?.message).toContain('write venue: CVPR');
  },
);

test.each(['CVPR', 'Horizon 2020', '2019'])('%s is a venue without its year', (venue) => {
  const entries = [madeEntry('papers/a', { venue, year: 2019 })];
  expect(repeatedValue(madeSubject({ entries }))).toEqual([]);
});

test('a thing is one whatever its capitals', () => {
  const entries = [madeEntry('libraries/a', { platforms: ['Android', 'android'] })];
  expect(repeatedValue(madeSubject({ entries }))).toMatchObject([{ at: ['platforms', 1] }]);
});

test('links name an address once, under any label', () => {
  const url = 'https://example.org/a';
  const links = [
    { label: 'A', url },
    { label: 'B', url },
  ];
  const entries = [madeEntry('papers/a', { links })];
  expect(repeatedValue(madeSubject({ entries }))).toMatchObject([{ at: ['links', 1, 'url'] }]);
});

test('alsoIn repeats neither itself nor the category of the entry', () => {
  const alsoIn = ['papers/model', 'libraries/model', 'libraries/model'];
  const entries = [madeEntry('papers/a', { category: 'model', alsoIn })];
  const problems = repeatedValue(madeSubject({ entries }));
  expect(problems).toMatchObject([{ at: ['alsoIn', 0] }, { at: ['alsoIn', 2] }]);
  expect(problems[0]?.message).toContain('own category');
});

test('guides name a tag and a prerequisite once', () => {
  const guides = [madeGuide('g', { prerequisites: ['b', 'b'], tags: ['a', 'a'] })];
  expect(repeatedValue(madeSubject({ guides }))).toMatchObject([
    { file: 'guides/g.mdx', at: ['prerequisites', 1] },
    { file: 'guides/g.mdx', at: ['tags', 1] },
  ]);
});

test('a category id stands once in a kind, and may stand in another', () => {
  const categories = madeCategories(['model', 'web', 'model'], ['web']);
  expect(repeatedWord(madeSubject({ categories }))).toMatchObject([
    { file: 'categories.yaml', at: ['papers', 2, 'id'] },
  ]);
});

test('a tag id stands once', () => {
  const tags = [madeTag('int8'), madeTag('int8')];
  expect(repeatedWord(madeSubject({ tags }))).toMatchObject([{ file: 'tags.yaml', at: [1, 'id'] }]);
});

test('a synonym leads to one tag', () => {
  const tags = [
    { ...madeTag('int8', ['8-bit', 'vision']), label: 'Eight Bit' },
    madeTag('vision', ['8-BIT', 'eight bit', 'seeing', 'seeing']),
  ];
  const problems = repeatedWord(madeSubject({ tags }));
  expect(problems).toMatchObject([
    { at: [0, 'synonyms', 1] },
    { at: [1, 'synonyms', 0] },
    { at: [1, 'synonyms', 1] },
    { at: [1, 'synonyms', 3] },
  ]);
  expect(problems[1]?.message).toContain('already leads to the tag "int8"');
});

test('a synonym may be another spelling of its own tag', () => {
  const tags = [{ ...madeTag('core-ml', ['Core ML', 'core-ml']), label: 'Core ML' }];
  expect(repeatedWord(madeSubject({ tags }))).toEqual([]);
});

test('a name of a device or a word that means two things is told as it is written', () => {
  const devices = ['pixel-1', 'pixel-2'].map((id) => ({
    ...{ id, label: id, class: 'phone' as const, aliases: ['The Pixel'] },
  }));
  const vocabularies = {
    ...{ platforms: [], backends: [], vendors: [], interfaces: [], modelFormats: [] },
    ...{ precisions: [], languages: ['c', 'd'].map((id) => ({ id, label: id, aliases: ['C99'] })) },
  };
  const messages = repeatedWord(madeSubject({ devices, vocabularies })).map((it) => it.message);
  expect(messages).toEqual([
    '"The Pixel" is a name of "pixel-1" and of "pixel-2": remove one of the two.',
    '"C99" means "c" and "d": remove one of the two.',
  ]);
});
