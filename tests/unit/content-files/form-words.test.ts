import { expect, test } from 'vitest';
import type { CheckSubject } from '../../../src/checks/subject.ts';
import { checkDraft, type DraftFields } from '../../../src/content-files/entry-draft.ts';
import { toFormWords } from '../../../src/content-files/form-words.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { entryOf } from '../entry-of.ts';

const standing = {
  ...entryOf('papers/eie'),
  title: 'EIE: Efficient Inference Engine',
  noteLine: 1,
};
const subject: CheckSubject = {
  entries: [standing],
  guides: [],
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [{ id: 'int8', label: 'int8', description: 'Eight bits.' }],
  today: '2026-11-23',
};
const said = (fields: DraftFields) =>
  kinds.flatMap((kind) =>
    checkDraft(kind, fields, subject).map((it) => [it.field, toFormWords(it)] as const),
  );

test('no problem of a form speaks of files, YAML or what a form has no place for', () => {
  const drafts: DraftFields[] = [
    {},
    {
      ...{ title: 'EIE: Efficient Inference Engine', url: standing.url, category: 'none' },
      ...{ summary: `No period ${'x'.repeat(200)}`, why: 'None', tags: 'int4, zzz, INT 8' },
      ...{ year: 'soon', arxiv: 'x', doi: 'y', published: '2026-02-31', added: 'today' },
      ...{ authors: 'A\n\tB and C', related: 'papers/none', links: 'Slides', slug: 'A b' },
      ...{ repository: 'here', license: '\u202e', note: '<b>x</b> ![a](b) [c](javascript:d)' },
    },
    { title: 'A\u0000B', url: 'javascript:alert(1)', note: 'x'.repeat(60_000), slug: 'int8' },
  ];
  const all = drafts.flatMap(said);
  expect(new Set(all.map(([field]) => field)).size).toBeGreaterThan(12);
  const odd = all.filter(([, text]) =>
    /ya?ml|front matter|Example:|\.mdx?\b|\bfiles?\b(?! name)|"\w+" does not fit|Add the field/i.test(
      text,
    ),
  );
  expect(odd).toEqual([]);
  expect(all.filter(([, text]) => !/^\S.*\S$/s.test(text))).toEqual([]);
});

test('a problem keeps what a person can do about it', () => {
  const found = said({ title: 'EIE: Efficient Inference Engine', url: standing.url });
  expect(found).toContainEqual([
    'url',
    `${standing.url} already leads to “${standing.title}”: correct that entry instead, or give the address of this work alone.`,
  ]);
  expect(found).toContainEqual(['category', 'It is required: fill it in.']);
});
