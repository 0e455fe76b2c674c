import type { Entry } from '../catalogue/entry.ts';
import type { FieldSchema } from '../schema/field.ts';
import { fieldsOf } from '../schema/fields.ts';
import { writeYamlField } from './write-yaml.ts';

/**
 * Write what is known of an entry as the text of its file: front matter in the schema's field order, then the note.
 * A required field without a value becomes a comment that says what belongs there; `hints` adds
 * a comment of one line below a field. The same entry gives the same bytes.
 */
export function writeEntryFile(
  entry: Partial<Entry> & Pick<Entry, 'kind'>,
  hints: Readonly<Record<string, string>> = {},
): string {
  const lines = fieldsOf(entry.kind).flatMap(({ name, required, description, schema }) => {
    const hint = hints[name];
    const comments = hint ? [`# ${oneLine(hint)}`] : [];
    const value = entry[name as keyof Entry];
    if (value !== undefined) return [writeField(name, schema, value), ...comments];
    return required ? [`# ${name}: ${description}`, ...comments] : comments;
  });
  const note = entry.note?.replace(/^(?:[^\S\n]*\n)*/, '').trimEnd();
  return `---\n${lines.join('\n')}\n---\n${note ? `\n${note}\n` : ''}`;
}

function writeField(field: string, schema: FieldSchema, value: unknown): string {
  // A parsed copy has its inner fields in the schema's order, however the value was built.
  const parsed = schema.safeParse(value);
  return writeYamlField(field, parsed.success ? parsed.data : value);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
}
