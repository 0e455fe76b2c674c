import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIssue } from '../../../../src/review/issue/parse-issue.ts';
import { formQuestions } from '../../../../src/review/issue/questions.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { hostileText } from '../../text/hostile-text.ts';
import { writeIssue } from './write-issue.ts';

describe('an issue that was made with the form', () => {
  test('gives each answer back, and none for what was left out', () => {
    const answers = {
      kind: 'papers',
      title: 'A title',
      tags: 'int8, vision',
      note: 'One.\n\nTwo.',
    };
    const { kind, ...fields } = answers;
    expect(parseIssue(writeIssue(answers))).toEqual({ kind, fields });
    expect(parseIssue(writeIssue(answers).replaceAll('\n', '\r\n'))).toEqual({ kind, fields });
  });

  test('gives back whatever was typed, headings of Markdown too', () => {
    const labels = new Set(formQuestions().map(({ label }) => `### ${label}`));
    const typed = hostileText
      .map((text) => text.replace(/\r\n?/g, '\n').trim())
      .filter((text) => text !== '' && !text.split('\n').some((it) => labels.has(it.trimEnd())));
    fc.assert(
      fc.property(typed, typed, (title, note) => {
        const fields = { title, note: `### Method\n${note}` };
        const parsed = parseIssue(writeIssue({ kind: 'tools', ...fields }));
        expect(parsed).toEqual({ kind: 'tools', fields });
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test('is not guessed at where a question’s heading stands in an answer', () => {
    const body = writeIssue({ kind: 'papers', title: 'x', note: 'See\n### Title\nhere' });
    expect(parseIssue(body)).toEqual({
      faults: ['The heading “### Title” stands twice: remove the one that belongs to no question.'],
    });
  });

  test('needs a kind of the list', () => {
    for (const kind of ['', 'books', 'constructor', 'Papers\n\nand more'])
      expect(parseIssue(writeIssue({ kind, title: 'x' }))).toMatchObject({
        faults: [expect.stringContaining('papers, libraries, tutorials, tools')],
      });
  });
});

test.each([
  ['', 'made with the form'],
  ['Please add this.', 'made with the form'],
  ['x'.repeat(70_000), 'too long'],
])('a text that is no form’s is refused (%#)', (body, reason) => {
  expect(parseIssue(body)).toEqual({ faults: [expect.stringContaining(reason)] });
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText, fc.constantFrom('\n### Kind\n', '\n### Note\n', 'papers'))),
      (parts) => {
        expect(parseIssue(parts.join('\n'))).toBeTypeOf('object');
      },
    ),
    { numRuns: fuzzRuns(100) },
  );
});
