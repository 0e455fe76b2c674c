import type { Entry } from '../catalogue/entry.ts';
import type { Problem } from '../checks/problem.ts';
import { toSchemaProblems } from '../checks/schema-problems.ts';
import type { Draft } from '../checks/subject.ts';
import { entrySchemas } from '../schema/entry.ts';
import { type Kind, slugPattern } from '../schema/parts.ts';
import { rightFields } from './right-fields.ts';
import { isUnknownId } from './unknown-id.ts';

/** An entry file as far as it could be read. */
export type ParsedEntry = {
  draft: Draft;
  /** The entry, where its front matter and its file name are right. */
  entry?: Entry;
  problems: Problem[];
};

/** The parts of an entry file, `papers/mobilenetv2.md`; its data is missing where it could not be read. */
export type EntryParts = {
  file: string;
  kind: Kind;
  data?: unknown;
  body: string;
  /** Lines before the body. */
  bodyLine: number;
  /** Why its data could not be read. */
  problems: Problem[];
};

/** Hold the parts of an entry file against the schema of its kind. */
export function toParsedEntry(parts: EntryParts): ParsedEntry {
  const { file, kind, data, body, bodyLine, problems } = parts;
  const slug = file.slice(kind.length + 1).replace(/\.mdx?$/, '');
  const blank = /^(?:[^\S\n]*\n)*/.exec(body)?.[0] ?? '';
  const note = body.slice(blank.length).trimEnd();
  const place = { id: `${kind}/${slug}`, kind, slug, file, note };
  const noteLine = note === '' ? bodyLine : bodyLine + blank.split('\n').length - 1;
  if (problems.length > 0) return { draft: { ...place, noteLine }, problems };

  const schema = entrySchemas[kind];
  const parsed = schema.safeParse(data);
  const issues = parsed.error?.issues.filter((issue) => !isUnknownId(issue, data)) ?? [];
  if (issues.length === 0) {
    const entry = { ...((parsed.data ?? data) as Entry), ...place };
    const draft = { ...entry, noteLine };
    const isWellNamed = slugPattern.test(slug) && file === `${kind}/${slug}.md`;
    return isWellNamed ? { draft, entry, problems } : { draft, problems };
  }
  return {
    draft: { ...rightFields(schema, data, issues), ...place, noteLine },
    problems: toSchemaProblems(file, schema, data, issues),
  };
}
