import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLSeq } from 'yaml';
import { writeYamlField } from '../content-files/write-yaml.ts';
import { applyEdits, type Edit, lineEnd, lineStart } from './edits.ts';
import {
  asLines,
  column,
  endOf,
  fieldsAt,
  insert,
  keyOf,
  lastSign,
  markOf,
  newLine,
  parse,
  removeItems,
  type YamlPath,
} from './yaml-nodes.ts';

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

/** Give one of the fields at `path` a value, or take it away; items of a list that stay in their order keep their lines. */
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
  const spliced = field && spliceList(yaml, [...path, name], value);
  if (spliced !== undefined) return spliced;
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

/** Bring a list of words to others item by item; nothing where that does not give their order. */
function spliceList(yaml: string, at: YamlPath, value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const isIn = (path: YamlPath) =>
    path.length === at.length + 1 && at.every((part, index) => path[index] === part);
  const without = changeValues(yaml, (it, path) =>
    isIn(path) && !value.includes(it) ? gone : undefined,
  );
  const left = parse(without).getIn(at, true);
  const isThere = isSeq(left) && left.items.length > 0;
  const spliced = value.reduce<string>(
    (text, it) => (isThere ? addToList(text, at.slice(0, -1), String(at.at(-1)), it) : text),
    without,
  );
  const list = parse(spliced).getIn(at, true);
  const now = isSeq(list) ? list.toJSON() : undefined;
  return JSON.stringify(now) === JSON.stringify(value) ? spliced : undefined;
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
