import { controlCharacter } from '../checks/prose/text-fault.ts';

/**
 * Read YAML of the plain form that nearly every entry has, many times as fast as a whole YAML
 * parser: fields, lists and nested fields of one-line values. Gives what the `yaml` package gives,
 * or nothing where the text holds anything else, right or wrong: then that package has to read it.
 */
export function parsePlainYaml(yaml: string): Record<string, unknown> | undefined {
  if (unusual.test(yaml)) return undefined;
  const lines = toLines(yaml);
  if (lines.length === 0) return undefined;
  const reader = { lines, next: 0 };
  try {
    const fields = readFields(reader, 0);
    return reader.next === lines.length ? fields : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** The line of a top field, from 1, in YAML of the plain form. */
export function lineInPlainYaml(yaml: string, name: string): number | undefined {
  const at = yaml.startsWith(`${name}:`) ? 0 : yaml.indexOf(`\n${name}:`) + 1;
  if (at === 0 && !yaml.startsWith(`${name}:`)) return undefined;
  return yaml.slice(0, at).split('\n').length;
}

type Line = { indent: number; text: string };
type Reader = { lines: Line[]; next: number };

/** Thrown where the text leaves the plain form. */
const notPlain = Symbol('not plain');

function leave(): never {
  throw notPlain;
}

/** Tabs, control characters, spaces other than the space, half characters, and spaces at a line's end. */
const unusual =
  /[^\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\ufff8]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]| (?:\n|$)/;

function toLines(yaml: string): Line[] {
  return yaml
    .split('\n')
    .map((line) => ({ indent: line.search(/[^ ]/), text: line.trimStart() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

const field = /^([A-Za-z]\w{0,60}):(?: +(\S.*))?$/;
const notText = /^(?:null|true|false)$/i;

function readFields(reader: Reader, indent: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (;;) {
    const line = reader.lines[reader.next];
    if (line === undefined || line.indent < indent) return fields;
    const [, name = '', value] = (line.indent === indent && field.exec(line.text)) || leave();
    // `in` also keeps out the names that every object has.
    if (notText.test(name) || name in fields) leave();
    reader.next++;
    fields[name] = value === undefined ? readBelow(reader, indent) : readValue(value);
  }
}

/** What stands below a field that has no value on its own line: a list, or deeper fields. */
function readBelow(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.next] ?? leave();
  if (isItem(line) && line.indent >= indent) return readList(reader, line.indent);
  return line.indent > indent ? readFields(reader, line.indent) : leave();
}

function readList(reader: Reader, indent: number): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.next];
    if (line === undefined || line.indent < indent) return items;
    if (line.indent > indent) leave();
    if (!isItem(line)) return items;
    const text = line.text.slice(2).trimStart();
    if (field.test(text)) {
      const inner = { indent: indent + line.text.length - text.length, text };
      reader.lines[reader.next] = inner;
      items.push(readFields(reader, inner.indent));
    } else {
      reader.next++;
      items.push(readValue(text));
    }
  }
}

function isItem({ text }: Line): boolean {
  return text.startsWith('- ');
}

function readValue(text: string): unknown {
  if (text === '[]') return [];
  const list = flowList.exec(text)?.[1];
  return list === undefined
    ? readScalar(text)
    : Array.from(list.matchAll(flowItems), ([item]) => readScalar(item));
}

/** What somebody may have meant for quotes: the whole parser says so. */
const curlyQuotes = '“”„«‘’‚‹';
const inDoubleQuotes = `"(?:[^"\\\\]|\\\\["\\\\/bfnrt]|\\\\u[\\da-fA-F]{4})*"`;
const flowItem = `(?:${inDoubleQuotes}|'[^']*'|(?![${curlyQuotes}])[A-Za-z0-9\\xa1-\\uffff](?:[^,:#[\\]{}]|:(?![ ,[\\]{}])|(?<! )#)*(?<! ))`;
const flowItems = new RegExp(flowItem, 'g');
const flowList = new RegExp(`^\\[(${flowItem}(?:, *${flowItem})*)\\]$`);
const quoted = new RegExp(`^(?:(${inDoubleQuotes})|'([^']*)')$`);
const plain = new RegExp(`^(?![${curlyQuotes}])[A-Za-z0-9\\xa1-\\uffff](?!.*(?:: | #|:$))`);
const number = /^(?:0|[1-9]\d{0,14}|\d{1,9}\.\d{1,9})$/;
/** `2018`, `1602.01520`, `0x1F`, `1e3`: what YAML takes for a number. A date is text, and so is `2.0.1`. */
export const likeNumber = /^(?:\d+|0o[0-7]+|0x[\da-f]+|(?:\d+\.\d*|\d+)(?:e[+-]?\d+)?)$/i;

function readScalar(text: string): string | number {
  const inQuotes = quoted.exec(text);
  if (inQuotes) return inQuotes[1] ? readEscapes(inQuotes[1]) : (inQuotes[2] ?? '');
  if (number.test(text)) return Number(text);
  if (!plain.test(text) || likeNumber.test(text) || notText.test(text)) leave();
  return text;
}

/** The escapes that JSON knows mean the same in YAML; what they may not stand for is for the whole parser to name. */
function readEscapes(text: string): string {
  if (!text.includes('\\')) return text.slice(1, -1);
  const value: string = JSON.parse(text);
  return controlCharacter.test(value) || !value.isWellFormed() ? leave() : value;
}
