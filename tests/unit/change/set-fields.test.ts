import { expect, test } from 'vitest';
import type { ContentDraft } from '../../../src/change/content-draft.ts';
import { setFields } from '../../../src/change/set-fields.ts';
import { changed, madeList } from './made-list.ts';

test('fields of many entries are set where they stand, and nothing else changes', () => {
  const all = (draft: ContentDraft) => ({
    named: draft.catalogue.entries.filter(({ tags = [] }) => tags.includes('red')),
    matching: [],
  });
  const list = madeList();
  const result = changed(list, (draft) =>
    setFields(
      draft,
      ['venue=NeurIPS', 'tags+=blue', 'tags-=red', 'organizations=A, B'],
      all(draft),
    ),
  );
  expect(result).toMatchObject({
    faults: [],
    errors: [],
    files: ['papers/p-one.md', 'papers/p-two.md'],
  });
  expect(result.read('papers/p-two.md')).toBe(
    (list.get('papers/p-two.md') ?? '')
      .replace('year: 2018\n', 'year: 2018\nvenue: NeurIPS\norganizations: [A, B]\n')
      .replace('  - red\n', '  - blue\n'),
  );
  const wrong = changed(list, (draft) => setFields(draft, ['tag=x', 'license=MIT'], all(draft)));
  expect(wrong.faults).toEqual([
    'There is no field "tag". Did you mean "tags"?',
    'papers/p-one: papers have no field license.',
    'papers/p-two: papers have no field license.',
  ]);
});

test.each([
  [
    'results+=x',
    'papers/p-two: each item of results has fields of its own: change it in papers/p-two.md.',
  ],
  ['summary+=x', 'papers/p-two: summary is no list: write summary=x.'],
  ['summary-=x', 'papers/p-two: summary is no list: write summary= to take it away.'],
  ['venue+=x', 'papers/p-two: venue is no list: write venue=x.'],
  ['year=2019 year=2020', 'year is given 2 times: write year= once.'],
  ['tags=red tags+=blue', 'tags is given 2 times: write tags= once.'],
])('%s is refused in words about fields', (written, fault) => {
  const list = madeList();
  const result = changed(list, (draft) => {
    const named = draft.catalogue.entries.filter(({ id }) => id === 'papers/p-two');
    setFields(draft, written.split(' '), { named, matching: [] });
  });
  expect(result.faults).toEqual([fault]);
});

test.each([
  ['Smith, John', 'John Smith'],
  ['van den Hoeven, Joris', 'Joris van den Hoeven'],
  ['Núñez Ortega, Ana', 'Núñez Ortega, Ana'],
])('authors+=%s is written as %s', (value, author) => {
  const result = changed(madeList(), (draft) => {
    const named = draft.catalogue.entries.filter(({ id }) => id === 'papers/p-two');
    setFields(draft, [`authors+=${value}`], { named, matching: [] });
  });
  expect(result.faults).toEqual([]);
  expect(result.read('papers/p-two.md')).toContain(author);
});
