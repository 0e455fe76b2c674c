import type { Entry } from '../catalogue/entry.ts';
import type { Problem } from '../checks/problem.ts';
import { toSchemaProblems } from '../checks/schema-problems.ts';
import type { DraftEntry } from '../checks/subject.ts';
import { entrySchemas } from '../schema/entry.ts';
import { type Kind, slugPattern } from '../schema/parts.ts';
import { type ParsedYaml, parseFrontMatter } from './front-matter.ts';
import { rightFields } from './right-fields.ts';

export type ParsedEntryFile = {
  draft: DraftEntry;
  /** The entry, where its front matter and its file name are right. */
  entry?: Entry;
  problems: Problem[];
  locate: ParsedYaml['locate'];
};

/** Parse one entry file, `papers/mobilenetv2.md`, and hold its front matter against the schema of its kind. */
export function parseEntryFile(file: string, kind: Kind, text: string): ParsedEntryFile {
  const { data, body, bodyLine, problems, locate } = parseFrontMatter(file, text);
  const slug = file.slice(kind.length + 1).replace(/\.mdx?$/, '');
  const blank = /^(?:[^\S\n]*\n)*/.exec(body)?.[0] ?? '';
  const note = body.slice(blank.length).trimEnd();
  const place = { id: `${kind}/${slug}`, kind, slug, file, note };
  const noteLine = note === '' ? bodyLine : bodyLine + blank.split('\n').length - 1;
  if (problems.length > 0) return { draft: { ...place, noteLine }, problems, locate };

  const schema = entrySchemas[kind];
  const parsed = schema.safeParse(data);
  if (parsed.success) {
    const entry = { ...(parsed.data as Entry), ...place };
    const draft = { ...entry, noteLine };
    const isWellNamed = slugPattern.test(slug) && file === `${kind}/${slug}.md`;
    return isWellNamed ? { draft, entry, problems, locate } : { draft, problems, locate };
  }
  const { issues } = parsed.error;
  return {
    draft: { ...rightFields(schema, data, issues), ...place, noteLine },
    problems: toSchemaProblems(file, schema, data, issues),
    locate,
  };
}
