import type { DraftFields } from '../../content-files/entry-draft.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { formQuestions } from './questions.ts';

/** What an issue that was made with the form says; or why it cannot be read, one sentence a fault. */
type ParsedIssue = { kind: Kind; fields: DraftFields } | { faults: string[] };

/** What GitHub writes for a question without an answer. */
const noAnswer = '_No response_';

/** The longest text that GitHub keeps. */
const longestIssue = 65_536;

/**
 * Read the answers out of an issue: GitHub writes each below a heading, `### Title`. A heading that
 * stands twice could be part of an answer: nothing is guessed then.
 */
export function parseIssue(body: string): ParsedIssue {
  if (body.length > longestIssue) return { faults: ['The issue is too long.'] };
  const questions = formQuestions();
  const ids = new Map(questions.map(({ id, label }) => [`### ${label}`, id]));
  const answers = new Map<string, string[]>();
  const repeated = new Set<string>();
  let current: string[] = [];
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const id = ids.get(line.trimEnd());
    if (id === undefined) {
      current.push(line);
      continue;
    }
    if (answers.has(id)) repeated.add(line.trimEnd());
    current = [];
    answers.set(id, current);
  }
  if (answers.size === 0)
    return { faults: ['The issue was not made with the form “Add an entry”.'] };
  const fields = Object.fromEntries(
    [...answers].map(([id, lines]) => [id, withoutNoAnswer(lines.join('\n').trim())]),
  );
  const { kind, ...others } = fields;
  const known = kinds.find((it) => it === kind);
  const faults = [...repeated].map(
    (heading) =>
      `The heading “${heading}” stands twice: remove the one that belongs to no question.`,
  );
  if (known === undefined) faults.push(`Below “### Kind” write one of ${kinds.join(', ')}.`);
  if (faults.length > 0 || known === undefined) return { faults };
  const filled = Object.entries(others).filter(([, text]) => text !== '');
  return { kind: known, fields: Object.fromEntries(filled) };
}

function withoutNoAnswer(text: string): string {
  return text === noAnswer || text === 'None' ? '' : text;
}
