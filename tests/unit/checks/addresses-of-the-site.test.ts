import { expect, test } from 'vitest';
import { formerSlugTaken } from '../../../src/checks/references/former-slug-taken.ts';
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
