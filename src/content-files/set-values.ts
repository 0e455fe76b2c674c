import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { writeYamlField } from './write-yaml.ts';

/** A value of front matter as it should be: the names of its fields from the outside in, and the value. */
export type ValueEdit = { at: readonly [string, ...string[]]; value: string | number };

/**
 * Give single values of an entry's file other ones, and change no other sign of it: quotes, comments, order and line breaks
 * stay. A field of its own that is missing gets a line where the schema has its place. Nothing where the file has no such
 * place, or the value there is none that stands on one line.
 */
export function setValues(
  kind: Kind,
  source: string,
  edits: readonly ValueEdit[],
): string | undefined {
  let text = source;
  for (const edit of edits) {
    const next = setValue(kind, text, edit);
    if (next === undefined) return undefined;
    text = next;
  }
  return text;
}

function setValue(kind: Kind, source: string, { at, value }: ValueEdit): string | undefined {
  const [, open = '', yaml = ''] = frontMatter.exec(source) ?? [];
  if (open === '') return undefined;
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const start = open.length;
  const node = document.getIn(at, true);
  if (isScalar(node) && node.range && node.value !== null) {
    const [from, to] = node.range;
    if (yaml.slice(from, to).includes('\n')) return undefined;
    return splice(source, start + from, start + to, writeLike(node, value));
  }
  const [name, ...inner] = at;
  if (node !== undefined || inner.length > 0) return undefined;
  const order = Object.keys(shapeOf(kind));
  const earlier = order.slice(0, order.indexOf(name));
  const before = document.contents.items.findLast(({ key }) => earlier.includes(String(key)));
  const place = before ? lineEnd(yaml, before) : 0;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const line = writeYamlField(name, value);
  return before
    ? splice(source, start + place, start + place, lineBreak + line)
    : splice(source, start, start, line + lineBreak);
}

const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

function splice(text: string, from: number, to: number, part: string): string {
  return text.slice(0, from) + part + text.slice(to);
}

/** In the quotes that the old value has. */
function writeLike({ type }: Scalar, value: string | number): string {
  if (typeof value === 'string' && type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (typeof value === 'string' && type === 'QUOTE_SINGLE')
    return `'${value.replaceAll("'", "''")}'`;
  return writeYamlField('it', value).slice('it: '.length);
}

/** Where the last line of a field ends, without its line break. */
function lineEnd(yaml: string, { key, value }: Pair): number {
  const ends = [key, value].map((it) => (it as Scalar | null)?.range?.[1] ?? 0);
  const text = yaml.slice(0, Math.max(...ends)).trimEnd();
  const rest = yaml.slice(text.length).search(/\r?\n|$/);
  return text.length + rest;
}
