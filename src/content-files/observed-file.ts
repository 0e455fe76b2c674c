import type { z } from 'zod/mini';
import { mergeRecords } from '../catalogue/link-history.ts';
import { nothingObserved } from '../catalogue/observed.ts';
import { compareTexts } from '../catalogue/order.ts';
import type { Problem } from '../checks/problem.ts';
import {
  type Observed,
  observedFileSchema,
  observedLinkSchema,
  observedModelSchema,
  observedRepositorySchema,
} from '../schema/observed.ts';

/** The generated file's name below the content folder. */
export const observedFile = 'observed.yaml';

const head =
  '# Generated: what npm run links and npm run pulse saw. Do not edit it: their next run writes it anew.\n';

/**
 * Write what was observed as YAML with one record a line, in the order of their keys and without
 * marks between lines, so that two branches merge line by line (`merge=union` in .gitattributes).
 */
export function writeObserved(observed: Observed): string {
  return head + sections.map((name) => `${name}:\n${writeLines(observed[name])}`).join('');
}

function writeLines(records: ReadonlyMap<string, object>): string {
  return [...records]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([key, record]) => `  ${JSON.stringify(key)}: ${JSON.stringify(record)}\n`)
    .join('');
}

/** Parse the generated file; two lines of one key, which a merge of branches leaves, become one. Each line that cannot be read is a problem. */
export function parseObserved(
  file: string,
  text: string,
): { observed: Observed; problems: Problem[] } {
  const observed = nothingObserved();
  const problems: Problem[] = [];
  let section: Section | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const name = sections.find((it) => line === `${it}:`);
    section = name ?? section;
    if (name) continue;
    if (section && addLine(observed, section, line)) continue;
    const message = `This line of a generated file cannot be read${/^[<=>|]{7}/.test(line) ? ': it is left from a merge' : ''}. Take the file as it was: git checkout origin/main -- ${`content/${file}`}.`;
    problems.push({ file, at: { line: index + 1, column: 1 }, code: 'observed-file', message });
  }
  return { observed, problems };
}

/** Take what a copy of the generated file holds; of two records of one key comes one, as where branches merge. */
export function mergeObserved(own: Observed, other: Observed): void {
  for (const name of sections)
    for (const [key, record] of other[name]) put(own[name] as Records, rules[name], key, record);
}

type Section = keyof Observed;
type Dated = { checked: string };
type Records = Map<string, Dated>;

/** How the records of a section are read, and which of two of one key stands. */
const rules = {
  links: { schema: observedLinkSchema, merge: mergeRecords },
  repositories: { schema: observedRepositorySchema, merge: later },
  models: { schema: observedModelSchema, merge: later },
  files: { schema: observedFileSchema, merge: later },
} as unknown as Record<Section, Rule>;

type Rule = { schema: z.ZodMiniType<Dated>; merge: (a: Dated, b: Dated) => Dated };

const sections = Object.keys(rules) as Section[];

const recordLine = /^ {2}("(?:[^"\\]|\\.)+"): (\{.*\})$/;

function addLine(observed: Observed, section: Section, line: string): boolean {
  const [, key = '', record = ''] = recordLine.exec(line) ?? [];
  const name = parseJson(key);
  const parsed = rules[section].schema.safeParse(parseJson(record));
  if (typeof name !== 'string' || !parsed.success) return false;
  put(observed[section] as Records, rules[section], name, parsed.data);
  return true;
}

function put(records: Records, { merge }: Rule, key: string, item: Dated): void {
  const known = records.get(key);
  records.set(key, known === undefined ? item : merge(known, item));
}

function later(a: Dated, b: Dated): Dated {
  const [one, other] = [a.checked + JSON.stringify(a), b.checked + JSON.stringify(b)];
  return one >= other ? a : b;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
