import type { z } from 'zod/mini';
import type { Problem } from '../checks/problem.ts';
import { toSchemaProblems } from '../checks/schema-problems.ts';
import { type ParsedYaml, parseYaml } from './front-matter.ts';

/** Parse a file of YAML beside the entries, such as `tags.yaml` or `site.yaml`; a file with a fault gives its problems and the fallback. */
export function parseVocabularyFile<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
  text: string,
  fallback: z.output<Schema>,
): { data: z.output<Schema>; problems: Problem[]; locate: ParsedYaml['locate'] } {
  const { data, problems, locate } = parseYaml(file, text);
  if (problems.length > 0) return { data: fallback, problems, locate };
  if (data === null || data === undefined) {
    const message = 'The file is empty: write what it lists, or bring back what it held before.';
    return { data: fallback, problems: [{ file, code: 'missing-field', message }], locate };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { data: parsed.data, problems, locate };
  const faults = toSchemaProblems(file, schema, data, parsed.error.issues);
  return { data: fallback, problems: faults, locate };
}
