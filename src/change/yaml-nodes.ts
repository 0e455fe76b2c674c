import {
  type Document,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Edit, lineEnd, lineStart } from './edits.ts';

/** The way to a value: names of fields and places in lists. */
export type YamlPath = readonly (string | number)[];

/** Read YAML with the place of every node; the mark with which some editors begin a file is no part of it. */
export function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml.replace(/^\uFEFF/, '\n'), { prettyErrors: false, logLevel: 'silent' });
}

type Fields = Omit<YAMLMap, 'items'> & { items: Pair<Node, Node>[] };

/** The fields at a path: none where there are none. */
export function fieldsAt(yaml: string, path: YamlPath): Fields {
  const document = parse(yaml);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (isMap(node) ? node : { items: [] }) as unknown as Fields;
}

/** The name of a field. */
export function keyOf({ key }: Pair<Node, Node>): string | number {
  return isScalar(key) ? String(key.value) : '';
}

/** Where the written value of a field ends, or its name where it has none. */
export function endOf(yaml: string, field: Pair<Node, Node> | undefined): number {
  const [, end = 0] = field?.value?.range ?? [];
  return lastSign(yaml, Math.max(end, field?.key.range?.[1] ?? 0));
}

/** The end of the text before a place: spaces and line breaks at the end of a list are not its own. */
export function lastSign(yaml: string, end: number): number {
  return yaml.slice(0, end).trimEnd().length;
}

/** The edits that take items out of a list: with their lines, or with one comma each. */
export function removeItems(yaml: string, list: YAMLSeq<Node>, leaving: ReadonlySet<Node>): Edit[] {
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
export function markOf(yaml: string, start: number): number {
  return Math.max(0, yaml.lastIndexOf('-', start - 1));
}

/** How far a place is from the beginning of its line. */
export function column(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** An edit that puts a text between what stands there. */
export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** A text as whole lines at a place where a line begins, or behind a last line without its end. */
export function asLines(yaml: string, at: number, text: string): string {
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return `${isOpen ? newLine(yaml) : ''}${text}${newLine(yaml)}`;
}

/** How lines end in a text. */
export function newLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
