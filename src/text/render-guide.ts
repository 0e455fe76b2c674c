import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { Root } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { guideSteps } from './guide-steps.ts';
import { safeHtml } from './safe-html.ts';

/** What a component of guides takes: its attributes, the groups of them of which it needs one each, and what it holds. */
type ComponentRule = {
  attributes: readonly string[];
  needs: readonly (readonly string[])[];
  holds: 'nothing' | 'text' | 'two code blocks';
};

/** The components a guide may use. */
export const guideComponents = {
  Step: { attributes: ['title'], needs: [['title']], holds: 'text' },
  Entry: { attributes: ['id'], needs: [['id']], holds: 'nothing' },
  Entries: {
    attributes: ['category', 'tag', 'limit'],
    needs: [['category', 'tag']],
    holds: 'nothing',
  },
  Chart: { attributes: ['category', 'caption'], needs: [['category']], holds: 'nothing' },
  Figure: {
    attributes: ['src', 'title', 'alt', 'caption'],
    needs: [['src'], ['title'], ['alt']],
    holds: 'nothing',
  },
  Try: { attributes: ['with', 'title'], needs: [['with']], holds: 'two code blocks' },
  Answer: { attributes: ['label'], needs: [], holds: 'text' },
} satisfies Record<string, ComponentRule>;

/** The name of a component that a guide may use. */
export type GuideComponent = keyof typeof guideComponents;

/** A piece of a guide: safe HTML, or a component with the pieces that it holds. */
export type GuidePart =
  | { html: string }
  | { component: GuideComponent; attributes: Record<string, string>; children: GuidePart[] };

/** Whether guides have a component of this name. */
export function isGuideComponent(name: string): name is GuideComponent {
  return Object.hasOwn(guideComponents, name);
}

/**
 * Render the parsed text of a guide without running any of it: its HTML is as safe as that of notes,
 * and headings have the anchors that GitHub gives them. `base` is the path the site is served under; `figures` are
 * the drawings by the names of their files. A step comes with its number, how many there are, its anchor and its entries.
 */
export function renderGuide(
  tree: Root,
  base: string,
  figures: ReadonlyMap<string, HtmlRoot> = new Map(),
): GuidePart[] {
  const steps = guideSteps(tree);
  let stepsBefore = 0;
  const makeSafe = unified().use(safeHtml(base)).use(rehypeStringify).freeze();
  const slugger = new GithubSlugger();
  for (const { anchor } of steps) slugger.slug(anchor);
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
      const more = component === 'Step' ? stepAttributes() : {};
      const children = component === 'Figure' ? toDrawing(attributes) : toParts(node.children);
      parts.push({ component, attributes: { ...attributes, ...more }, children });
    }
    return [...parts, ...toHtmlPart(text)];
  }

  function stepAttributes(): Record<string, string> {
    const { anchor = '', entries = [] } = steps[stepsBefore] ?? {};
    stepsBefore += 1;
    const place = { number: String(stepsBefore), of: String(steps.length) };
    return { ...place, anchor, entries: entries.join(' ') };
  }

  /** The drawing stands in the page itself, so that it has the page's colours and one request less. */
  function toDrawing({ src = '', alt = '' }: Record<string, string>): GuidePart[] {
    const children = figures
      .get(src)
      ?.children.map((node) =>
        node.type === 'element'
          ? { ...node, properties: { ...node.properties, role: 'img', ariaLabel: alt } }
          : node,
      );
    return children ? [{ html: drawings.stringify({ type: 'root', children }) }] : [];
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

const drawings = unified().use(rehypeStringify, { space: 'svg' }).freeze();

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
