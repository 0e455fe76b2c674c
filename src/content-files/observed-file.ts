import type { z } from 'zod/mini';
import { mergeRecords } from '../catalogue/link-history.ts';
import { nothingObserved } from '../catalogue/observed.ts';
import { compareTexts } from '../catalogue/order.ts';
import type { Problem } from '../checks/problem.ts';
import type { Observed } from '../schema/observed.ts';
import {
  type ObservedLink,
  type ObservedRepository,
  observedLinkSchema,
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
export function writeObserved({ links, repositories }: Observed): string {
  return `${head}links:\n${writeLines(links)}repositories:\n${writeLines(repositories)}`;
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
    const name = /^(links|repositories):$/.exec(line)?.[1] as Section | undefined;
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
  for (const [key, record] of other.links) put(own.links, mergeRecords, key, record);
  for (const [key, record] of other.repositories) put(own.repositories, later, key, record);
}

type Section = keyof Observed;

const recordLine = /^ {2}("(?:[^"\\]|\\.)+"): (\{.*\})$/;

function addLine(observed: Observed, section: Section, line: string): boolean {
  const [, key = '', record = ''] = recordLine.exec(line) ?? [];
  return adders[section](observed, parseJson(key), parseJson(record));
}

const adders: Record<Section, (observed: Observed, key: unknown, data: unknown) => boolean> = {
  links: ({ links }, key, data) =>
    add<ObservedLink>(links, observedLinkSchema, mergeRecords, key, data),
  repositories: ({ repositories }, key, data) =>
    add<ObservedRepository>(repositories, observedRepositorySchema, later, key, data),
};

function add<Item>(
  map: Map<string, Item>,
  schema: z.ZodMiniType<Item>,
  merge: (a: Item, b: Item) => Item,
  key: unknown,
  data: unknown,
): boolean {
  const parsed = schema.safeParse(data);
  if (typeof key !== 'string' || !parsed.success) return false;
  put(map, merge, key, parsed.data);
  return true;
}

function put<Item>(
  map: Map<string, Item>,
  merge: (a: Item, b: Item) => Item,
  key: string,
  item: Item,
): void {
  const known = map.get(key);
  map.set(key, known === undefined ? item : merge(known, item));
}

function later(a: ObservedRepository, b: ObservedRepository): ObservedRepository {
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
