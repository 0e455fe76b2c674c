import type { Element, Root } from 'hast';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import type { Preset } from 'unified';
import { visit } from 'unist-util-visit';

/** What a rendered text may hold: no images, no fields, and links to http, https, mailto and this site alone. */
export const safeSchema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img' && name !== 'input'),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
  // Without raw HTML the ids are those of footnotes, which have their prefix already, as their links do.
  clobberPrefix: '',
};

/**
 * The steps that make HTML safe whatever its text held, and its links lead where they should; `base`
 * is the path the site is served under, without a slash at its end.
 */
export function safeHtml(base: string): Preset {
  return {
    plugins: [
      [rehypeSanitize, safeSchema],
      [rehypeExternalLinks, { rel: ['noopener'] }],
      [prefixBase, base],
    ],
  };
}

/** Let links to `/papers/x/` work where the site is not at the root of its host. */
function prefixBase(base: string) {
  return (tree: Root) =>
    visit(tree, 'element', (node: Element) => {
      const { href } = node.properties;
      if (typeof href === 'string' && /^\/(?!\/)/.test(href)) node.properties.href = base + href;
    });
}
