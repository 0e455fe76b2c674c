import { expect, test } from 'vitest';
import {
  formerSlugTaken,
  removedIdTaken,
} from '../../../src/checks/references/former-slug-taken.ts';
import { slugIsCategory } from '../../../src/checks/references/slug-is-category.ts';
import { madeCategories, madeEntry, madeSubject } from './made-subject.ts';

const categories = madeCategories(['pruning'], ['web']);

test('an entry may not have the slug of a category of its kind', () => {
  const entries = [madeEntry('papers/pruning'), madeEntry('libraries/pruning')];
  expect(slugIsCategory(madeSubject({ entries, categories }))).toMatchObject([
    { file: 'papers/pruning.md' },
  ]);
});

test.each([
  ['its own slug', 'b', 'own slug'],
  ['the slug of another entry', 'a', 'papers/a.md'],
  ['a category of its kind', 'pruning', 'papers/pruning'],
  ['a former slug of another entry', 'old', 'papers/a.md'],
])('a former slug may not be %s', (_, slug, named) => {
  const entries = [
    madeEntry('papers/a', { formerSlugs: ['old'] }),
    madeEntry('papers/b', { formerSlugs: ['fine', slug] }),
  ];
  const problems = formerSlugTaken(madeSubject({ entries, categories }));
  expect(problems).toMatchObject([{ file: 'papers/b.md', at: ['formerSlugs', 1] }]);
  expect(problems[0]?.message).toContain(named);
});

test('a former slug may be in use in another kind', () => {
  const entries = [
    madeEntry('papers/a', { formerSlugs: ['b', 'web'] }),
    madeEntry('libraries/b', { formerSlugs: ['old'] }),
    madeEntry('tools/c', { formerSlugs: ['old'] }),
  ];
  expect(formerSlugTaken(madeSubject({ entries, categories }))).toEqual([]);
});

test('a former slug that stands twice in one entry is no conflict of two', () => {
  const entries = [madeEntry('papers/a', { formerSlugs: ['old', 'old'] })];
  expect(formerSlugTaken(madeSubject({ entries, categories }))).toEqual([]);
});

test.each([
  ['an entry of another kind', ['libraries/a'], 'libraries/a.md'],
  ['a category', ['web', 'libraries/web'], 'libraries/web'],
  ['a former slug of an entry', ['old'], 'papers/a.md'],
])('a former id of a category may not be that of %s', (_, formerIds, named) => {
  const [pruning] = categories.papers;
  const renamed = pruning ? [{ ...pruning, formerIds }] : [];
  const entries = [madeEntry('papers/a', { formerSlugs: ['old'] }), madeEntry('libraries/a')];
  const subject = madeSubject({ entries, categories: { ...categories, papers: renamed } });
  const at = ['papers', 0, 'formerIds', formerIds.length - 1];
  expect(formerSlugTaken(subject)).toMatchObject([{ file: 'categories.yaml', at }]);
  expect(formerSlugTaken(subject)[0]?.message).toContain(named);
});

test('nothing new may stand where something was removed', () => {
  const was = { title: 'A', removed: '2026-01-02', because: 'It was withdrawn.' };
  const removed = [
    { ...was, id: 'papers/a', formerIds: ['papers/b'] },
    { ...was, id: 'libraries/web' },
  ];
  const entries = [madeEntry('papers/b'), madeEntry('papers/c')];
  expect(removedIdTaken(madeSubject({ entries, categories, removed }))).toMatchObject([
    { file: 'papers/b.md', message: expect.stringContaining('It was withdrawn.') },
    { file: 'categories.yaml', at: ['libraries', 0, 'id'] },
  ]);
});
