import { expect, test } from 'vitest';
import { joinedAuthors } from '../../../src/checks/joined-authors.ts';
import { madeEntry, madeSubject } from './made-subject.ts';

function problemsOf(author: string) {
  const entries = [madeEntry('papers/a', { authors: ['Ann Abel', author] })];
  return joinedAuthors(madeSubject({ entries }));
}

test.each(['Ann Abel, Bo Bell, Cy Cole', 'Ann Abel and Bo Bell', 'Ann Abel & Bo Bell and Cy Cole'])(
  '%s are several authors',
  (author) => {
    expect(problemsOf(author)).toMatchObject([{ at: ['authors', 1] }]);
  },
);

test.each(['et al.', 'Bo Bell et al', 'Bo Bell and 12 others', 'others', '…'])(
  '%s leaves authors out',
  (author) => {
    const [problem] = problemsOf(author);
    expect(problem?.message).toContain('Name every author in place of');
  },
);

test.each([
  'Abel, Ann',
  'Abel, Ann, Jr.',
  'Labs and Partners',
  '{Ann Abel and Bo Bell}',
  'Ana Abel y Bo',
])('%s is one', (author) => {
  expect(problemsOf(author)).toEqual([]);
});
