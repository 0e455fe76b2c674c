import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import type { DraftFields } from './entry-draft.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { readTyped } from './typed-value.ts';
import { writeYamlField } from './write-yaml.ts';

/**
 * Change an entry's own file where its fields changed and nowhere else: `before` and `after` are its
 * fields as typed. Comments, order and the form of every other line stay. Nothing where the file is
 * laid out in a way that cannot be changed line by line.
 */
export function editEntryFile(
  kind: Kind,
  source: string,
  before: DraftFields,
  after: DraftFields,
): string | undefined {
  const { yaml, body } = splitFrontMatter(source);
  const blocks = yaml === undefined ? undefined : toBlocks(yaml);
  if (!blocks) return undefined;
  const shape = shapeOf(kind);
  const order = Object.keys(shape);
  for (const [name, schema] of Object.entries(shape)) {
    const value = readTyped(schema, after[name] ?? '');
    const old = readTyped(schema, before[name] ?? '');
    if (JSON.stringify(value) === JSON.stringify(old)) continue;
    const at = blocks.findIndex((block) => block.name === name);
    const lines = value === undefined ? [] : writeBlock(name, value, old, blocks[at]?.lines);
    if (at >= 0) blocks[at] = { name, lines };
    else blocks.splice(placeOf(name, blocks, order), 0, { name, lines });
  }
  const front = blocks.flatMap(({ lines }) => lines).join('\n');
  const text = `---\n${front}\n---\n${editNote(body, before.note ?? '', after.note ?? '')}`;
  return source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The lines of one field, or of what stands between fields. */
type Block = { name?: string; lines: string[] };

/** Take front matter apart at the lines that start a field; below it stand its indented lines and its items. */
function toBlocks(yaml: string): Block[] | undefined {
  const blocks: Block[] = [];
  for (const line of yaml.replace(/\n$/, '').split('\n')) {
    const name = /^([A-Za-z]\w*):(?: |$)/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (name !== undefined) {
      if (blocks.some((block) => block.name === name)) return undefined;
      blocks.push({ name, lines: [line] });
    } else if (/^(?:#|\s*$)/.test(line)) blocks.push({ lines: [line] });
    else if (/^(?: |- )/.test(line)) {
      // A blank line or a comment inside a list belongs to it.
      const owner = blocks.findLastIndex((block) => block.name !== undefined);
      if (owner < 0) return undefined;
      const between = blocks.splice(owner + 1).flatMap(({ lines }) => lines);
      blocks[owner]?.lines.push(...between, line);
    } else if (last !== undefined || line !== '') return undefined;
  }
  return blocks;
}

/** A field's new lines; a list that stood an item a line keeps that form, and the lines of items that stay. */
function writeBlock(name: string, value: unknown, old: unknown, lines?: string[]): string[] {
  const fresh = writeYamlField(name, value).split('\n');
  const [head = '', ...below] = lines ?? [];
  const chunks = toItems(below);
  if (!Array.isArray(value) || !Array.isArray(old) || head.trimEnd() !== `${name}:`) return fresh;
  if (chunks?.length !== old.length) return fresh;
  const known = new Map(old.map((item, at) => [JSON.stringify(item), chunks[at] ?? []]));
  const indent = /^ */.exec(below[0] ?? '')?.[0] ?? '';
  return [
    head,
    ...value.flatMap((item) => {
      // Two items, so that the writer takes the form of an item a line; the comma keeps it from one.
      const written = writeYamlField(name, [item, ',']).split('\n').slice(1, -1);
      return known.get(JSON.stringify(item)) ?? written.map((line) => indent + line.slice(2));
    }),
  ];
}

/** The lines of each item of a list, or nothing where other lines stand among them. */
function toItems(lines: readonly string[]): string[][] | undefined {
  const indent = /^( *)- /.exec(lines[0] ?? '')?.[1];
  if (indent === undefined) return undefined;
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith(`${indent}- `)) items.push([line]);
    else if (line.startsWith(`${indent} `)) items.at(-1)?.push(line);
    else return undefined;
  }
  return items;
}

/** Where a new field belongs: behind the nearest field that comes before it in the schema. */
function placeOf(name: string, blocks: readonly Block[], order: readonly string[]): number {
  const earlier = order.slice(0, order.indexOf(name));
  const at = blocks.findLastIndex((block) => block.name && earlier.includes(block.name));
  return at + 1;
}

function editNote(body: string, before: string, after: string): string {
  const old = before.replace(/\r\n?/g, '\n').trimEnd();
  const note = after
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)*/, '')
    .trimEnd();
  if (note === old) return body;
  const at = old === '' ? -1 : body.indexOf(old);
  if (at < 0) return note === '' ? '' : `\n${note}\n`;
  return body.slice(0, at) + note + body.slice(at + old.length);
}
