import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import type { Heading, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { safeSchema } from './safe-html.ts';
import { keepWordsWhole } from './whole-words.ts';

/** A Markdown file about the project, and the pages that show it: one for the whole, further ones for sections. */
export type Manual = {
  /** Where it stands in the repository: `.github/CONTRIBUTING.md`. */
  file: string;
  text: string;
  /** The page of all that has no page of its own. */
  path: string;
  /** Pages of sections, by the text of their headings. */
  parts: Readonly<Record<string, string>>;
};

/** What a page shows of a manual. */
export type ManualPage = {
  html: string;
  /** Its headings, and on the page of the whole the sections with pages of their own. */
  contents: { href: string; title: string }[];
};

/** Where the links of a manual lead. */
type ManualPlaces = {
  manuals: readonly Manual[];
  repositoryUrl: string;
  /** The address of a page of the site: `/base/contribute/`. */
  hrefOf: (path: string) => string;
};

/**
 * Render what one page shows of a manual. Headings have the anchors that GitHub gives them, or their
 * code where they start with one; links to other files lead to their pages, or to GitHub. Throws
 * where a section that has a page is missing from the text.
 */
export function renderManual(manual: Manual, path: string, places: ManualPlaces): ManualPage {
  const sections = sectionsOf(manual);
  const shown = sections.filter((section) => section.path === path);
  const own = path !== manual.path;
  const headings = shown.flatMap(({ headings }) => headings).filter(({ node }) => node.depth > 1);
  const title = own ? headings.shift() : undefined;
  const nodes = shown.flatMap(({ nodes }) => nodes).filter((it) => it !== title?.node);
  const ids = new Map(headings.map(({ node, id }) => [node.position?.start.line, id]));
  const tree = renderer.runSync({ type: 'root', children: nodes }) as Root;
  visit(tree, 'element', (node, index, parent) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth) {
      node.properties.id = ids.get(node.position?.start.line);
      if (own) node.tagName = `h${Number(depth) - 1}`;
    }
    if (node.tagName === 'a') turnLink(node, manual, places);
    if (node.tagName === 'tr') narrowRow(node);
    if (node.tagName !== 'code' || !parent || index === undefined) return;
    const [text] = node.children;
    if (text?.type === 'text' && sitePage.test(text.value)) {
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: { href: places.hrefOf(text.value) },
        children: [{ type: 'text', value: text.value }],
      };
      parent.children[index] = link;
    } else if (parent.type === 'element' && !/^(?:pre|h\d)$/.test(parent.tagName)) {
      keepWordsWhole(node);
    }
  });
  return {
    html: String(renderer.stringify(tree)),
    contents: sections
      .filter((section) => !own || section.path === path)
      .flatMap(({ path: page, headings }) =>
        headings
          .filter(({ node }) => node.depth === (own ? 3 : 2))
          .map(({ node, id }) => ({
            href: page === path ? `#${id}` : places.hrefOf(page),
            title: toTitle(node, id),
          })),
      ),
  };
}

/** In Markdown that GitHub shows as well, a page of the site is a path in code: it has no address there. */
const sitePage = /^\/(?:contribute|maintain|health|search|about)\/(?:[a-z-]+\/)?$/;

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, safeSchema)
  .use(rehypeStringify)
  .freeze();

type Section = {
  path: string;
  nodes: RootContent[];
  headings: { node: Heading; id: string; slug: string }[];
};

const split = new WeakMap<Manual, Section[]>();

/** The sections of a manual, parsed once: each link into it asks for them. */
function sectionsOf(manual: Manual): Section[] {
  const sections = split.get(manual) ?? splitManual(manual);
  split.set(manual, sections);
  return sections;
}

/** The sections of a manual in their order, each with the page that shows it; the title of the file is left out. */
function splitManual({ file, text, path, parts }: Manual): Section[] {
  const sections: Section[] = [{ path, nodes: [], headings: [] }];
  const anchors = new GithubSlugger();
  for (const node of renderer.parse(text).children) {
    if (node.type === 'heading') {
      const title = toPlainText(node);
      if (node.depth === 2) sections.push({ path: parts[title] ?? path, nodes: [], headings: [] });
      const slug = anchors.slug(title);
      sections.at(-1)?.headings.push({ node, slug, id: codeOf(node) ?? slug });
      if (node.depth === 1) continue;
    }
    sections.at(-1)?.nodes.push(node);
  }
  for (const [title, page] of Object.entries(parts)) {
    if (sections.some((section) => section.path === page)) continue;
    throw new Error(
      `${file} needs the heading “## ${title}”: the page ${page} shows that section.`,
    );
  }
  return sections;
}

/** The code that a heading starts with: `unknown-field` of “`unknown-field`: A field is unknown”. */
function codeOf({ children: [first, second] }: Heading): string | undefined {
  const isNamed = first?.type === 'inlineCode' && second?.type === 'text';
  return isNamed && second.value.startsWith(': ') ? first.value : undefined;
}

function toTitle(node: Heading, id: string): string {
  const title = toPlainText(node);
  return title.startsWith(`${id}: `) ? title.slice(id.length + 2) : title;
}

/** A third column goes below the second, so that tables fit a phone. */
function narrowRow(row: Element): void {
  const [first, second, third] = row.children.filter((it) => it.type === 'element');
  if (!first || !second || !third) return;
  const rule: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  if (second.tagName === 'td') second.children.push(rule, ...third.children);
  if (first.tagName === 'td') {
    first.tagName = 'th';
    first.properties.scope = 'row';
  } else for (const cell of [first, second]) cell.properties.scope = 'col';
  row.children = [first, second];
}

function turnLink({ properties }: Element, manual: Manual, places: ManualPlaces): void {
  const href = String(properties.href ?? '');
  if (/^[a-z]+:/i.test(href)) {
    properties.rel = ['noopener'];
    return;
  }
  const { pathname, hash } = new URL(href, `file:///${manual.file}`);
  const file = decodeURIComponent(pathname.slice(1));
  const target = places.manuals.find((it) => it.file === file);
  if (target === undefined) {
    properties.href = `${places.repositoryUrl}/blob/main${pathname}${hash}`;
    properties.rel = ['noopener'];
    return;
  }
  const anchor = decodeURIComponent(hash.slice(1));
  const section = sectionsOf(target).find(({ headings }) =>
    headings.some(({ slug }) => slug === anchor),
  );
  const [title] = section?.headings ?? [];
  const found = section?.headings.find(({ slug }) => slug === anchor);
  const path = section?.path ?? target.path;
  // The heading of a section with a page of its own is the title of that page.
  const isTitle = found === undefined || (found === title && path !== target.path);
  properties.href = places.hrefOf(path) + (isTitle ? '' : `#${found.id}`);
}
