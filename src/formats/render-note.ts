import type { Element, Root } from 'hast';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Render a note's Markdown to HTML that is safe whatever the note holds: raw HTML is dropped,
 * images too, and only http, https, mailto and site-relative addresses are kept. `base` is the
 * path the site is served under, without a slash at its end.
 */
export function renderNote(markdown: string, base: string): string {
  return String(rendererFor(base).processSync(markdown));
}

const renderers = new Map<string, ReturnType<typeof makeRenderer>>();

function rendererFor(base: string) {
  const known = renderers.get(base) ?? makeRenderer(base);
  renderers.set(base, known);
  return known;
}

/** What a rendered text may hold. */
export const noteSchema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img' && name !== 'input'),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

function makeRenderer(base: string) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize, noteSchema)
    .use(rehypeExternalLinks, { rel: ['noopener'] })
    .use(prefixBase, base)
    .use(rehypeStringify)
    .freeze();
}

/** Let links to `/papers/x/` work where the site is not at the root of its host. */
function prefixBase(base: string) {
  return (tree: Root) =>
    visit(tree, 'element', (node: Element) => {
      const { href } = node.properties;
      if (typeof href === 'string' && /^\/(?!\/)/.test(href)) node.properties.href = base + href;
    });
}
