import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../catalogue/count.ts';
import { siteContent } from './site-content.ts';

/** Prints at the end of a build, in one line, what was built, where it is, and how many seconds it took. */
export function buildSummary(): AstroIntegration {
  return {
    name: 'build-summary',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const { catalogue, problems } = siteContent();
        const content = `${count(catalogue.entries.length, 'entry', 'entries')} and ${count(catalogue.guides.length, 'guide')}`;
        // The clock of performance starts with the process.
        const seconds = (performance.now() / 1000).toFixed(1);
        console.info(
          `${content} on ${count(pages.length, 'page')}, built in ${seconds} s: ${place(dir)}`,
        );
        // A build with an error does not come this far.
        if (problems.length > 0)
          console.info(`${count(problems.length, 'warning')}: npm run check lists them.`);
      },
    },
  };
}

function place(folder: URL): string {
  const absolute = fileURLToPath(folder);
  const relative = path.relative(process.cwd(), absolute);
  return relative.startsWith('..') ? absolute : relative;
}
