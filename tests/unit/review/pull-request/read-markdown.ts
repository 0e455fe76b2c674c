import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A comment as GitHub's Markdown reads it. */
export function readMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** All nodes of one type. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type) {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => {
    found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}

/** What GitHub makes a mention, a reference, a link, an emoji or a formula of, wherever it stands in plain text. */
export const living = /[@#$]|:\/\/|www\.|:\w+:|\b[0-9a-f]{7,}\b|gh-\d/i;
