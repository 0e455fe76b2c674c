import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/content-files/front-matter.ts';

/** The problems of front matter, `line:column code message`; its first field stands in line 2. */
function problemsOf(yaml: string) {
  return parseFrontMatter('papers/a.md', `---\n${yaml}\n---\n`).problems.map(
    ({ at, code, message }) =>
      `${at && 'line' in at ? `${at.line}:${at.column}` : '?'} ${code} ${message}`,
  );
}

describe('a slip is told once, where it was made, with what to write', () => {
  test.each([
    ['a colon', 'title: Nets: A Study', '2:8 yaml', 'Write: title: "Nets: A Study"'],
    ['an at sign', 'venue: @home', '2:8 yaml', 'Write: venue: "@home"'],
    ['a bracket', 'title: [Re] Nets', '2:8 yaml', 'Write: title: "[Re] Nets"'],
    ['a link of Markdown', 'url: [x](https://a.org/x)', '2:6 yaml', 'Write: url: https://a.org/x'],
    ['a brace', 'title: {N}ets', '2:8 yaml', 'Write: title: "{N}ets"'],
    ['an ampersand', 'venue: &Co', '2:8 yaml', 'it may not start with &'],
    ['a hyphen', 'authors: - Ann Abel', '2:10 yaml', 'Write: authors: [Ann Abel]'],
    [
      'a link at the left edge',
      'url: a\nlinks:\nlabel: B\nurl: c',
      '5:1 yaml',
      'belongs to "links"',
    ],
    ['a quoted word', 'title: "Thin" nets', '2:8 yaml', `Write: title: '"Thin" nets'`],
    ['quotes in quotes', 'title: "The "Thin" Net"', '2:8 yaml', `Write: title: 'The "Thin" Net'`],
    ['no closing quote', 'a: b\ntitle: "Nets\nyear: 2018', '3:8 yaml', 'Write: title: "Nets"'],
    ['no closing bracket', 'tags: [a, b\nyear: 2018', '2:7 yaml', 'Write: tags: [a, b]'],
    ['a backslash', 'title: "The \\LaTeX"', '2:8 yaml', 'put the value in single quotes'],
    ['another backslash', 'title: "The \\Net"', '2:8 yaml', 'put the value in single quotes'],
    ['an equals sign', 'a: b\nvenue = CVPR', '3:1 yaml', 'between name and value: venue: CVPR'],
    ['no space', 'a: b\nvenue:CVPR', '3:1 yaml', 'behind the colon: venue: CVPR'],
    ['two colons', 'a: b\nA:: - ', '3:1 yaml', '“A:: -” is no field'],
    ['a stray line', 'a: b\nmore words', '3:1 yaml', '“more words” is no field'],
    ['an indented field', 'a: b\n  venue: CVPR', '3:3 yaml', '“venue: CVPR” at the left edge'],
    ['too few spaces', 'links:\n  - label: A\n   url: b', '4:4 yaml', 'with 4 spaces before it'],
    ['an item moved', 'authors:\n  - Ann\n - Bo', '4:2 yaml', '“- Bo” with 2 spaces before it'],
    [
      'a field moved',
      'links:\n  - label: A\n   url: b\n    more: c',
      '4:4 yaml',
      '“url: b” with 4 spaces',
    ],
    ['a star', 'authors:\n  * Ann Abel', '3:3 yaml', 'with a hyphen: - Ann Abel'],
    ['an item with an at sign', 'tags: [a, @b]', '2:7 yaml', 'Write: tags: [a, "@b"]'],
    ['a wide colon', 'a: b\nyear：2019', '3:1 yaml', 'behind the name: year: 2019'],
    ['a line of a merge', 'a: b\n=======', '3:1 yaml', 'left over from a merge'],
    ['a field in a list', '- id: a\nid: b', '3:1 yaml', '“id: b” begins none'],
    ['an item too many', 'title: A\n- b', '3:1 yaml', 'the field "title" has a value already'],
    ['a tab', 'a: b\n\tvenue: CVPR', '3:1 yaml', 'Replace the tab before the text by spaces.'],
    ['two tabs', 'tags:\n\t- a\n\t- b', '3:1 yaml', '(in 2 lines from here on)'],
    ['a no-break space', 'venue:\u00a0CVPR', '2:7 yaml', 'Replace the no-break space'],
    ['a field twice', 'year: 2018\ntitle: A\nyear: 2019', '4:1 yaml', 'as “year: 2018”'],
    ['curly quotes', 'title: “Nets”', '2:8 needs-quotes', 'Write: "Nets"'],
    ['curly quotes and a colon', 'title: “A: B”', '2:8 yaml', 'Write: title: "A: B"'],
    ['curly quotes in a list', 'tags: [a, ‘b’]', '2:11 needs-quotes', 'Write: "b"'],
    ['a number sign', 'title: Issue #1 of Boards', '2:8 needs-quotes', 'only "Issue" is read'],
    ['a number sign in an item', 'tags:\n  - C #', '3:5 needs-quotes', 'Write: "C #"'],
    ['a number sign in a list', 'tags: [C #1, b]', '2:7 yaml', 'Write: tags: ["C #1", b]'],
    [
      'a number sign at the start',
      'title: #1 of Boards',
      '2:8 needs-quotes',
      'title: "#1 of Boards"',
    ],
  ])('%s', (_, yaml, place, advice) => {
    const problems = problemsOf(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`${place} `), problems[0]).toBe(true);
    expect(problems[0]).toContain(advice);
  });
});

test('two slips are both told, and nothing that only follows from them', () => {
  const found = problemsOf('title: A: B\nauthors: [Ann Abel\nyear: 2018\nvenue: "CVPR\nurl: x');
  expect(found.map((problem) => problem.split(' ', 1)[0])).toEqual(['2:8', '3:10', '5:8']);
});

describe('is left as it is', () => {
  test.each([
    ['a comment on a line of its own', '# To do\ntitle: A\n  # To do\nyear: 2018'],
    [
      'a comment behind a date, a number and a list',
      'added: 2018-02-03 # a\nyear: 2018 # b\ntags: [a] # c',
    ],
    ['a number sign inside a word', 'title: F#-nets and C#'],
    ['a number sign in quotes', 'title: "Issue #1"'],
    ['curly quotes inside a value', 'title: The “thin” net\nwhy: “Thin” is not “small”.'],
    ['curly quotes in straight ones', 'title: "“Thin”"'],
    ['a no-break space inside a value', 'why: It takes 3.5\u00a0ms.'],
    ['a backslash that is written twice', 'title: "The \\\\LaTeX net"'],
  ])('%s', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });
});
