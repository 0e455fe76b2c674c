import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { onceFor } from '../catalogue/once-for.ts';
import { contentFolder } from '../files/content-folder.ts';
import { holdContent } from '../publish/held-content.ts';
import { contentErrors } from './content-errors.ts';
import { toHeld } from './hold-content.ts';
import { serveLastIndex } from './last-index.ts';
import type { SiteContent } from './read-site-content.ts';
import { readAgain, readableContent } from './site-content.ts';

/** Milliseconds to wait for further changes: an editor may write a file in several steps. */
const settling = 30;
/** Milliseconds after which the content is checked, where no page waits: of ten thousand entries that takes seconds. */
const quiet = 300;

/**
 * In development, hold the content in memory: a page is rendered from what was read, a saved file alone is
 * parsed again, open pages follow it, and what is wrong with the content is shown on the page and in the terminal.
 * The search has the index of the last build.
 */
export function development(): AstroIntegration {
  let base = '';
  let output = '';
  const holdOf = onceFor((content: SiteContent) => toHeld(content, base));
  return {
    name: 'development',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        output = fileURLToPath(config.outDir);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const folder = path.resolve(contentFolder(process.env));
        let content = await readableContent();
        let timer: NodeJS.Timeout | undefined;
        let told = '';
        let waiting = 0;
        holdContent(() => holdOf(content));
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(folder + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(follow, settling);
        });
        server.middlewares.use((_request, response, next) => {
          waiting += 1;
          response.on('close', () => {
            waiting -= 1;
          });
          next();
        });
        const serveIndex = serveLastIndex(
          () => ({ base, output }),
          (advice) => logger.warn(advice),
        );
        server.middlewares.use((request, response, next) => {
          if (!serveIndex(request, response)) next();
        });
        // A page that loads anew asks for its problems anew.
        server.ws.on('connection', () => whenQuiet(report));

        async function follow() {
          const read = await readAgain();
          // A folder that is gone for a moment must not end the server.
          if ('unreadable' in read) return logger.error(read.unreadable);
          content = read.content;
          for (const { name, hot } of Object.values(server.environments)) {
            if (name === 'client') hot.send({ type: 'full-reload', path: '*' });
            // Astro keeps the paths of each route until it hears this.
            else hot.send('astro:content-changed', {});
          }
          whenQuiet(tell);
        }

        function whenQuiet(run: () => void) {
          setTimeout(() => (waiting > 0 ? whenQuiet(run) : run()), quiet);
        }

        function report() {
          const message = tell();
          if (message === '') return;
          server.environments.client.hot.send({
            type: 'error',
            err: { message, stack: '', plugin: 'content' },
          });
        }

        /** The problems in words; said in the terminal where they are others than before. */
        function tell(): string {
          const message = contentErrors(content.problems);
          if (message !== told && message !== '') logger.error(message);
          told = message;
          return message;
        }
      },
    },
  };
}
