import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { safeHtml } from './safe-html.ts';

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

function makeRenderer(base: string) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(safeHtml(base))
    .use(rehypeStringify)
    .freeze();
}
