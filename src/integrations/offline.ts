import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chooseOfflineFiles, type SiteFile } from './offline-files.ts';

/**
 * Have the site work without a network: build the service worker at `/offline.js`, which has to
 * stand at the top of the site, and write the list of the files that it keeps to `/offline.json`.
 * It comes after all that write files.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [workerScript()] } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const files = chooseOfflineFiles(listFiles(output));
        const paths = files.map((file) => file.path);
        writeFileSync(
          path.join(output, 'offline.json'),
          `${JSON.stringify(paths.map(encodeURI))}\n`,
        );
        const worker = path.join(output, 'offline.js');
        const text = readFileSync(worker, 'utf8');
        writeFileSync(worker, text.replace('OFFLINE_VERSION', hashFiles(output, paths)));
        logger.info(`${files.length} files to keep for reading offline`);
      },
    },
  };
}

/** Adds the worker to what Vite builds for browsers, as a file of its own with a fixed name. */
function workerScript() {
  const id = fileURLToPath(new URL('../browser/offline/worker.ts', import.meta.url));
  return {
    name: 'offline-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: {
      emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => string;
    }) {
      this.emitFile({ type: 'chunk', id, fileName: 'offline.js' });
    },
  };
}

function listFiles(output: string): SiteFile[] {
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(path.join(output, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => ({ path: toAddress(name), size: stat.size }));
}

function toAddress(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/(?<=^|\/)index\.html$/, '');
}

/** Another version wherever any file differs: a browser loads the worker anew and with it the site. */
function hashFiles(output: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of paths) {
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    hash.update(name).update(readFileSync(path.join(output, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
