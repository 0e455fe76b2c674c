import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { onceFor } from '../catalogue/once-for.ts';
import type { Content } from '../files/read-content.ts';
import { onceBundled } from './once-bundled.ts';
import { siteNote } from './rendered-notes.ts';
import { siteContent } from './site-content.ts';
import { type SiteFile, siteFiles } from './site-files.ts';

/**
 * Write all files that show entries and are no pages while the pages are rendered; in development answer for them. As
 * routes of Astro, each of them would be a request and a response of its own, and most of a build’s time.
 */
export function exportFiles(): AstroIntegration {
  let place = { host: '', base: '' };
  let writing: Promise<void> | undefined;
  const filesOf = onceFor(({ catalogue, texts }: Content) =>
    siteFiles(catalogue, {
      ...place,
      noteOf: (entry) => siteNote(entry, place.base),
      textOf: ({ file }) => texts.get(file) ?? '',
    }),
  );
  return {
    name: 'export-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { host: config.site ?? '', base: config.base.replace(/\/$/, '') };
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          answer(request, response, place.base, filesOf).then((isDone) => {
            if (!isDone) next();
          }, next);
        });
      },
      'astro:config:setup': ({ config, updateConfig }) => {
        const start = () => {
          writing = writeFiles(fileURLToPath(config.outDir), filesOf(siteContent()));
          // A build that fails before its end says why itself.
          writing.catch(() => undefined);
        };
        updateConfig({ vite: { plugins: [onceBundled(start)] } });
      },
      'astro:build:done': async ({ logger }) => {
        await writing;
        logger.info(`${filesOf(siteContent()).size} files beside the pages`);
      },
    },
  };
}

/** Milliseconds of writing after which others have their turn: threads wait for the main one to name them pages. */
const turn = 4;

async function writeFiles(output: string, files: ReadonlyMap<string, SiteFile>): Promise<void> {
  const folders = new Set<string>();
  let start = performance.now();
  for (const [name, { write }] of files) {
    const file = path.join(output, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, await write());
    if (performance.now() - start < turn) continue;
    await setImmediate();
    start = performance.now();
  }
}

/** Whether the request was for one of the files, which was then sent. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  filesOf: (content: Content) => ReadonlyMap<string, SiteFile>,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  // Addresses of pages end with a slash.
  if (pathname.endsWith('/')) return false;
  const address = decodeURIComponent(pathname);
  const name = address.startsWith(`${base}/`) ? address.slice(base.length + 1) : address.slice(1);
  const file = filesOf(siteContent()).get(name);
  if (!file) return false;
  const text = await file.write();
  response.setHeader('content-type', file.type);
  response.end(text);
  return true;
}
