import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readDay } from './day.ts';
import { parseHtml } from './html-tags.ts';

/** A run of Markdown and HTML flattened: text, and where links open and close. */
export type Token =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis' | 'delete'; open: boolean }
  | { type: 'link'; url: string; html: boolean }
  | { type: 'link-end'; html: boolean }
  | { type: 'image'; url: string; alt: string }
  | { type: 'hidden'; text: string };

/** The definitions of a file, and which of them were used so far. */
export type Definitions = {
  links: ReadonlyMap<string, Definition>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  all: readonly (Definition | FootnoteDefinition)[];
  used: Set<Definition | FootnoteDefinition>;
};

/** Collect link and footnote definitions; the first of a name counts, as in CommonMark. */
export function findDefinitions(tree: Root): Definitions {
  const links = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const all: (Definition | FootnoteDefinition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'definition') {
      all.push(node);
      if (!links.has(node.identifier)) links.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition') {
      all.push(node);
      if (!notes.has(node.identifier)) notes.set(node.identifier, node);
    }
  });
  return { links, notes, all, used: new Set() };
}

/** Flatten nodes; a footnote follows where it is called first, behind the nodes. */
export function toTokens(nodes: readonly Nodes[], definitions: Definitions): Token[] {
  const tokens: Token[] = [];
  const notes: FootnoteDefinition[] = [];
  for (const node of nodes) flatten(node);
  for (const note of notes) {
    tokens.push(space);
    for (const child of note.children) flatten(child);
  }
  return tokens;

  function flatten(node: Nodes): void {
    const leaf = leaves[node.type];
    if (leaf) tokens.push(...leaf(node as never));
    else if (node.type === 'link') link(node.url, node.children);
    else if (node.type === 'linkReference') {
      link(resolve(node.identifier), node.children);
    } else if (node.type === 'imageReference') {
      tokens.push({ type: 'image', url: resolve(node.identifier), alt: node.alt ?? '' });
    } else if (node.type === 'footnoteReference') {
      const note = definitions.notes.get(node.identifier);
      if (note && !definitions.used.has(note)) {
        definitions.used.add(note);
        notes.push(note);
      }
    } else if ('children' in node) {
      const { type } = node;
      const isStyle = type === 'strong' || type === 'emphasis' || type === 'delete';
      if (isStyle) tokens.push({ type, open: true });
      for (const child of node.children) flatten(child);
      if (isStyle) tokens.push({ type, open: false });
      if (blocks.has(node.type)) tokens.push(lineEnd);
    }
  }

  function link(url: string, children: readonly Nodes[]): void {
    tokens.push({ type: 'link', url, html: false });
    for (const child of children) flatten(child);
    tokens.push({ type: 'link-end', html: false });
  }

  function resolve(identifier: string): string {
    const definition = definitions.links.get(identifier);
    if (definition) definitions.used.add(definition);
    return definition?.url ?? '';
  }
}

const space: Token = { type: 'text', value: ' ' };

/** Where a line of the page ends; every cleaning of a text makes a space of it. */
const lineEnd: Token = { type: 'text', value: '\u2028' };

const blocks = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'tableRow',
]);

const leaves: { [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>) => Token[] } = {
  text: ({ value }) => [{ type: 'text', value }],
  // A date in a box of its own is a tag: `Google` `2019`.
  inlineCode: ({ value }) => [
    { type: 'text', value: readDay(value) === undefined ? value : `[${value}]` },
  ],
  code: () => [space],
  break: () => [lineEnd],
  image: ({ url, alt }) => [{ type: 'image', url, alt: alt ?? '' }],
  html: ({ value }) => parseHtml(value).flatMap(fromHtml),
  // Definitions stand for nothing where they are written; those that nothing uses are reported apart.
  definition: () => [],
  footnoteDefinition: () => [],
};

function fromHtml(piece: ReturnType<typeof parseHtml>[number]): Token[] {
  if (piece.type === 'text') return [piece];
  if (piece.type === 'comment') return [{ type: 'hidden', text: piece.value }];
  const { name, closing, attributes } = piece;
  const type = styles[name];
  if (type) return [{ type, open: !closing }];
  if (name === 'br') return [lineEnd];
  if (closing && joined.has(name)) return [];
  if (closing) return name === 'a' ? [{ type: 'link-end', html: true }] : [space];
  const tokens: Token[] = [];
  const href = attributes.get('href');
  if (href !== undefined) tokens.push({ type: 'link', url: href, html: true });
  if (href !== undefined && name !== 'a') tokens.push({ type: 'link-end', html: true });
  const alt = attributes.get('alt') ?? '';
  for (const url of [attributes.get('src'), ...toSources(attributes.get('srcset'))]) {
    if (url) tokens.push({ type: 'image', url, alt });
  }
  return tokens;
}

/** Text goes on behind these without a space. */
const joined = new Set([
  'sub',
  'sup',
  'code',
  'u',
  'ins',
  'small',
  'big',
  'mark',
  'tt',
  'kbd',
  'font',
  'span',
]);

const styles: Record<string, 'strong' | 'emphasis' | 'delete'> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
};

/** `small.png 1x, large.png 2x` names two images. */
function toSources(srcset = ''): string[] {
  return srcset.split(/,\s+/).map((source) => source.trim().split(/\s+/, 1)[0] ?? '');
}
