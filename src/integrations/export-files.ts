import type { AstroIntegration } from 'astro';
import { citationFormats } from '../cite/exports.ts';
import { listFormats } from '../publish/exports.ts';
import { feedFormats } from '../publish/feeds.ts';

/**
 * Give every format of citations, feeds and the list a route. One page `[...list].[format].ts` would
 * build the same files, but under `trailingSlash: 'always'` Astro finds a route without a fixed ending
 * in development only where a slash follows, which no link has.
 */
export function exportFiles(
  citations = citationFormats,
  feeds = feedFormats,
  lists = listFormats,
): AstroIntegration {
  return {
    name: 'export-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { ending } of citations) {
          injectRoute({
            pattern: `/[...list]${ending}`,
            entrypoint: page('_citations.ts'),
          });
        }
        for (const { file } of feeds) {
          injectRoute({ pattern: `/[...list]/${file}`, entrypoint: page('_feed.ts') });
        }
        for (const { file } of lists) {
          injectRoute({ pattern: `/${file}`, entrypoint: page('_list.ts') });
        }
      },
    },
  };
}

function page(name: string): URL {
  return new URL(`../pages/${name}`, import.meta.url);
}
