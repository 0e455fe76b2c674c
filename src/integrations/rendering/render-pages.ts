import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isEmptyPage } from '../empty-pages.ts';
import { siteContent } from '../site-content.ts';
import { type BuildThreads, pagesAhead } from '../threads/build-threads.ts';
import { type PageBundle, routeKey } from '../threads/messages.ts';
import { toRendered, toResponse } from './rendered.ts';

/**
 * Render the pages of a build in the main thread and in those beside it, and settle the policy of each. Astro hands
 * the bundle of its pages in every thread what it hands it in its own; without further threads it renders alone.
 */
export function renderPages(threads: BuildThreads): AstroIntegration {
  let base = '';
  let bundle = '';
  let pagesByKeys: PageBundle['pagesByKeys'] = new Map();
  return {
    name: 'render-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          // Enough at once for every thread, and two for the main one.
          build: { concurrency: 2 + pagesAhead * threads.count },
          vite: { plugins: [bundleName((file) => (bundle = pathToFileURL(file).href))] },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:setup': ({ pages }) => {
        pagesByKeys = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        threads.share(siteContent(), base);
        setPrerenderer((astro) => ({
          ...astro,
          async setup() {
            await astro.setup?.();
            const pages = [...pagesByKeys].map(([key, { styles }]) => [key, { styles }] as const);
            threads.load({ bundle, pagesByKeys: new Map(pages) });
          },
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            return paths.filter(({ pathname }) => !isEmptyPage(pathname, base));
          },
          async render(request, options) {
            const elsewhere = threads.render(request.url, routeKey(options.routeData));
            if (elsewhere) return toResponse(await elsewhere);
            const result = await astro.render(request, options);
            const response = result instanceof Response ? result : result.response;
            return toResponse(await toRendered(response));
          },
          async teardown() {
            await threads.end();
            await astro.teardown?.();
          },
        }));
      },
    },
  };
}

/** Tells the name of the file with the pages, which Astro imports once it is whole. */
function bundleName(tell: (file: string) => void) {
  return {
    name: 'bundle-name',
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
    writeBundle({ dir = '' }: { dir?: string }, files: Record<string, unknown>) {
      const entry = Object.keys(files).find((file) => file.startsWith('prerender-entry'));
      if (entry) tell(path.join(dir, entry));
    },
  };
}
