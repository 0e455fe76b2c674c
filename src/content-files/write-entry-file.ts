import type { z } from 'zod';
import type { Entry } from '../catalogue/entry.ts';
import { entrySchemas } from '../schema/entry.ts';
import { writeYamlField } from './write-yaml.ts';

/** An entry to write; fields that nobody knows yet are absent. */
export type UnwrittenEntry = Partial<Entry> & Pick<Entry, 'kind' | 'title'>;

/**
 * Write an entry as the text of its file: front matter in the schema's field order, then the note.
 * A required field without a value becomes a comment that says what belongs there; `hints` adds
 * a comment of one line below a field. The same entry gives the same bytes.
 */
export function writeEntryFile(
  entry: UnwrittenEntry,
  hints: Readonly<Record<string, string>> = {},
): string {
  const shape: Record<string, z.ZodType> = entrySchemas[entry.kind].shape;
  const lines = Object.entries(shape).flatMap(([field, schema]) => {
    const hint = hints[field];
    const comments = hint ? [`# ${oneLine(hint)}`] : [];
    const value = entry[field as keyof Entry];
    if (value !== undefined) return [writeField(field, schema, value), ...comments];
    if (schema.safeParse(undefined).success) return comments;
    return [`# ${field}: ${schema.meta()?.description ?? 'Add this field.'}`, ...comments];
  });
  const note = entry.note?.replace(/^(?:[^\S\n]*\n)*/, '').trimEnd();
  return `---\n${lines.join('\n')}\n---\n${note ? `\n${note}\n` : ''}`;
}

function writeField(field: string, schema: z.ZodType, value: unknown): string {
  // A parsed copy has its inner fields in the schema's order, however the value was built.
  const parsed = schema.safeParse(value);
  return writeYamlField(field, parsed.success ? parsed.data : value);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
}
