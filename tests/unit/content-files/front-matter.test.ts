import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from '../../../src/content-files/front-matter.ts';

const text = '---\ntitle: A Title\ntags:\n  - one\n  - two\n---\n\nThe note.\n';

/** Every problem of a text as `line:column code`. */
function problemsOf(source: string) {
  const { problems, locate } = parseFrontMatter('papers/a.md', source);
  return problems.map(({ at, code }) => {
    const { line, column } = at && 'line' in at ? at : locate(at ?? []);
    return `${line}:${column} ${code}`;
  });
}

test('a file is its fields and its body', () => {
  const { data, body, bodyLine, problems } = parseFrontMatter('papers/a.md', text);
  expect(data).toEqual({ title: 'A Title', tags: ['one', 'two'] });
  expect(body).toBe('\nThe note.\n');
  expect(bodyLine).toBe(6);
  expect(problems).toEqual([]);
});

describe('one text in other bytes is read alike', () => {
  test.each([
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', text.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${text}`],
    ['both', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['spaces after the hyphens', text.replaceAll('---\n', '--- \t\n')],
  ])('%s', (_, source) => {
    const { locate: _one, ...expected } = parseFrontMatter('papers/a.md', text);
    const { locate, ...read } = parseFrontMatter('papers/a.md', source);
    expect(read).toEqual(expected);
    expect(locate(['tags', 1])).toEqual({ line: 5, column: 5 });
  });
});

describe('the last line break may be missing', () => {
  test('after the note', () => {
    expect(parseFrontMatter('papers/a.md', text.trimEnd()).body).toBe('\nThe note.');
  });

  test('after the front matter', () => {
    const { data, body, problems } = parseFrontMatter('papers/a.md', '---\ntitle: A\n---');
    expect({ data, body, problems }).toEqual({ data: { title: 'A' }, body: '', problems: [] });
  });
});

test('hyphens in the note are no second end', () => {
  const { body } = parseFrontMatter('papers/a.md', '---\ntitle: A\n---\none\n---\ntwo\n');
  expect(body).toBe('one\n---\ntwo\n');
});

test('empty front matter has no data', () => {
  const { data, body, problems } = parseFrontMatter('papers/a.md', '---\n---\nThe note.\n');
  expect({ data, body, problems }).toEqual({ data: null, body: 'The note.\n', problems: [] });
});

describe('a field is found where it stands', () => {
  const source = `---
title: A
links:
  - label: One
    url: https://example.org/1
  - {label: Two, url: https://example.org/2}
---
`;
  test.each([
    [['title'], '2:1'],
    [['links'], '3:1'],
    [['links', 0], '4:5'],
    [['links', 0, 'url'], '5:5'],
    [['links', 1, 'url'], '6:18'],
    [['links', 0, 'missing'], '4:5'],
    [['links', 7, 'url'], '3:1'],
    [['missing'], '2:1'],
    [[], '2:1'],
  ])('%j', (path, place) => {
    const { locate } = parseFrontMatter('papers/a.md', source);
    const { line, column } = locate(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test('in a file that is YAML as a whole', () => {
    const { locate } = parseYaml('tags.yaml', '- id: one\n- id: two\n');
    expect(locate([1, 'id'])).toEqual({ line: 2, column: 3 });
  });
});

describe('what cannot be read is a problem at its place', () => {
  const deep = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]';
  test.each([
    ['no fields', 'The note.\n', '1:1 no-front-matter'],
    ['an empty file', '', '1:1 no-front-matter'],
    ['fields without an end', '---\ntitle: A\n', '3:1 no-front-matter'],
    ['a field twice', '---\ntitle: A\ntitle: B\n---\n', '3:1 yaml'],
    ['a colon in a value', '---\nyear: 2018\ntitle: A: B\n---\n', '3:8 yaml'],
    ['a tab as indent', '---\ntags:\n\t- a\n---\n', '3:1 yaml'],
    ['a star', '---\ntitle: *A\n---\n', '2:8 yaml'],
    ['an exclamation mark', '---\ntitle: !A b\n---\n', '2:8 yaml'],
    ['an at sign', '---\ntitle: @A\n---\n', '2:8 yaml'],
    ['an alias bomb', `---\n${bomb}\n---\n`, '3:8 yaml'],
    ['a list that holds itself', '---\ntags: &a [*a]\n---\n', '2:11 yaml'],
    ['a merge', '---\na: &a {b: 1}\n<<: *a\n---\n', '3:5 yaml'],
    ['an escaped control character', '---\ntitle: "A\\0"\n---\n', '2:8 yaml'],
    ['half a character', '---\ntitle: "\\ud800"\n---\n', '2:8 yaml'],
    ['a control character in a name', '---\n"a\\e[31m": b\n---\n', '2:1 yaml'],
  ])('%s', (_, source, problem) => {
    expect(problemsOf(source)).toEqual([problem]);
  });

  test('fields of TOML, with how they are written here', () => {
    const [problem] = parseFrontMatter('papers/a.md', '+++\ntitle = "A"\n+++\n').problems;
    expect(problem?.message).toContain('as in title: "A"');
  });

  test('nesting without measure', () => {
    const problems = problemsOf(`---\n${deep}\n---\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.endsWith(' yaml'))).toBe(true);
  });

  test('a message says what to do', () => {
    const { problems } = parseFrontMatter('papers/a.md', '---\ntitle: A: B\n---\n');
    expect(problems[0]?.message).toMatch(/^Put the value in quotes: a colon followed by a space/);
  });
});

test.each([
  ['a list', '---\n- a\n- b\n---\n', ['a', 'b']],
  ['a text', '---\nhello\n---\n', 'hello'],
  ['a number', '---\n3\n---\n', 3],
])('front matter that is %s is data for the schema to refuse', (_, source, data) => {
  expect(parseFrontMatter('papers/a.md', source).data).toEqual(data);
});

test('a field named like a property of every object stays a field', () => {
  const { data } = parseFrontMatter('papers/a.md', '---\n__proto__: {a: 1}\ntoString: b\n---\n');
  expect(Object.keys(data as object)).toEqual(['__proto__', 'toString']);
  expect(({} as { a?: number }).a).toBeUndefined();
});

describe('one fault is told once', () => {
  test('where brackets nest too deep, by the one message that helps', () => {
    const { problems } = parseFrontMatter(
      'papers/a.md',
      `---\ntitle: ${'['.repeat(2000)}\nurl: x\n---\n`,
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Nest lists and fields less deeply/),
    ]);
  });

  test('where many brackets are open at one place, and beside the faults of other places', () => {
    const source = `---\ntitle: ${'['.repeat(50)}\nurl: x: y\n---\n`;
    expect(problemsOf(source)).toEqual(['2:8 yaml', '3:6 yaml']);
    expect(problemsOf('---\na: b: c\nd: e: f\n---\n')).toEqual(['2:4 yaml', '3:4 yaml']);
  });
});

describe('a file without front matter says what is missing where', () => {
  const fields = 'title: A\nyear: 2018\n';
  test.each([
    ['nothing', '', '1:1', 'The file is empty'],
    ['a note alone', 'A note.\n', '1:1', 'Start the file with its fields'],
    ['fields alone', fields, '1:1', 'above the fields, and one below'],
    ['an empty line first', `\n---\n${fields}---\n`, '1:1', 'Remove the empty lines'],
    ['a heading first', `# A\n---\n${fields}---\n`, '1:1', 'Remove the text above'],
    ['a long dash', `—\n${fields}—\n`, '1:1', 'exactly three hyphens'],
    ['four hyphens at the end', `---\n${fields}----\n\nA note.\n`, '4:1', 'exactly three hyphens'],
    ['dots at the end', `---\n${fields}...\n\nA note.\n`, '4:1', 'exactly three hyphens'],
    ['no end', `---\n${fields}\nA note.\n`, '4:1', 'between the last field and the note'],
  ])('%s', (_, source, place, advice) => {
    const [problem, ...others] = parseFrontMatter('papers/a.md', source).problems;
    expect(others).toEqual([]);
    expect(problem?.at).toEqual({ line: Number(place.split(':')[0]), column: 1 });
    expect(problem?.message).toContain(advice);
  });
});
