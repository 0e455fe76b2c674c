import type { z } from 'zod/mini';
import { descriptionOf, type FieldSchema } from '../schema/field.ts';
import { didYouMean } from './nearest.ts';
import type { FieldPath, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Say what a schema found wrong with a file's data: one problem for each fault, with what to do. */
export function toSchemaProblems(
  file: string,
  schema: FieldSchema,
  data: unknown,
  issues: readonly Issue[],
): Problem[] {
  if (data === null || data === undefined) {
    return [{ file, at: [], code: 'missing-field', message: 'There are no fields: fill them in.' }];
  }
  return issues.flatMap((issue) =>
    faultsOf(schema, data, issue).map((fault) => ({ file, ...fault })),
  );
}

type Fault = Omit<Problem, 'file'>;

function faultsOf(schema: FieldSchema, data: unknown, issue: Issue): Fault[] {
  const at = issue.path as FieldPath;
  if (issue.code === 'unrecognized_keys') return unknownFields(schema, at, issue.keys);
  const value = valueAt(data, at);
  const name = at.findLast((step) => typeof step === 'string') ?? '';
  const named = at.length > 0 ? `"${at.filter((step) => typeof step === 'string').join('.')}"` : '';
  const field = schemaAt(schema, at);
  const { description = '', examples = [] } = field ? descriptionOf(field) : {};
  const example =
    examples[0] === undefined ? '' : ` Example: ${name}: ${JSON.stringify(examples[0])}`;
  if (value === undefined) {
    const message = `Add the field ${named}: ${description || 'it is required.'}${example}`;
    return [{ at, code: 'missing-field', message }];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isUnquoted(value)) {
    const message = `Put the value of ${named} in quotes, so that YAML reads it as text: ${quoted(at, value)}`;
    return [{ at, code: 'needs-quotes', message }];
  }
  const advice =
    value === null ? 'It is empty: fill it in, or remove it.' : adviceOf(issue, description);
  const message = `${named || 'The file'} does not fit: ${advice}${example}`;
  return [{ at, code: 'wrong-value', message }];
}

function unknownFields(schema: FieldSchema, path: FieldPath, names: readonly string[]): Fault[] {
  const known = knownFields(schema, path);
  return names.map((name) => ({
    at: [...path, name],
    code: 'unknown-field',
    message: `There is no field "${name}" here.${didYouMean(name, known) || ` Fields: ${known.join(', ')}.`}`,
  }));
}

/** The schema's own words, or, where it has none, what is expected and what for. */
function adviceOf(issue: Issue, description: string): string {
  if (!issue.message.startsWith('Invalid input')) return sentence(issue.message);
  const form = issue.code === 'invalid_type' ? forms[issue.expected] : undefined;
  return [form, description].filter(Boolean).join(' ') || sentence(issue.message);
}

const forms: Record<string, string> = {
  array: 'Write a list.',
  object: 'Write fields, each as “name: value” on a line of its own.',
  string: 'Write text.',
  number: 'Write a number.',
};

type Inner = {
  def?: {
    type?: string;
    shape?: Record<string, FieldSchema>;
    innerType?: FieldSchema;
    element?: FieldSchema;
  };
};

/** The schema of the field that a path leads to, or nothing where it leads nowhere. */
function schemaAt(schema: FieldSchema | undefined, path: FieldPath): FieldSchema | undefined {
  if (schema === undefined) return undefined;
  const { def } = schema as Inner;
  if (def?.innerType) return path.length === 0 ? schema : schemaAt(def.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (typeof step === 'number') return schemaAt(def?.element, rest);
  return schemaAt(def?.shape?.[step], rest);
}

function knownFields(schema: FieldSchema, path: FieldPath): string[] {
  let found = schemaAt(schema, path) as Inner | undefined;
  while (found?.def?.innerType) found = found.def.innerType as Inner;
  return Object.keys(found?.def?.shape ?? {});
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
}

function isUnquoted(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function quoted(path: FieldPath, value: number | boolean): string {
  const step = path.at(-1);
  // YAML drops the last zero of 1602.01520, so an arXiv id is shown by its form, not by the damaged number.
  if (step === 'arxiv') return 'arxiv: "1801.04381"';
  return typeof step === 'number' ? `"${value}"` : `${step}: "${value}"`;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
