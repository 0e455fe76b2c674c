import type { z } from 'zod/mini';
import { toSlugs } from '../catalogue/slug.ts';
import { descriptionOf, type FieldSchema } from '../schema/field.ts';
import { formerIdPattern, slugPattern } from '../schema/parts.ts';
import { addressAdvice } from './address-advice.ts';
import type { FieldPath, Problem } from './problem.ts';
import { didYouMean, nearestWord } from './references/nearest.ts';

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
  // Of a value in the wrong form nothing else need be said.
  const untyped = new Set(issues.filter(isOfType).map(({ path }) => JSON.stringify(path)));
  const misspelt = new Set(issues.flatMap((issue) => meantFields(schema, issue)));
  return issues
    .filter((issue) => isOfType(issue) || !untyped.has(JSON.stringify(issue.path)))
    .filter((issue) => !misspelt.has(JSON.stringify(issue.path)))
    .flatMap((issue) => faultsOf(schema, data, issue).map((fault) => ({ file, ...fault })));
}

type Fault = Omit<Problem, 'file'>;

/** The paths of the fields that unknown ones were meant to be: what is misspelt is not missing as well. */
function meantFields(schema: FieldSchema, issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownFields(schema, issue.path as FieldPath);
  return issue.keys.map((name) => JSON.stringify([...issue.path, nearestWord(name, known)]));
}

function isOfType({ code }: Issue): boolean {
  return code === 'invalid_type';
}

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
    const { above, next } = neighbours(schema, data, at);
    const where = above ? ` below "${above}"` : next ? ` above "${next}"` : '';
    const message = `Add the field ${named}${where}: ${description || 'it is required.'}${example}`;
    const below = above === undefined ? {} : { below: [...at.slice(0, -1), above] };
    return [{ at, code: 'missing-field', message, ...below }];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isUnquoted(value)) {
    const message = `Put the value of ${named} in quotes, ${quoted(at, value)}`;
    return [{ at, code: 'needs-quotes', message }];
  }
  const special = objectsAdvice(schema, at, value) ?? valueAdvice(issue, value, name);
  const advice =
    value === null
      ? `It is empty: fill it in, or remove it.${example}`
      : (special ?? `${adviceOf(issue, description)}${example}`);
  const message = `${named || 'The file'} does not fit: ${advice}`;
  return [{ at, code: 'wrong-value', message }];
}

/** What to write in place of a text, where a list has items with fields of their own. */
function objectsAdvice(schema: FieldSchema, at: FieldPath, value: unknown): string | undefined {
  const list = schemaAt(schema, typeof at.at(-1) === 'number' ? at.slice(0, -1) : at);
  const [example] = (list && descriptionOf(list).examples) ?? [];
  if (typeof value !== 'string' || !Array.isArray(example)) return undefined;
  if (typeof example[0] !== 'object') return undefined;
  const name = at.findLast((step) => typeof step === 'string');
  return `"${value}" is a text, and an item of this list has fields. As in: ${name}: ${inFlow(example)}`;
}

/** An example as one writes it on a line of YAML. */
function inFlow(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(inFlow).join(', ')}]`;
  if (typeof example !== 'object' || example === null) return String(example);
  return `{ ${Object.entries(example)
    .map(([name, value]) => `${name}: ${inFlow(value)}`)
    .join(', ')} }`;
}

function unknownFields(schema: FieldSchema, path: FieldPath, names: readonly string[]): Fault[] {
  const known = knownFields(schema, path);
  return names.map((name) => ({
    at: [...path, name],
    code: 'unknown-field',
    message: `There is no field "${name}" here.${didYouMean(name, known) || hintFor(name, known)}`,
  }));
}

function hintFor(name: string, known: readonly string[]): string {
  if (/^(?:kind|type)$/.test(name)) return ' Remove it: the folder of the file says the kind.';
  return ` Fields: ${known.join(', ')}.`;
}

/** The last field before a missing one, in the schema's order, that the file has, and the first behind it. */
function neighbours(schema: FieldSchema, data: unknown, at: FieldPath) {
  const around = at.slice(0, -1);
  const fields = knownFields(schema, around);
  const present = Object.keys((valueAt(data, around) ?? {}) as object);
  const place = Math.max(0, fields.indexOf(String(at.at(-1))));
  const isPresent = (name: string) => present.includes(name);
  return { above: fields.slice(0, place).findLast(isPresent), next: fields.find(isPresent) };
}

/** What can be said by the value itself: a list that is none, a number in quotes, a day that no calendar has. */
function valueAdvice(issue: Issue, value: unknown, name: string): string | undefined {
  if (issue.code === 'too_big' && typeof value === 'object') return sentence(issue.message);
  if (typeof value !== 'string') return undefined;
  if (issue.code === 'too_big') return `${sentence(issue.message)} It has ${value.length}.`;
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    const items = name === 'authors' ? people(value) : value.split(/\s*,\s*/);
    return `It is a list, so put it in brackets: ${name}: [${items.join(', ')}]`;
  }
  if (
    /^\d+$/.test(value) &&
    /^(?:number|int)$/.test(String((issue as { expected?: unknown }).expected))
  ) {
    return `Write it without quotes: ${name}: ${value}.`;
  }
  const isSlug = 'pattern' in issue && slugPatterns.includes(String(issue.pattern));
  if (issue.code === 'invalid_format' && isSlug) {
    const [slug] = toSlugs(value);
    if (slug) return `Write "${slug}": lower-case letters, digits and single hyphens.`;
  }
  const address = addressFields.has(name) ? addressAdvice(value) : undefined;
  if (address !== undefined) return address;
  const id = ids[name]?.exec(value)?.[0];
  if (id !== undefined && id !== value) return `Write it alone, as "${id}".`;
  if (/\S[\r\n]+\S|^[\r\n]|[\r\n]$/.test(value)) return 'Write it on one line, behind its name.';
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(value) ?? [];
  if (issue.code !== 'invalid_format' || issue.format !== 'date' || year === '') return undefined;
  const last =
    Number(month) > 12 ? 0 : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (last === 0 || Number(month) === 0) return `There is no month ${month}: correct it.`;
  if (Number(day) > last) return `${year}-${month} has ${last} days: correct the day.`;
  return `Write the month and the day with two digits each: ${[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')}.`;
}

/** The authors in one text: where a part between commas is no whole name, the commas are those of “Family, Given”. */
function people(text: string): string[] {
  const parts = text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/);
  if (parts.every((part) => part.includes(' '))) return parts;
  return text.split(/\s+and\s+/).map((it) => (it.includes(',') ? JSON.stringify(it) : it));
}

const addressFields: ReadonlySet<string> = new Set(['url', 'repository', 'code']);

/** Ids inside of addresses, or with a version. */
const ids: Record<string, RegExp> = {
  arxiv: /\d{4}\.\d{4,5}|[a-z-]+\/\d{7}/,
  doi: /10\.\d{4,9}\/\S+/,
};

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
  // What was typed is not known any more: an arXiv id is shown by its form, not by the damaged number.
  if (step === 'arxiv') {
    return 'as in arxiv: "1801.04381": YAML reads a number and drops its last zero.';
  }
  const right = typeof step === 'number' ? `"${value}"` : `${step}: "${value}"`;
  return `so that YAML reads it as text: ${right}`;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

const slugPatterns = [slugPattern, formerIdPattern].map(String);
