import { expect, test } from 'vitest';
import { duplicateId } from '../../../src/checks/duplicate-id.ts';
import { madeEntry, madeGuide, madeSubject } from './made-subject.ts';

test('names the second of two files that differ in letter case, with the first', () => {
  const entries = [madeEntry('papers/A'), madeEntry('papers/a')];
  expect(duplicateId(madeSubject({ entries }))).toEqual([
    {
      file: 'papers/A.md',
      message:
        'This file and papers/a.md are both papers/a: keep one of the two, or give this one another name.',
    },
  ]);
});

test('names every file after the first', () => {
  const entries = [
    madeEntry('papers/a', { file: 'papers/a.mdx' }),
    madeEntry('papers/a'),
    madeEntry('papers/A'),
  ];
  expect(duplicateId(madeSubject({ entries })).map(({ file }) => file)).toEqual([
    'papers/a.mdx',
    'papers/A.md',
  ]);
});

test('finds two guides with one slug', () => {
  const guides = [madeGuide('start'), madeGuide('start', { file: 'guides/start.md' })];
  expect(duplicateId(madeSubject({ guides }))).toMatchObject([{ file: 'guides/start.md' }]);
});

test('lets one slug stand in two kinds', () => {
  const entries = [madeEntry('papers/deepx'), madeEntry('libraries/deepx')];
  expect(duplicateId(madeSubject({ entries }))).toEqual([]);
});
