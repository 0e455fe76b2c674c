import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { writeYamlField } from '../content-files/write-yaml.ts';
import { applyEdits, type Edit, lineEnd, lineStart } from './edits.ts';

/** The way to a value: names of fields and places in lists. */
export type YamlPath = readonly (string | number)[];

/** Says of a value of a list that it leaves the list. */
export const gone = Symbol('gone');

/** What a value becomes; nothing where it stays. */
export type ChangeValue = (value: unknown, path: YamlPath) => string | typeof gone | undefined;

/**
 * Change single values of YAML and nothing around them: comments, order, quotes and line breaks stay. A value that
 * its list has already, or that is gone, leaves the list, and an empty list leaves with its field.
 */
export function changeValues(yaml: string, change: ChangeValue): string {
  const edits: Edit[] = [];
  visit(parse(yaml).contents, [], undefined);
  return applyEdits(yaml, edits);

  function visit(node: unknown, path: YamlPath, field: Pair<Node, Node> | undefined): void {
    if (isMap(node)) {
      for (const pair of node.items as Pair<Node, Node>[])
        visit(pair.value, [...path, keyOf(pair)], pair);
    } else if (isSeq(node)) visitList(node as YAMLSeq<Node>, path, field);
    else if (isScalar(node)) {
      const now = change(node.value, path);
      if (typeof now === 'string') edits.push(replace(yaml, node, now));
      else if (now === gone && field) edits.push(removeField(yaml, field));
    }
  }

  function visitList(list: YAMLSeq<Node>, path: YamlPath, field: Pair<Node, Node> | undefined) {
    const now = list.items.map((item, at) =>
      isScalar(item) ? change(item.value, [...path, at]) : undefined,
    );
    const standing = new Set(
      list.items.flatMap((item, at) => (isScalar(item) && now[at] === undefined ? item.value : [])),
    );
    const leaving = new Set<Node>();
    for (const [at, item] of list.items.entries()) {
      const value = now[at];
      if (!isScalar(item)) visit(item, [...path, at], undefined);
      else if (value === gone || (typeof value === 'string' && standing.has(value)))
        leaving.add(item);
      else if (typeof value === 'string') {
        standing.add(value);
        edits.push(replace(yaml, item, value, list.flow === true));
      }
    }
    if (leaving.size === 0) return;
    if (leaving.size < list.items.length) edits.push(...removeItems(yaml, list, leaving));
    else if (field) edits.push(removeField(yaml, field));
  }
}

/** Add a text to a list of the fields at `path`; where there is no such list yet it comes last, or behind the last of the fields in `order` before it. */
export function addToList(
  yaml: string,
  path: YamlPath,
  name: string,
  value: string,
  order: readonly string[] = [],
): string {
  const fields = fieldsAt(yaml, path);
  const field = fields.items.find((pair) => keyOf(pair) === name);
  const list = field?.value;
  if (!field || !isSeq(list)) return setField(yaml, path, name, [value], order);
  const items = list.items as Node[];
  if (items.some((item) => isScalar(item) && item.value === value)) return yaml;
  const last = items.at(-1);
  if (!last?.range) return setField(yaml, path, name, [value], order);
  if (list.flow) return applyEdits(yaml, [insert(last.range[1], `, ${writeScalar(value, true)}`)]);
  const [first] = items;
  const indent = ' '.repeat(column(yaml, markOf(yaml, first?.range?.[0] ?? 0)));
  const at = lineEnd(yaml, last.range[1]);
  return applyEdits(yaml, [insert(at, asLines(yaml, at, `${indent}- ${writeScalar(value)}`))]);
}

/** Give one of the fields at `path` a value, or take it away; what stays of a list keeps its lines. */
export function setField(
  yaml: string,
  path: YamlPath,
  name: string,
  value: unknown,
  order: readonly string[] = [],
): string {
  const fields = fieldsAt(yaml, path);
  const pairs = fields.items;
  const field = pairs.find((pair) => keyOf(pair) === name);
  if (value === undefined) return field ? applyEdits(yaml, [removeField(yaml, field)]) : yaml;
  if (field && isScalar(field.value) && typeof value !== 'object' && field.value.value !== null)
    return applyEdits(yaml, [replace(yaml, field.value, value, fields.flow === true)]);
  const [first] = pairs;
  const indent = ' '.repeat(column(yaml, first?.key.range?.[0] ?? 0));
  const text = writeYamlField(name, value)
    .split('\n')
    .join(`${newLine(yaml)}${indent}`);
  if (field) {
    const start = field.key.range?.[0] ?? 0;
    return applyEdits(yaml, [{ start, end: endOf(yaml, field), text }]);
  }
  if (fields.flow) {
    const end = endOf(yaml, pairs.at(-1));
    return applyEdits(yaml, [insert(end, `, ${writeYamlField(name, value)}`)]);
  }
  const earlier = order.slice(0, Math.max(0, order.indexOf(name)));
  const before = pairs.findLast((pair) => earlier.includes(String(keyOf(pair)))) ?? pairs.at(-1);
  const at = before ? lineEnd(yaml, endOf(yaml, before)) : yaml.length;
  return applyEdits(yaml, [insert(at, asLines(yaml, at, indent + text))]);
}

/** Take an item of a list whose items are fields out of it, with its lines; an empty list stays as `[]`. */
export function removeItem(yaml: string, path: YamlPath): string {
  const list = parse(yaml).getIn(path.slice(0, -1), true) as YAMLSeq<Node>;
  const item = list.items[Number(path.at(-1))];
  if (!item) return yaml;
  const edits = removeItems(yaml, list, new Set([item]));
  if (list.items.length > 1 || list.flow) return applyEdits(yaml, edits);
  if (path.length === 1)
    return applyEdits(
      yaml,
      edits.map((edit) => ({ ...edit, text: `[]${newLine(yaml)}` })),
    );
  const fields = fieldsAt(yaml, path.slice(0, -2)).items;
  const name = fields.find((pair) => keyOf(pair) === path.at(-2))?.key.range?.[1] ?? 0;
  return applyEdits(yaml, [...edits, insert(yaml.indexOf(':', name) + 1, ' []')]);
}

/** Put fields as a new item into a list at `path`, behind one of its items or at its end. */
export function insertItem(
  yaml: string,
  path: YamlPath,
  fields: Record<string, unknown>,
  behind?: number,
): string {
  const document = parse(yaml);
  const list = (path.length === 0 ? document.contents : document.getIn(path, true)) as
    | YAMLSeq<Node>
    | undefined;
  const before = list?.items[behind ?? list.items.length - 1];
  const start = list?.range?.[0] ?? yaml.length;
  const indent = before?.range ? column(yaml, markOf(yaml, before.range[0])) : path.length * 2;
  const text = writeItem(fields, ' '.repeat(indent), newLine(yaml));
  if (before?.range) {
    const at = lineEnd(yaml, lastSign(yaml, before.range[1]));
    return applyEdits(yaml, [insert(at, asLines(yaml, at, text))]);
  }
  // In the place of the `[]` of an empty list.
  const end = list?.range?.[1] ?? yaml.length;
  const lead = path.length > 0 ? newLine(yaml) : '';
  const from = path.length > 0 ? yaml.slice(0, start).trimEnd().length : start;
  return applyEdits(yaml, [{ start: from, end, text: lead + text }]);
}

/** The place, in a list of fields, of those with an id. */
export function findItem(yaml: string, path: YamlPath, id: string): number {
  const document = parse(yaml);
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  return isSeq(list) ? list.items.findIndex((it) => isMap(it) && it.get('id') === id) : -1;
}

function writeItem(fields: Record<string, unknown>, indent: string, end: string): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => writeYamlField(name, value).split('\n'));
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`).join(end);
}

function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
}

type Fields = Omit<YAMLMap, 'items'> & { items: Pair<Node, Node>[] };

function fieldsAt(yaml: string, path: YamlPath): Fields {
  const document = parse(yaml);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (isMap(node) ? node : { items: [] }) as unknown as Fields;
}

function keyOf({ key }: Pair<Node, Node>): string | number {
  return isScalar(key) ? String(key.value) : '';
}

/** Where the written value of a field ends, or its name where it has none. */
function endOf(yaml: string, field: Pair<Node, Node> | undefined): number {
  const [, end = 0] = field?.value?.range ?? [];
  return lastSign(yaml, Math.max(end, field?.key.range?.[1] ?? 0));
}

/** The end of the text before a place: spaces and line breaks at the end of a list are not its own. */
function lastSign(yaml: string, end: number): number {
  return yaml.slice(0, end).trimEnd().length;
}

function replace(yaml: string, node: Scalar, value: unknown, inFlow = false): Edit {
  const [start = 0, end = 0] = node.range ?? [];
  const inQuotes = typeof value === 'string' && node.type?.startsWith('QUOTE');
  const single = node.type === 'QUOTE_SINGLE' && !/['\\]/.test(String(value));
  const text = inQuotes
    ? single
      ? `'${value}'`
      : JSON.stringify(value)
    : writeScalar(value, inFlow);
  return { start, end: lastSign(yaml, end), text };
}

function writeScalar(value: unknown, inFlow = false): string {
  if (typeof value === 'string' && inFlow && /[,[\]{}]/.test(value)) return JSON.stringify(value);
  return writeYamlField('', value).slice(2);
}

/** A field with its lines. */
function removeField(yaml: string, field: Pair<Node, Node>): Edit {
  const start = lineStart(yaml, field.key.range?.[0] ?? 0);
  return { start, end: lineEnd(yaml, endOf(yaml, field)), text: '' };
}

function removeItems(yaml: string, list: YAMLSeq<Node>, leaving: ReadonlySet<Node>): Edit[] {
  const { items } = list;
  if (!list.flow)
    return [...leaving].map((item) => {
      const [start = 0, end = 0] = item.range ?? [];
      const from = lineStart(yaml, markOf(yaml, start));
      return { start: from, end: lineEnd(yaml, lastSign(yaml, end)), text: '' };
    });
  const firstStaying = items.findIndex((item) => !leaving.has(item));
  return items.flatMap((item, at) => {
    if (!leaving.has(item)) return [];
    const [start = 0, end = 0] = item.range ?? [];
    // Before the first that stays an item takes the comma behind it along, else the one before it.
    if (at < firstStaying) return [{ start, end: items[at + 1]?.range?.[0] ?? end, text: '' }];
    const from = items[at - 1]?.range?.[1] ?? start;
    return [{ start: from, end: lastSign(yaml, end), text: '' }];
  });
}

/** The hyphen of an item whose text begins at a place. */
function markOf(yaml: string, start: number): number {
  return Math.max(0, yaml.lastIndexOf('-', start - 1));
}

function column(text: string, at: number): number {
  return at - lineStart(text, at);
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** A text as whole lines at a place where a line begins, or behind a last line without its end. */
function asLines(yaml: string, at: number, text: string): string {
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return `${isOpen ? newLine(yaml) : ''}${text}${newLine(yaml)}`;
}

function newLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
