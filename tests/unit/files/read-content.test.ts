import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/files/read-content.ts';

const base = path.resolve(import.meta.dirname, '../../fixtures/checks/base');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  cpSync(base, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string | Uint8Array) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Every problem as `file:line:column code`. */
function problems() {
  return readContent(folder, '2026-11-22').problems.map(
    ({ file, line, column, code }) => `${path.relative(folder, file)}:${line}:${column} ${code}`,
  );
}

test('a reader that comes back parses the files alone whose text is another, and finds what a first reader finds', () => {
  const kept = new Map();
  const read = () => readContent(folder, '2026-11-22', undefined, kept);
  const byId = () => new Map(read().catalogue.entries.map((it) => [it.id, it]));
  const before = byId();
  const [first = '', second = ''] = before.keys();
  write(`${first}.md`, entry({ title: 'Another Title' }));
  write('papers/new-here.md', entry());
  const after = byId();
  expect(after.get(first)?.title).not.toBe(before.get(first)?.title);
  expect(after.get(second)).toBe(before.get(second));
  const { catalogue, problems: found } = readContent(folder, '2026-11-22');
  expect(read().catalogue).toEqual(catalogue);
  expect(read().problems).toEqual(found);
});

function ids() {
  return readContent(folder, '2026-11-22').catalogue.entries.map(({ id }) => id);
}

/** A file with nothing wrong in it but what is put in. */
function entry({
  title = 'A Title of Its Own',
  more = '',
  note = 'A note that is long enough.',
} = {}) {
  return `---
title: ${title}
url: https://example.org/new-work
category: model
summary: A network that nobody has described.
year: 2018
added: 2018-02-03
${more}---

${note}
`;
}

test('content is entries in the order of their files, categories, tags and guides', () => {
  const { catalogue, problems, entryFiles } = readContent(folder, '2026-11-22');
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
  expect(readContent(`${folder}/`, '2026-11-22').problems).toEqual([]);
});

test('files are named as the folder was', () => {
  write('papers/new-work.md', 'No fields.');
  const relative = path.relative(process.cwd(), folder);
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
  write('papers/new-work.md', entry({ more: 'tags: [zzz, yyy]\nrelated: [papers/zzz]\n' }));
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
    ['as it is', entry({ note }), '12:5'],
    ['with line ends of Windows', entry({ note }).replaceAll('\n', '\r\n'), '12:5'],
    ['after empty lines', entry({ note: `\n \n${note}` }), '14:5'],
    [
      'right below the front matter',
      entry({ note }).replace('---\n\nOne line', '---\nOne line'),
      '11:5',
    ],
    ['with spaces before it', entry({ note: '  The first line of it <b>' }), '10:24'],
    ['without a line break at its end', entry({ note }).trimEnd(), '12:5'],
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
      entry({ more: '__proto__: {kind: x}\n' }),
      ['8:1 unknown-field'],
    ],
    ['an alias bomb', entry({ more: 'tags: &a [x]\nrelated: [*a, *a]\n' }), ['9:11 yaml']],
    ['a file of Latin-1', Buffer.from(entry({ title: 'M\xfcller' }), 'latin1'), ['2:9 encoding']],
    ['a file of UTF-16', Buffer.from(`\ufeff${entry()}`, 'utf16le'), ['1:1 encoding']],
    ['half a character as bytes', Buffer.from([0xed, 0xa0, 0x80]), ['1:1 encoding']],
    ['half a character as escape', entry({ title: '"\\ud800"' }), ['2:8 yaml']],
    ['a NUL byte', entry({ note: 'A note with\0 a byte.' }), ['10:12 encoding']],
    ['five megabytes', entry({ note: 'Word. '.repeat(900_000) }), ['1:1 too-large']],
    ['five megabytes of fields', `---\n${'a: b\n'.repeat(1_000_000)}---\n`, ['1:1 too-large']],
  ];

  test.each(bad)('%s is reported, and the rest is read', (_, text, expected) => {
    write('papers/new-work.md', text);
    expect(problems()).toEqual(expected.map((problem) => `papers/new-work.md:${problem}`));
    expect(ids()).toHaveLength(5);
    expect(readContent(folder, '2026-11-22').entryFiles).toBe(6);
  });

  test.each(bad)('%s still exists for those who name it', (_, text) => {
    write('papers/new-work.md', text);
    write(
      'papers/other.md',
      entry({ more: 'related: [papers/new-work]\n' }).replace('new-work', 'other'),
    );
    expect(problems().filter((problem) => problem.includes('unknown-reference'))).toEqual([]);
  });
});

test('a note as long as a paper is one problem', () => {
  write('papers/new-work.md', entry({ note: `<b>${'Word. '.repeat(5000)}` }));
  expect(problems()).toEqual(['papers/new-work.md:10:1 too-large']);
});

test('a byte order mark is no fault', () => {
  write('papers/new-work.md', `\uFEFF${entry()}`);
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
    write(file, entry());
    const found = readContent(folder, '2026-11-22').problems.filter(
      ({ code }) => code === 'file-name',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(advice);
    expect(ids()).toHaveLength(5);
  });

  test('a file with the wrong ending beside the right one is told where to go, once', () => {
    write('papers/new-work.md', entry());
    write('papers/new-work.mdx', entry());
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
  write('tools/gpu-list.md', entry({ more: 'tags: 3\n' }).replace('model', 'gpu'));
  expect(problems().filter((problem) => problem.includes('unused'))).toEqual([]);
});

describe('what cannot be read at all', () => {
  const message = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };
  const read = () => readContent(folder, '2026-11-22');

  test('a missing folder', () => {
    const missing = path.join(folder, 'missing');
    expect(message(() => readContent(missing, '2026-11-22'))).toBe(
      `Cannot read ${missing}: there is no such file or folder.`,
    );
  });

  test('a file in place of the folder', () => {
    const file = path.join(folder, 'tags.yaml');
    expect(message(() => readContent(file, '2026-11-22'))).toBe(
      `Cannot read ${file}: it is not a folder.`,
    );
  });

  test.each(['categories.yaml', 'tags.yaml'])('a folder without %s', (file) => {
    rmSync(path.join(folder, file));
    expect(message(read)).toBe(
      `There is no ${path.join(folder, file)}: it names what entries may use.`,
    );
  });

  test('a folder with the name of an entry', () => {
    mkdirSync(path.join(folder, 'papers/a.md'));
    expect(message(read)).toBe(
      `Cannot read ${path.join(folder, 'papers/a.md')}: it is a folder, not a file.`,
    );
  });

  test.each([
    ['leads nowhere', 'nowhere.md', 'there is no such file or folder'],
    ['leads to itself', 'a.md', 'its links lead in a circle'],
    ['leads to a folder', '.', 'it is a link to a folder: put the folder itself there'],
    ['leads to a device', '/dev/null', 'it is not a file'],
  ])('a link that %s', (_, target, reason) => {
    symlinkSync(target, path.join(folder, 'papers/a.md'));
    expect(message(read)).toBe(`Cannot read ${path.join(folder, 'papers/a.md')}: ${reason}.`);
  });

  test('but a link to a file is read like the file', () => {
    write('_elsewhere.md', entry());
    symlinkSync('../_elsewhere.md', path.join(folder, 'papers/a.md'));
    expect(ids()).toContain('papers/a');
  });

  test('and a folder that links back to itself is not walked without end', () => {
    symlinkSync('..', path.join(folder, 'papers/back'));
    expect(message(read)).toBe(
      `Cannot read ${path.join(folder, 'papers/back')}: it is a link to a folder: put the folder itself there.`,
    );
  });
});
