import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { onceFor } from '../catalogue/once-for.ts';
import { onceEmptied } from './once-emptied.ts';
import { plainError } from './plain-error.ts';
import type { SiteContent } from './read-site-content.ts';
import { siteContent } from './site-content.ts';
import type { SiteFile } from './site-files.ts';
import type { BuildThreads } from './threads/build-threads.ts';

/**
 * Write the search index and all files that show entries and are no pages while the pages are bundled, in a thread
 * where there is one; in development answer for the files. As routes of Astro, each of them would be a request and
 * a response of its own, and most of a build’s time. The build fails where an entry lacks its page.
 */
export function besidePages(threads: BuildThreads): AstroIntegration {
  let place = { host: '', base: '', output: '' };
  let writing: Promise<void> | undefined;
  // A thread that writes them loads what that takes, and this one need not.
  const loadWriter = () => import('./write-beside-pages.ts');
  const filesOf = onceFor(async (content: SiteContent) =>
    (await loadWriter()).filesBeside(content, place),
  );
  return {
    name: 'beside-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/$/, '');
        place = { host: config.site ?? '', base, output: fileURLToPath(config.outDir) };
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          answer(request, response, place.base, filesOf).then((isDone) => {
            if (!isDone) next();
          }, next);
        });
      },
      'astro:config:setup': ({ updateConfig }) => {
        const start = () => {
          writing = threads.writeBeside(place) ?? writeHere();
          // A build that fails before its end says why itself.
          writing.catch(() => undefined);
        };
        const writeHere = async () => (await loadWriter()).writeBesidePages(siteContent(), place);
        updateConfig({ vite: { plugins: [onceEmptied(start)] } });
      },
      'astro:build:done': async ({ logger }) => {
        const { entries } = siteContent().catalogue;
        await writing;
        const pageless = entries.filter(
          ({ id }) => !existsSync(path.join(place.output, id, 'index.html')),
        );
        if (pageless.length > 0)
          throw plainError(pageless.map(({ id }) => `${id} has no page`).join('\n'));
        logger.info(`${entries.length} entries in the search index`);
      },
    },
  };
}

/** Whether the request was for one of the files, which was then sent. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  filesOf: (content: SiteContent) => Promise<ReadonlyMap<string, SiteFile>>,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  // Addresses of pages end with a slash.
  if (pathname.endsWith('/')) return false;
  const address = decodeURIComponent(pathname);
  const name = address.startsWith(`${base}/`) ? address.slice(base.length + 1) : address.slice(1);
  const file = (await filesOf(siteContent())).get(name);
  if (!file) return false;
  const text = await file.write();
  response.setHeader('content-type', file.type);
  response.end(text);
  return true;
}
