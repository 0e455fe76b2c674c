import { expect, test } from 'vitest';
import { goneWords, lostWord } from '../../../../src/checks/references/lost-word.ts';
import type { CheckSubject } from '../../../../src/checks/subject.ts';
import { madeCategories, madeEntry, madeGuide, madeSubject, madeTag } from '../made-subject.ts';

const wordsBefore = [
  { id: 'papers/pruning', title: 'pruning' },
  { id: 'tags/int8', title: 'int8' },
  { id: 'devices/phone-a', title: 'Phone A' },
  { id: 'guides/start', title: 'Start' },
];
const sparsity = { id: 'sparsity', title: 'Sparsity', description: 'About sparsity.' };
const before = [madeEntry('papers/was', { category: 'pruning', tags: ['int8'] })];
const isThere: Partial<CheckSubject> = {
  categories: madeCategories(['pruning']),
  tags: [madeTag('int8')],
  devices: [{ id: 'phone-a', label: 'Phone A', class: 'phone' }],
  guides: [madeGuide('start', { title: 'Start' })],
};

function messages(fields: Partial<CheckSubject>): string[] {
  const subject = madeSubject({ ...isThere, wordsBefore, before, ...fields });
  return lostWord(subject).map(({ file, message }) => `${file}: ${message}`);
}

test('what is there, leads on or says why it is gone has no fault', () => {
  expect(messages({})).toEqual([]);
  expect(
    messages({
      categories: { ...madeCategories([]), papers: [{ ...sparsity, formerIds: ['pruning'] }] },
      tags: [{ ...madeTag('8-bit'), formerIds: ['int8'] }],
      devices: [],
      guides: [madeGuide('begin', { title: 'Begin', formerSlugs: ['start'] })],
      removed: [
        { id: 'devices/phone-a', title: 'A', removed: '2026-01-02', because: 'It was never made.' },
      ],
    }),
  ).toEqual([]);
});

test.each<[string, Partial<CheckSubject>, string]>([
  ['a category', { categories: madeCategories([]) }, 'categories.yaml: papers/pruning (“pruning”)'],
  ['a tag', { tags: [] }, 'tags.yaml: tags/int8 (“int8”) is gone'],
  ['a device', { devices: [] }, 'devices.yaml: devices/phone-a (“Phone A”) is gone'],
  ['a guide', { guides: [] }, 'guides/start.mdx: guides/start (“Start”) is gone'],
])('%s that is gone says what to add, and where', (_, fields, message) => {
  expect(messages(fields)).toEqual([expect.stringContaining(message)]);
});

test('a new id under the same title is known, and should name the old one', () => {
  const guides = [madeGuide('first-steps', { title: 'Start' })];
  expect(messages({ guides })).toEqual([
    expect.stringMatching(/^guides\/first-steps\.mdx: .*formerSlugs: \[start\]/),
  ]);
  const tags = [{ ...madeTag('8-bit'), label: 'int8' }];
  expect(messages({ tags })).toEqual([expect.stringMatching(/^tags\.yaml: .*formerIds: \[int8\]/)]);
  expect(goneWords(madeSubject({ ...isThere, tags, wordsBefore }))).toMatchObject([
    { id: 'tags/int8', now: 'tags/8-bit', answers: false },
  ]);
});

test('a tag or a category that no entry had was at no address', () => {
  const none = { tags: [], categories: madeCategories([]) };
  expect(messages({ ...none, before: [] })).toEqual([]);
});
