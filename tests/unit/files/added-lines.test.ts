import { expect, it } from 'vitest';
import { toAddedLines } from '../../../src/files/added-lines.ts';

it('counts the lines of a hunk, so that text which looks like a header is none', () => {
  const diff = [
    'diff --git a/papers/x.md b/papers/x.md',
    '--- a/papers/x.md',
    '+++ b/papers/x.md',
    '@@ -1 +1,3 @@',
    '-old',
    '+++ b/papers/other.md',
    '+@@ -1 +90,9 @@',
    '+new',
    '\\ No newline at end of file',
    '@@ -9,2 +11 @@',
    '-a',
    '-b',
    '+c',
    '--- a/guides/a guide.mdx\t',
    '+++ b/guides/a guide.mdx\t',
    '@@ -0,0 +4 @@',
    '+x',
  ].join('\n');
  expect([...toAddedLines(diff)]).toEqual([
    ['papers/x.md', new Set([1, 2, 3, 11])],
    ['guides/a guide.mdx', new Set([4])],
  ]);
});
