import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { heldContent } from '../../publish/held-content.ts';
import { isEmptyPage } from '../empty-pages.ts';
import { renderedNotes } from '../rendered-notes.ts';
import { siteContent } from '../site-content.ts';
import { type PageThreads, pagesAhead, startPageThreads } from './page-threads.ts';
import { toRendered, toResponse } from './rendered.ts';
import { type PageBundle, routeKey, type ThreadData } from './thread-messages.ts';

/** More threads than this would each hold a copy of the content for little. */
const mostThreads = 3;

/** The number of threads beside the main one: that which is asked for, else one for each further core. */
export function threadCount(asked: string | undefined): number {
  if (asked && /^\d+$/.test(asked)) return Number(asked);
  return Math.min(availableParallelism() - 1, mostThreads);
}

/**
 * Render the pages of a build in the main thread and in `threads` beside it, and settle the policy of each. Astro hands
 * the bundle of its pages in every thread what it hands it in its own; with 0 threads it renders alone.
 */
export function renderPages({ threads: count }: { threads: number }): AstroIntegration {
  let base = '';
  let bundle = '';
  let pagesByKeys: PageBundle['pagesByKeys'] = new Map();
  let threads: PageThreads | undefined;
  return {
    name: 'render-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          // Enough at once for every thread, and two for the main one.
          build: { concurrency: 2 + pagesAhead * count },
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
        if (count > 0) threads = startPageThreads(count, threadData(base));
        setPrerenderer((astro) => ({
          ...astro,
          async setup() {
            await astro.setup?.();
            const pages = [...pagesByKeys].map(([key, { styles }]) => [key, { styles }] as const);
            threads?.load({ bundle, pagesByKeys: new Map(pages), notes: renderedNotes });
          },
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            return paths.filter(({ pathname }) => !isEmptyPage(pathname, base));
          },
          async render(request, options) {
            const elsewhere = threads?.render(request.url, routeKey(options.routeData));
            if (elsewhere) return toResponse(await elsewhere);
            const result = await astro.render(request, options);
            const response = result instanceof Response ? result : result.response;
            return toResponse(await toRendered(response));
          },
          async teardown() {
            await threads?.end();
            await astro.teardown?.();
          },
        }));
      },
    },
  };
}

function threadData(base: string): ThreadData {
  const { catalogue, guideTrees, figures } = siteContent();
  const linkPlaces = heldContent().linkPlaces();
  return { base, content: { catalogue, guideTrees, figures }, linkPlaces };
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
