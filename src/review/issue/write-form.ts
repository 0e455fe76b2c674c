import { stringify } from 'yaml';
import type { Categories } from '../../schema/categories.ts';
import { kinds } from '../../schema/parts.ts';
import { categoryOptions } from './category.ts';
import { formQuestions, type Question } from './questions.ts';

/** The label that the form gives its issues. */
export const addLabel = 'add';

/** Write `.github/ISSUE_TEMPLATE/add.yml`, the form with which an entry is proposed: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
export function writeIssueForm(categories: Categories): string {
  const form = {
    name: 'Add an entry',
    description:
      'Propose a paper, library, tutorial or tool. A maintainer’s label makes it a pull request.',
    labels: [addLabel],
    body: [
      {
        type: 'markdown',
        attributes: {
          value:
            'Leave out what you do not know. Write the sentences in your own words: none from an abstract, a README or another list.',
        },
      },
      ...formQuestions().map((question) =>
        question.id === 'category'
          ? toDropdown(question, categoryOptions(categories))
          : toElement(question),
      ),
    ],
  };
  return `# Made by npm run schema from the schema of the entries and content/categories.yaml: do not edit.\n${stringify(form, { lineWidth: 0 })}`;
}

function toElement(question: Question) {
  const { id, label, description, example, type, required } = question;
  if (type === 'dropdown') return toDropdown(question, kinds);
  const attributes = { label, description };
  const rest = required ? { validations: { required } } : {};
  return {
    type,
    id,
    attributes: { ...attributes, ...(example && { placeholder: example }) },
    ...rest,
  };
}

function toDropdown({ id, label, description, required }: Question, options: readonly string[]) {
  const rest = required ? { validations: { required } } : {};
  return { type: 'dropdown', id, attributes: { label, description, options }, ...rest };
}
