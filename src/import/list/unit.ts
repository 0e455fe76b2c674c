import type { Nodes } from 'mdast';
import type { Token } from './tokens.ts';

/** A part of the file that stands for itself: what may become an entry, or what only holds links. */
export type Unit = {
  type: 'item' | 'row' | 'paragraph' | 'text' | 'heading' | 'definition' | 'footnote';
  line: number;
  /** Headings above it, and the items without a link that it is nested in. */
  section: readonly string[];
  tokens: Token[];
  /** Whether it stands among references of a line each. */
  amongReferences?: boolean;
  /** Whether its first line is a heading that has no link and names it. */
  headed?: boolean;
  /** The cells of a row of a table. */
  cells?: readonly Cell[];
};

/** A cell of a table, with what stands at the head of its column. */
export type Cell = { header: string; tokens: readonly Token[] };

/** Tokens move to the shorter of two lists, so that deep nesting takes no quadratic time. */
export function addTokens(unit: Unit, tokens: Token[]): void {
  if (unit.tokens.length === 0) unit.tokens = tokens;
  else
    for (const token of [{ type: 'text', value: '\u2028' } as const, ...tokens])
      unit.tokens.push(token);
}

/** Tell whether a part holds a link. */
export function hasLink({ tokens }: Unit): boolean {
  return tokens.some((token) => token.type === 'link');
}

/** The line that a node starts on. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
