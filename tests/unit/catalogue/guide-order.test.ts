import { expect, test } from 'vitest';
import type { Guide } from '../../../src/catalogue/entry.ts';
import {
  type GuideBranch,
  guideTrees,
  inReadingOrder,
} from '../../../src/catalogue/guide-order.ts';

function guide(slug: string, ...prerequisites: string[]): Guide {
  return { slug, title: slug, prerequisites } as unknown as Guide;
}
const order = (...guides: Guide[]) => inReadingOrder(guides).map(({ slug }) => slug);

test('a guide comes after its prerequisites, and by title beside its equals', () => {
  const guides = [guide('c', 'z'), guide('a', 'c'), guide('z'), guide('b', 'z')];
  expect(order(...guides)).toEqual(['z', 'b', 'c', 'a']);
});

test('a prerequisite that is no guide is none', () => {
  expect(order(guide('b'), guide('a', 'gone'))).toEqual(['a', 'b']);
});

test('guides that require each other are all there', () => {
  expect(order(guide('a', 'b'), guide('b', 'a'), guide('c', 'c')).toSorted()).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('each guide stands once, below the last of its prerequisites', () => {
  const read = (branches: GuideBranch[]): unknown[] =>
    branches.map((it) => [it.guide.slug, ...read(it.after)]);
  const guides = [guide('a'), guide('b', 'a'), guide('c', 'a', 'b'), guide('d', 'a'), guide('e')];
  expect(read(guideTrees(guides))).toEqual([['a', ['b', ['c']], ['d']], ['e']]);
  expect(read(guideTrees([guide('a', 'b'), guide('b', 'a'), guide('c', 'c')]))).toEqual([
    ['a', ['b']],
    ['c'],
  ]);
});
