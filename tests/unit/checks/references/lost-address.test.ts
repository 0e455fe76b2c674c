import { expect, test } from 'vitest';
import { goneEntries, lostAddress } from '../../../../src/checks/references/lost-address.ts';
import type { Draft } from '../../../../src/checks/subject.ts';
import { madeEntry, madeSubject } from '../made-subject.ts';

const was = madeEntry('papers/old', { title: 'Old Nets', url: 'https://example.org/nets' });

function problemsOf(...entries: Draft[]) {
  return lostAddress(madeSubject({ entries, before: [was] }));
}

test.each([
  ['by its address', { url: 'http://www.example.org/nets/' }],
  ['by its title', { title: 'old nets', url: 'https://elsewhere.example/' }],
])('a renamed entry is known %s, and should name its old slug', (_, fields) => {
  const now = madeEntry('papers/new', { ...fields, formerSlugs: ['older'] });
  const problems = problemsOf(now);
  expect(problems).toMatchObject([{ file: 'papers/new.md', at: ['formerSlugs'] }]);
  expect(problems[0]?.message).toContain('Add: formerSlugs: [older, old]');
});

test('an entry that names its old slug, was removed or is still there has no fault', () => {
  expect(problemsOf(madeEntry('papers/new', { formerSlugs: ['old'] }))).toEqual([]);
  expect(problemsOf(madeEntry('papers/other', { title: 'Other' }))).toEqual([]);
  expect(problemsOf({ ...was, title: 'Newer Nets' })).toEqual([]);
});

test('what moved to another kind is known, and should name its old id', () => {
  const now = madeEntry('tools/old', { title: 'Old Nets' });
  expect(problemsOf(now)[0]?.message).toContain('Add: formerSlugs: [papers/old]');
  expect(goneEntries({ entries: [now], before: [was] })).toEqual([{ was, now, leadsOn: false }]);
  expect(problemsOf({ ...now, formerSlugs: ['papers/old'] })).toEqual([]);
});
