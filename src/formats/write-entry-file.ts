import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import type { Entry } from '../catalogue/entry.ts';
import { entrySchemas } from '../schema/entry.ts';

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
  const document = new Document({ [field]: parsed.success ? parsed.data : value });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && !isPlain.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const list = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  if (isSeq(list) && fitsOneLine(list.items.map((item) => isScalar(item) && item.value))) {
    list.flow = true;
  }
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replace(unprintable, (character) => `\\u${hex(character)}`)
    .trimEnd();
}

/** Text that no reader of YAML, old or new, takes for anything else; YAML itself quotes what looks like a number. */
const isPlain =
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,/()+_?=%;~’“”–—-]|:(?=\S)|(?<=\S)#|['"&!*@$](?=.))*$/iu;

// Invisible characters stay readable for the next person; they stand in double quotes, where YAML knows escapes.
const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** A few names or ids stand on one line; long lists and names with commas stand one below the other. */
function fitsOneLine(values: unknown[]): boolean {
  const simple = values.every((it) => typeof it === 'string' && !/[,[\]{}"]/.test(it));
  return simple && values.join(', ').length <= 72;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
}
