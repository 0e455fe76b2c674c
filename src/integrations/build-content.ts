import type { AstroIntegration } from 'astro';
import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import type { LocatedProblem } from '../checks/problem.ts';
import { holdContent } from '../publish/held-content.ts';
import { toHeld } from './hold-content.ts';
import { plainError } from './plain-error.ts';
import { readableContent } from './site-content.ts';

/**
 * Have the pages of a build read the content from memory. The same reader and the same checks as `npm run check`:
 * a build with a problem that is an error fails with the whole list.
 */
export function buildContent(): AstroIntegration {
  let base = '';
  return {
    name: 'build-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': () => {
        const content = readableContent();
        const errors = content.problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`;
          throw plainError(`${count} in the content:\n${errors.map(toLine).join('\n')}`);
        }
        const places = linkPlaces(contentLinks(content.subject, nowhere));
        const held = toHeld(content, base, () => places);
        holdContent(() => held);
      },
    },
  };
}

function toLine({ file, line, column, code, message }: LocatedProblem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
