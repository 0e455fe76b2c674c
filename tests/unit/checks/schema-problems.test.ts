import { describe, expect, test } from 'vitest';
import { toSchemaProblems } from '../../../src/checks/schema-problems.ts';
import { entrySchemas } from '../../../src/schema/entry.ts';

const right = {
  title: 'A Title',
  url: 'https://example.org',
  category: 'model',
  summary: 'A network.',
  year: 2018,
  added: '2018-02-03',
};

function problemsOf(data: unknown, kind: 'papers' | 'libraries' = 'papers') {
  const schema = entrySchemas[kind];
  const { error } = schema.safeParse(data);
  return toSchemaProblems('papers/a.md', schema, data, error?.issues ?? []);
}

test('right fields have no problem', () => {
  expect(problemsOf(right)).toEqual([]);
});

describe('a fault has a code, a place, and in its message what to do', () => {
  const { title: _, ...untitled } = right;
  test.each<[string, unknown, string, readonly (string | number)[], string]>([
    [
      'mistyped',
      { ...right, autors: ['A'] },
      'unknown-field',
      ['autors'],
      'Did you mean "authors"?',
    ],
    ['unlike any', { ...right, stars: 3 }, 'unknown-field', ['stars'], 'Fields: title, aliases'],
    [
      'of every object',
      { ...right, constructor: 3 },
      'unknown-field',
      ['constructor'],
      'constructor',
    ],
    [
      'missing',
      untitled,
      'missing-field',
      ['title'],
      'Add the field "title" above "url": The full',
    ],
    ['a number', { ...right, title: 2018 }, 'needs-quotes', ['title'], 'title: "2018"'],
    ['a truth', { ...right, venue: true }, 'needs-quotes', ['venue'], 'venue: "true"'],
    [
      'a damaged id',
      { ...right, arxiv: 1602.0152 },
      'needs-quotes',
      ['arxiv'],
      'arxiv: "1801.04381"',
    ],
    [
      'a number in a list',
      { ...right, authors: ['A', 2] },
      'needs-quotes',
      ['authors', 1],
      ': "2"',
    ],
    [
      'one too many',
      { ...right, tags: ['a', 'b', 'c', 'd', 'e', 'f'] },
      'wrong-value',
      ['tags'],
      'Keep the five tags',
    ],
    ['empty', { ...right, title: null }, 'wrong-value', ['title'], 'It is empty'],
    [
      'no list',
      { ...right, authors: 'A' },
      'wrong-value',
      ['authors'],
      'It is a list, so put it in brackets: authors: [A]',
    ],
    [
      'authors as one text',
      { ...right, authors: 'Ann Abel, Bo Bell and Cy Cole' },
      ...(['wrong-value', ['authors'], 'authors: [Ann Abel, Bo Bell, Cy Cole]'] as const),
    ],
    [
      'authors as one text, family names first',
      { ...right, authors: 'Abel, Ann and Bell, Bo' },
      ...(['wrong-value', ['authors'], 'authors: ["Abel, Ann", "Bell, Bo"]'] as const),
    ],
    [
      'a name where an id belongs',
      { ...right, formerSlugs: ['Old_Name'] },
      ...(['wrong-value', ['formerSlugs', 0], 'Write "old-name"'] as const),
    ],
    ['in capitals', { ...untitled, Title: 'A' }, 'unknown-field', ['Title'], 'mean "title"?'],
    [
      'an address in brackets',
      { ...right, url: '<https://example.org/a>' },
      ...(['wrong-value', ['url'], 'Write it alone, as "https://example.org/a".'] as const),
    ],
    [
      'an address with a password',
      { ...right, url: 'https://ann:secret@example.org' },
      ...(['wrong-value', ['url'], 'see them. Write "https://example.org".'] as const),
    ],
    [
      'a DOI where an address belongs',
      { ...right, url: 'doi:10.1000/182' },
      ...(['wrong-value', ['url'], '"https://doi.org/10.1000/182"'] as const),
    ],
    [
      'two addresses',
      { ...right, url: 'https://example.org/a https://example.org/b' },
      ...(['wrong-value', ['url'], 'the others under "links"'] as const),
    ],
    [
      'an address without its scheme',
      { ...right, url: 'www.example.org/a' },
      ...(['wrong-value', ['url'], 'Write it whole: "https://www.example.org/a".'] as const),
    ],
    [
      'an item without its fields',
      { ...right, links: ['Slides'] },
      ...(['wrong-value', ['links', 0], '"Slides" is a text, and an item'] as const),
    ],
    [
      'a text where links belong',
      { ...right, links: 'https://example.org/a' },
      ...(['wrong-value', ['links'], 'links: [{ label: Slides, url: https://'] as const),
    ],
    ['no number', { ...right, year: 'soon' }, 'wrong-value', ['year'], 'number of four digits'],
    ['a number in quotes', { ...right, year: '2018' }, 'wrong-value', ['year'], 'year: 2018.'],
    [
      'a day that no calendar has',
      { ...right, added: '2026-11-31' },
      ...(['wrong-value', ['added'], '2026-11 has 30 days: correct the day.'] as const),
    ],
    [
      'a month that is none',
      { ...right, added: '2026-13-01' },
      ...(['wrong-value', ['added'], 'There is no month 13'] as const),
    ],
    [
      'a date of one digit',
      { ...right, added: '2018-2-3' },
      ...(['wrong-value', ['added'], 'with two digits each: 2018-02-03.'] as const),
    ],
    [
      'a day that stands first',
      { ...right, added: '03/02/2018' },
      ...(['wrong-value', ['added'], 'Write the date as YYYY-MM-DD'] as const),
    ],
    [
      'too long',
      { ...right, summary: `${'a'.repeat(230)}.` },
      ...(['wrong-value', ['summary'], 'Keep the summary to 200 characters. It has 231.'] as const),
    ],
    ['the kind', { ...right, kind: 'papers' }, 'unknown-field', ['kind'], 'the folder'],
    [
      'several as one text',
      { ...right, tags: 'vision, int8' },
      ...(['wrong-value', ['tags'], 'tags: [vision, int8]'] as const),
    ],
    [
      'inside a list',
      { ...right, links: [{ label: 'A', url: 'x' }] },
      'wrong-value',
      ['links', 0, 'url'],
      '"links.url" does not fit: Write a whole address',
    ],
    [
      'unknown inside a list',
      { ...right, links: [{ label: 'A', url: 'https://example.org', lable: 'B' }] },
      'unknown-field',
      ['links', 0, 'lable'],
      'Did you mean "label"?',
    ],
  ])('%s', (_, data, code, at, advice) => {
    const problems = problemsOf(data);
    expect(problems).toMatchObject([{ file: 'papers/a.md', code, at }]);
    expect(problems[0]?.message).toContain(advice);
  });
});

test('a value of two forms says what it is for', () => {
  const { year: _, ...library } = right;
  const problems = problemsOf({ ...library, successor: { label: 'x' } }, 'libraries');
  expect(problems).toMatchObject([{ code: 'wrong-value', at: ['successor'] }]);
  expect(problems[0]?.message).toContain('an entry’s id, or a label and an address');
});

test.each([[['a']], ['a text']])('front matter that is no fields, %j, says so', (data) => {
  const [problem] = problemsOf(data);
  expect(problem?.message).toContain('Write fields, each as “name: value”');
});

test.each([null, undefined])('front matter without fields, %s, is one problem', (data) => {
  expect(problemsOf(data)).toMatchObject([{ code: 'missing-field' }]);
});

test('every fault of a file is reported', () => {
  const { summary: _, ...rest } = right;
  const codes = problemsOf({ ...rest, tag: ['a'], url: 'x' }).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['missing-field', 'unknown-field', 'wrong-value']);
});

test('a missing field stands below the one before it, and says so', () => {
  const { summary: _, ...rest } = right;
  const [problem] = problemsOf(rest);
  expect(problem).toMatchObject({ at: ['summary'], below: ['category'] });
  expect(problem?.message).toContain('Add the field "summary" below "category": One sentence');
  const [first] = problemsOf({ ...right, links: [{ url: 'https://example.org' }] });
  expect(first?.message).toContain('Add the field "links.label" above "url"');
});
