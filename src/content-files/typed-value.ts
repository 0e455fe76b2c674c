import type { FieldSchema } from '../schema/field.ts';
import type { Field } from '../schema/fields.ts';

/** How a person types a field: one line of text, a longer text, a choice, one item a line, or parts with `|` between them. */
type FieldForm = 'line' | 'choice' | 'list' | 'pair' | 'pairs';

/** How a field is typed; a field that no form can hold has none. */
export function fieldForm(schema: FieldSchema): FieldForm | undefined {
  const inner = withoutOptional(schema);
  const { type, element } = inner.def;
  if (type === 'enum') return 'choice';
  if (type === 'object') return isPair(inner) ? 'pair' : undefined;
  if (type !== 'array') return 'line';
  const item = element && withoutOptional(element);
  if (item?.def.type !== 'object') return 'list';
  return isPair(item) ? 'pairs' : undefined;
}

/** What a form holds a field in: one line, of a form that its keyboard should know, or several, or a choice. */
export type InputType = 'text' | 'url' | 'number' | 'lines' | 'choice';

/** The control in which a form holds a field. */
export function inputType({ schema, isAddress }: Pick<Field, 'schema' | 'isAddress'>): InputType {
  const form = fieldForm(schema);
  if (form === 'choice') return 'choice';
  if (form === 'list' || form === 'pairs') return 'lines';
  if (withoutOptional(schema).def.type === 'number') return 'number';
  return isAddress ? 'url' : 'text';
}

/** The words that a choice has. */
export function choicesOf(schema: FieldSchema): string[] {
  return Object.values(withoutOptional(schema).def.entries ?? {});
}

/** How many characters, or items of a list, a field may have; nothing where it is not limited. */
export function longestOf(schema: FieldSchema): number | undefined {
  const { checks = [] } = withoutOptional(schema).def as { checks?: { _zod: { def: object } }[] };
  const limits = checks.map(({ _zod }) => _zod.def as { check?: string; maximum?: number });
  return limits.find(({ check }) => check === 'max_length')?.maximum;
}

/** Turn what was typed into the value of a field, never guessing: what does not fit its form stays text, for the schema to refuse. Nothing was typed where nothing but space was. */
export function readTyped(schema: FieldSchema, typed: string): unknown {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '') return undefined;
  const inner = withoutOptional(schema);
  const { type, element } = inner.def;
  if (type === 'number') return /^\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
  if (fieldForm(schema) === undefined) return text;
  if (type === 'object') return readPair(inner, text);
  if (type === 'union') return text.includes('|') ? readUnion(inner, text) : text;
  if (type !== 'array' || !element) return text;
  const item = withoutOptional(element);
  const items = itemsOf(text, item);
  return item.def.type === 'object' ? items.map((it) => readPair(item, it)) : items;
}

/** Write the value of a field as it would be typed. */
export function writeTyped(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(writeTyped).join('\n');
  return typeof value === 'object'
    ? Object.values(value).map(writeTyped).join(' | ')
    : String(value);
}

/** What the inside of a schema says: https://zod.dev/packages/core */
type Inner = {
  shape?: Record<string, FieldSchema>;
  def: {
    type: string;
    innerType?: FieldSchema;
    element?: FieldSchema;
    entries?: Record<string, string>;
    options?: FieldSchema[];
  };
};

function withoutOptional(schema: FieldSchema): FieldSchema & Inner {
  let inner = schema as FieldSchema & Inner;
  while (inner.def.innerType) inner = inner.def.innerType as FieldSchema & Inner;
  return inner;
}

/** Two fields, each of one line. */
function isPair({ shape = {} }: Inner): boolean {
  const fields = Object.values(shape);
  return fields.length === 2 && fields.every((it) => withoutOptional(it).def.type === 'string');
}

/** One item a line; where no item may hold a comma, commas part them as well. */
function itemsOf(text: string, item: FieldSchema & Inner): string[] {
  const mayHoldComma = item.def.type === 'object' || item.safeParse('a, b').success;
  return text
    .split(mayHoldComma ? '\n' : /[\n,]/)
    .map((it) => it.trim())
    .filter((it) => it !== '');
}

/** `Slides | https://example.org/`: the last bar between spaces parts the two, else the last of all. */
function readPair({ shape = {} }: Inner, text: string): Record<string, string> {
  const [first = '', second = ''] = Object.keys(shape);
  const at = Math.max(text.search(/\s\|\s(?!.*\s\|\s)/s) + 1, 0) || text.lastIndexOf('|');
  if (at < 0) {
    const only = /^https?:\/\//i.test(text) && 'url' in shape ? 'url' : first;
    return { [only]: text };
  }
  const parts = { [first]: text.slice(0, at).trim(), [second]: text.slice(at + 1).trim() };
  const filled = Object.entries(parts).filter(([, part]) => part !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : { [first]: text };
}

function readUnion({ def }: Inner, text: string): unknown {
  const pair = def.options?.map(withoutOptional).find(isPair);
  return pair ? readPair(pair, text) : text;
}
