import type { AstroIntegration } from 'astro';
import { citationFormats } from '../cite/exports.ts';
import { listFormats } from '../publish/exports.ts';

/**
 * Give every format of the list and of its citations a route. One page `[...list].[format].ts` would
 * build the same files, but under `trailingSlash: 'always'` Astro finds a route without a fixed ending
 * in development only where a slash follows, which no link has.
 */
export function exportFiles(
  citations = citationFormats,
  lists: readonly { file: string }[] = listFormats,
): AstroIntegration {
  return {
    name: 'export-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { ending } of citations) {
          injectRoute({
            pattern: `/[...list]${ending}`,
            entrypoint: page('_[...list].[format].ts'),
          });
        }
        for (const { file } of lists) {
          injectRoute({ pattern: `/${file}`, entrypoint: page('_[file].ts') });
        }
      },
    },
  };
}

function page(name: string): URL {
  return new URL(`../pages/${name}`, import.meta.url);
}
