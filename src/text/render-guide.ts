import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { Root } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { safeHtml } from './safe-html.ts';

/** What a component of guides takes: its attributes, those of which it needs at least one, and whether it holds text. */
type ComponentRule = { attributes: readonly string[]; needs: readonly string[]; text: boolean };

/** The components a guide may use. */
export const guideComponents = {
  Entry: { attributes: ['id'], needs: ['id'], text: false },
  Entries: { attributes: ['category', 'tag', 'limit'], needs: ['category', 'tag'], text: false },
  Chart: { attributes: ['category', 'caption'], needs: ['category'], text: false },
} satisfies Record<string, ComponentRule>;

/** The name of a component that a guide may use. */
export type GuideComponent = keyof typeof guideComponents;

/** A piece of a guide: safe HTML, or a component with the pieces that it holds. */
export type GuidePart =
  | { html: string }
  | { component: GuideComponent; attributes: Record<string, string>; children: GuidePart[] };

/** Tell whether guides have a component of this name. */
export function isGuideComponent(name: string): name is GuideComponent {
  return Object.hasOwn(guideComponents, name);
}

/**
 * Render the parsed text of a guide without running any of it: its HTML is as safe as that of notes,
 * and headings have the anchors that GitHub gives them. `base` is the path the site is served under.
 */
export function renderGuide(tree: Root, base: string): GuidePart[] {
  const makeSafe = unified().use(safeHtml(base)).use(rehypeStringify).freeze();
  const slugger = new GithubSlugger();
  return toParts((toHtml.runSync(tree) as HtmlRoot).children);

  function toParts(nodes: readonly (RootContent | ElementContent)[]): GuidePart[] {
    const parts: GuidePart[] = [];
    let text: HtmlRoot = { type: 'root', children: [] };
    for (const node of nodes) {
      if (node.type !== 'mdxJsxFlowElement') {
        text.children.push(node);
        continue;
      }
      parts.push(...toHtmlPart(text));
      text = { type: 'root', children: [] };
      const component = node.name ?? '';
      if (!isGuideComponent(component)) continue;
      const attributes = literalAttributes(guideComponents[component], node.attributes);
      parts.push({ component, attributes, children: toParts(node.children) });
    }
    return [...parts, ...toHtmlPart(text)];
  }

  function toHtmlPart(text: HtmlRoot): GuidePart[] {
    const safe = makeSafe.runSync(text) as HtmlRoot;
    visit(safe, 'element', addAnchor);
    const html = makeSafe.stringify(safe).trim();
    return html === '' ? [] : [{ html }];
  }

  function addAnchor(node: Element): void {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) return;
    node.properties.id = slugger.slug(toPlainText(node)) || undefined;
  }
}

const toHtml = unified()
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement'] })
  .freeze();

type Attributes = Extract<RootContent, { type: 'mdxJsxFlowElement' }>['attributes'];

function literalAttributes(rule: ComponentRule, attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ type, value, ...attribute }) => {
      const name = 'name' in attribute ? attribute.name : '';
      const isLiteral = type === 'mdxJsxAttribute' && typeof value === 'string';
      return isLiteral && rule.attributes.includes(name) ? [[name, value]] : [];
    }),
  );
}
