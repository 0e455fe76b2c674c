import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { GuideStep } from '../schema/guide.ts';

/** The steps of a guide in their order; each is numbered by its place among them. */
export function guideSteps(tree: Root): GuideStep[] {
  return tree.children.filter(isStep).map((node, at) => {
    const title = literalOf(node, 'title');
    const entries: string[] = [];
    visit(node, (inner) => {
      const id = isComponent(inner, 'Entry') ? literalOf(inner, 'id') : '';
      if (id && !entries.includes(id)) entries.push(id);
    });
    // What `## 1. The arithmetic` was given when steps were headings.
    return { title, anchor: new GithubSlugger().slug(`${at + 1}. ${title}`), entries };
  });
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;

function isStep(node: Nodes): node is Component {
  return isComponent(node, 'Step');
}

function isComponent(node: Nodes, name: string): node is Component {
  return node.type === 'mdxJsxFlowElement' && node.name === name;
}

function literalOf({ attributes }: Component, name: string): string {
  const found = attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
