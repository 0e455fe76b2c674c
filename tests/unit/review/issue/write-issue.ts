import { formQuestions } from '../../../../src/review/issue/questions.ts';

/** An issue's text as GitHub writes it from the form's answers. */
export function writeIssue(answers: Readonly<Record<string, string>>): string {
  return formQuestions()
    .map(({ id, label }) => `### ${label}\n\n${answers[id] || '_No response_'}`)
    .join('\n\n');
}
