import { expect, test } from 'vitest';
import type { ContentDraft } from '../../../src/change/content-draft.ts';
import { split } from '../../../src/change/split.ts';
import { changed, madeList } from './made-list.ts';

test('a part of a category becomes one of its own, behind it', () => {
  const to = { address: 'papers/lynx', title: 'Lynxes', description: 'About lynxes.' };
  const choose = (ids: string[]) => (draft: ContentDraft) => {
    const named = draft.catalogue.entries.filter(({ id }) => ids.includes(id));
    split(draft, 'papers/cat', to, { named, matching: [] });
  };
  const result = changed(madeList(), choose(['papers/p-two']));
  expect(result).toMatchObject({
    faults: [],
    errors: [],
    files: ['categories.yaml', 'papers/p-two.md'],
  });
  expect(result.after.categories.papers.map(({ id }) => id)).toEqual(['cat', 'lynx', 'dog']);
  expect(changed(madeList(), choose(['papers/p-three'])).faults[0]).toContain('papers/p-three');
  expect(changed(madeList(), choose([])).faults[0]).toContain('No entry');
});
