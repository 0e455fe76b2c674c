import { createInterface } from 'node:readline/promises';
import type { UnfiledDraft } from '../import/imported-draft.ts';
import type { Categories } from '../schema/categories.ts';
import type { FieldSchema } from '../schema/field.ts';
import { shapeOf } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import { CannotRun, type Run } from './run.ts';

/** Put a question to the person and give the answer, trimmed; empty where they have none. */
export type Ask = (question: string) => Promise<string>;

/** A person at a terminal. */
export type Terminal = {
  ask: Ask;
  /** Is aborted once the person has pressed Ctrl-C, which ends no process while somebody reads the terminal. */
  signal: AbortSignal;
};

/** Ask questions at the terminal while some work runs; nothing where no person sits at one. */
export async function withTerminal<Result>(
  { stdin, stderr }: Run,
  work: (terminal: Terminal | undefined) => Promise<Result>,
): Promise<Result> {
  if (!stdin.isTTY) return work(undefined);
  // Questions go beside the output, which may be on its way into a file.
  const terminal = createInterface({ input: stdin, output: stderr });
  const controller = new AbortController();
  const { signal } = controller;
  const stop = () => controller.abort(new CannotRun('Interrupted: nothing was written.'));
  terminal.once('close', stop);
  terminal.once('SIGINT', stop);
  try {
    const ask: Ask = async (question) =>
      (await terminal.question(`${question} `, { signal })).trim();
    return await work({ ask, signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    terminal.close();
  }
}

/** Ask until an answer is right or empty; `read` gives the value, or a sentence that says what to write. */
async function askFor<Value>(
  ask: Ask,
  question: string,
  read: (answer: string) => { value: Value } | string,
): Promise<Value | undefined> {
  let advice = '';
  for (;;) {
    const answer = await ask(advice === '' ? question : `${advice}\n${question}`);
    if (answer === '') return undefined;
    const got = read(answer);
    if (typeof got !== 'string') return got.value;
    advice = got;
  }
}

/** Ask for a text that a schema takes; nothing where the answer is empty. */
export function askWith(
  ask: Ask,
  question: string,
  schema: FieldSchema,
): Promise<string | undefined> {
  return askFor(ask, question, (answer) => {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return { value: answer };
    return parsed.error.issues[0]?.message ?? 'That does not fit.';
  });
}

/** Ask what kind of work it is. */
export function askKind(ask: Ask): Promise<Kind | undefined> {
  return askFor(ask, `What kind of work is it (${kinds.join(', ')})?`, (answer) => {
    const found = kinds.find((kind) => kind === answer.toLowerCase());
    return found ? { value: found } : `Write one of ${kinds.join(', ')}.`;
  });
}

/** Ask for the title of a work that nobody described. */
export function askTitle(ask: Ask): Promise<string | undefined> {
  return askFor(ask, 'What is its full title?', (answer) => ({ value: answer }));
}

/** Ask for what a person knows and no source said; what they leave empty stays missing. */
export async function askMissing(
  entry: UnfiledDraft,
  categories: Categories,
  ask: Ask,
): Promise<UnfiledDraft> {
  const answers: Record<string, unknown> = {};
  for (const field of Object.keys(questions)) {
    if (entry[field as keyof UnfiledDraft] !== undefined) continue;
    answers[field] = await askField(ask, entry.kind, field, categories);
  }
  return {
    ...entry,
    ...Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
  };
}

/** Ask for one field of an entry; nothing where the answer is empty, the kind lacks the field, or no question asks for it. */
export async function askField(
  ask: Ask,
  kind: Kind,
  field: string,
  categories: Categories,
): Promise<unknown> {
  const schema = shapeOf(kind)[field];
  const asked = Object.hasOwn(questions, field) ? questions[field] : undefined;
  if (!schema || !asked) return undefined;
  const ids = field === 'category' ? categories[kind].map(({ id }) => id) : [];
  const choices = ids.length > 0 ? ` (${ids.join(', ')})` : '';
  return askFor(ask, `${asked.question}${choices}?`, (answer) => {
    const parsed = schema.safeParse(asked.toValue(answer));
    if (!parsed.success) return parsed.error.issues[0]?.message ?? 'That does not fit.';
    if (ids.length > 0 && !ids.includes(answer)) return `Write one of ${ids.join(', ')}.`;
    return { value: parsed.data };
  });
}

const plain = (answer: string): unknown => answer;
const questions: Record<string, { question: string; toValue: (answer: string) => unknown }> = {
  url: { question: 'What is its address', toValue: plain },
  category: { question: 'In which category is it listed', toValue: plain },
  authors: {
    question: 'Who wrote it, with a semicolon between names',
    toValue: (answer) => answer.split(/\s*;\s*/).filter((name) => name !== ''),
  },
  year: { question: 'In which year did it appear', toValue: Number },
  summary: {
    question: 'What is it, in one sentence of your own that ends with a period',
    toValue: plain,
  },
};
