import type { Nodes, Root } from 'mdast';
import type { Position } from '../found.ts';

/** Something in a text that a rule looks at, at its place in the file; only links and images have an address. */
export type MarkdownPart = Position & {
  type: 'html' | 'link' | 'image' | 'too-much';
  address: string;
};

/** Levels of quotations, lists and emphasis that are still followed. */
const deepest = 100;

/** Find HTML, links and images in Markdown, in order; `linesBefore` lines of the file stand before it. */
export function findParts(tree: Root, linesBefore: number): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  // A stack of its own: hostile nesting would exhaust the one of function calls.
  const open: (Position & { node: Nodes; depth: number })[] = [
    { node: tree, depth: 0, line: 1, column: 1 },
  ];
  for (let top = open.pop(); top; top = open.pop()) {
    const { node, depth } = top;
    // A bare address has no place of its own: its paragraph has one.
    const { line, column } = node.position?.start ?? top;
    const type = depth > deepest ? 'too-much' : partTypes[node.type];
    if (type) {
      const address = 'url' in node ? node.url : '';
      parts.push({ type, address, line: line + linesBefore, column });
    }
    if (type === 'too-much') return parts;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) {
      open.push({ node: child, depth: depth + 1, line, column });
    }
  }
  return parts;
}

const partTypes: Partial<Record<Nodes['type'], MarkdownPart['type']>> = {
  html: 'html',
  link: 'link',
  definition: 'link',
  image: 'image',
  imageReference: 'image',
};

/** The first line that opens more quotations and lists than are followed: the parser needs minutes for thousands. */
export function findDeepLine(text: string, linesBefore: number): MarkdownPart | undefined {
  const found = deepLine.exec(text);
  if (!found) return undefined;
  const line = text.slice(0, found.index).split('\n').length + linesBefore;
  return { type: 'too-much', address: '', line, column: 1 };
}

/** A hundred marks in a row, but for a line across the page: `* * *`. */
const deepLine = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?![-* \t]+$))){100}/m;
