import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/files/read-content.ts';
import { entryText, madeFolder } from './made-folder.ts';

const made = madeFolder();
const { ids, write } = made;

/** Every problem as `file:line:column code`. */
function problems() {
  return readContent(made.folder, '2026-11-22').problems.map(
    ({ file, line, column, code }) =>
      `${path.relative(made.folder, file)}:${line}:${column} ${code}`,
  );
}

test('a reader that comes back parses the files alone whose text is another, and finds what a first reader finds', () => {
  const kept = new Map();
  const read = () => readContent(made.folder, '2026-11-22', undefined, kept);
  const byId = () => new Map(read().catalogue.entries.map((it) => [it.id, it]));
  const before = byId();
  const [first = '', second = ''] = before.keys();
  write(`${first}.md`, entryText({ title: 'Another Title' }));
  write('papers/new-here.md', entryText());
  const after = byId();
  expect(after.get(first)?.title).not.toBe(before.get(first)?.title);
  expect(after.get(second)).toBe(before.get(second));
  const { catalogue, problems: found } = readContent(made.folder, '2026-11-22');
  expect(read().catalogue).toEqual(catalogue);
  expect(read().problems).toEqual(found);
});

test('content is entries in the order of their files, categories, tags and guides', () => {
  const { catalogue, problems, entryFiles } = readContent(made.folder, '2026-11-22');
  expect(catalogue.entries.map(({ id }) => id)).toEqual([
    'libraries/ncnn',
    'papers/integer-arithmetic',
    'papers/mobilenets',
    'tools/gpu-list',
    'tutorials/small-networks',
  ]);
  expect(catalogue.categories.papers.map(({ id }) => id)).toEqual(['model', 'quantization']);
  expect(catalogue.tags.map(({ id }) => id)).toEqual(['int8', 'vision']);
  expect(catalogue.guides.map(({ slug }) => slug)).toEqual(['start-here']);
  expect(catalogue.guides[0]?.entries).toEqual(['papers/mobilenets']);
  expect({ problems, entryFiles }).toEqual({ problems: [], entryFiles: 5 });
});

test('the folder may be named with a slash at its end', () => {
  expect(readContent(`${made.folder}/`, '2026-11-22').problems).toEqual([]);
});

test('files are named as the folder was', () => {
  write('papers/new-work.md', 'No fields.');
  const relative = path.relative(process.cwd(), made.folder);
  const [problem] = readContent(relative, '2026-11-22').problems;
  expect(problem).toEqual({
    file: `${relative}/papers/new-work.md`,
    line: 1,
    column: 1,
    code: 'no-front-matter',
    severity: 'error',
    message: expect.stringMatching(/^Start the file with its fields: /),
  });
});

test('problems are in the order of files, lines and columns', () => {
  write('papers/new-work.md', entryText({ more: 'tags: [zzz, yyy]\nrelated: [papers/zzz]\n' }));
  write('libraries/zzz.txt', '');
  expect(problems()).toEqual([
    'libraries/zzz.txt:1:1 file-name',
    'papers/new-work.md:8:8 unknown-tag',
    'papers/new-work.md:8:13 unknown-tag',
    'papers/new-work.md:9:11 unknown-reference',
  ]);
});

describe('a note keeps its place in the file', () => {
  const note = 'One line of a note,\n\ntwo <b>';

  test.each([
    ['as it is', entryText({ note }), '12:5'],
    ['with line ends of Windows', entryText({ note }).replaceAll('\n', '\r\n'), '12:5'],
    ['after empty lines', entryText({ note: `\n \n${note}` }), '14:5'],
    [
      'right below the front matter',
      entryText({ note }).replace('---\n\nOne line', '---\nOne line'),
      '11:5',
    ],
    ['with spaces before it', entryText({ note: '  The first line of it <b>' }), '10:24'],
    ['without a line break at its end', entryText({ note }).trimEnd(), '12:5'],
  ])('%s', (_, text, place) => {
    write('papers/new-work.md', text);
    expect(problems()).toEqual([`papers/new-work.md:${place} raw-html`]);
  });
});

describe('what is wrong with one file', () => {
  const bad: [string, string | Uint8Array, string[]][] = [
    ['an empty file', '', ['1:1 no-front-matter']],
    ['front matter that is a list', '---\n- a\n---\n', ['2:1 wrong-value']],
    ['front matter that is a text', '---\nhello\n---\n', ['2:1 wrong-value']],
    ['front matter without fields', '---\n---\n', ['2:1 missing-field']],
    [
      'a field that would change objects',
      entryText({ more: '__proto__: {kind: x}\n' }),
      ['8:1 unknown-field'],
    ],
    ['an alias bomb', entryText({ more: 'tags: &a [x]\nrelated: [*a, *a]\n' }), ['9:11 yaml']],
    [
      'a file of Latin-1',
      Buffer.from(entryText({ title: 'M\xfcller' }), 'latin1'),
      ['2:9 encoding'],
    ],
    ['a file of UTF-16', Buffer.from(`\ufeff${entryText()}`, 'utf16le'), ['1:1 encoding']],
    ['half a character as bytes', Buffer.from([0xed, 0xa0, 0x80]), ['1:1 encoding']],
    ['half a character as escape', entryText({ title: '"\\ud800"' }), ['2:8 yaml']],
    ['a NUL byte', entryText({ note: 'A note with\0 a byte.' }), ['10:12 encoding']],
    ['five megabytes', entryText({ note: 'Word. '.repeat(900_000) }), ['1:1 too-large']],
    ['five megabytes of fields', `---\n${'a: b\n'.repeat(1_000_000)}---\n`, ['1:1 too-large']],
  ];

  test.each(bad)('%s is reported, and the rest is read', (_, text, expected) => {
    write('papers/new-work.md', text);
    expect(problems()).toEqual(expected.map((problem) => `papers/new-work.md:${problem}`));
    expect(ids()).toHaveLength(5);
    expect(readContent(made.folder, '2026-11-22').entryFiles).toBe(6);
  });

  test.each(bad)('%s still exists for those who name it', (_, text) => {
    write('papers/new-work.md', text);
    write(
      'papers/other.md',
      entryText({ more: 'related: [papers/new-work]\n' }).replace('new-work', 'other'),
    );
    expect(problems().filter((problem) => problem.includes('unknown-reference'))).toEqual([]);
  });
});

test('a note as long as a paper is one problem', () => {
  write('papers/new-work.md', entryText({ note: `<b>${'Word. '.repeat(5000)}` }));
  expect(problems()).toEqual(['papers/new-work.md:10:1 too-large']);
});

test('a byte order mark is no fault', () => {
  write('papers/new-work.md', `\uFEFF${entryText()}`);
  expect(problems()).toEqual([]);
});

describe('places and names', () => {
  test.each([
    ['README.md', 'Move the file into one of papers, libraries, tutorials, tools, guides'],
    ['notes/a.md', 'Move the file into one of'],
    ['papers/2018/a.md', 'Move the file up into papers/'],
    ['papers/a.txt', 'Give the file the ending .md.'],
    ['papers/a.markdown', 'Give the file the ending .md.'],
    ['guides/a.md', 'Give the file the ending .mdx.'],
    ['papers/Poincaré_Nets.md', 'digits and hyphens: poincare-nets.md'],
    ['papers/a--b.md', 'digits and hyphens: a-b.md'],
    ['papers/手.md', 'digits and hyphens: a-short-name.md'],
  ])('%s', (file, advice) => {
    write(file, entryText());
    const found = readContent(made.folder, '2026-11-22').problems.filter(
      ({ code }) => code === 'file-name',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(advice);
    expect(ids()).toHaveLength(5);
  });

  test('a file with the wrong ending beside the right one is told where to go, once', () => {
    write('papers/new-work.md', entryText());
    write('papers/new-work.mdx', entryText());
    expect(problems()).toEqual(['papers/new-work.mdx:1:1 duplicate-id']);
  });

  test.each([
    'papers/_template.md',
    'papers/.draft.md',
    '.cache/a.md',
    'guides/_parts/a.mdx',
    '.DS_Store',
  ])('%s is passed over', (file) => {
    write(file, 'anything');
    expect(problems()).toEqual([]);
  });
});

describe('a faulty vocabulary', () => {
  test.each([
    ['categories.yaml', '- a\n', '1:1 wrong-value'],
    ['categories.yaml', 'papers: [\n', '1:9 yaml'],
    ['categories.yaml', '', '1:1 missing-field'],
    ['tags.yaml', 'a: b\n', '1:1 wrong-value'],
    ['tags.yaml', '- id: int8\n  lable: int8\n  description: x\n', '2:3 unknown-field'],
    ['tags.yaml', Buffer.from([0xff]), '1:1 encoding'],
  ])('%s is one problem, not one for each file that uses it', (file, text, problem) => {
    write(file, text);
    const found = problems();
    expect(found[0]).toBe(`${file}:${problem}`);
    expect(found.every((it) => it.startsWith(file))).toBe(true);
  });
});

test('a faulty file makes no category and no tag unused', () => {
  write('papers/integer-arithmetic.md', '---\ncategory: [\n---\n');
  write('tools/gpu-list.md', entryText({ more: 'tags: 3\n' }).replace('model', 'gpu'));
  expect(problems().filter((problem) => problem.includes('unused'))).toEqual([]);
});
