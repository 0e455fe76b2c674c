import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import { writeYamlField } from '../content-files/write-yaml.ts';
import { applyEdits, lineEnd } from './edits.ts';
import {
  asLines,
  column,
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
