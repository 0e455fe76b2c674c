import { absolute } from '../site/urls.ts';

/** `/robots.txt`: everything may be read, and the site map names it. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
}
