import type { AstroIntegration } from 'astro';
import { holdContent } from '../publish/held-content.ts';
import { checkContentWith } from './checked-content.ts';
import { contentErrors } from './content-errors.ts';
import { toHeld } from './hold-content.ts';
import { expectContent, readableContent, siteContent } from './site-content.ts';
import type { BuildThreads } from './threads/build-threads.ts';

/** Have a thread read and check the content of a build while Astro starts, and the pages read it from memory once Astro’s collections have found no fault in it. */
export function buildContent(threads: BuildThreads): AstroIntegration {
  let base = '';
  return {
    name: 'build-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        checkContentWith(async () => contentErrors((await readableContent()).problems));
        if (command !== 'build') return;
        base = config.base.replace(/\/$/, '');
        const coming = threads.read(base);
        if (coming) expectContent(coming);
      },
      'astro:build:start': () => {
        const held = toHeld(siteContent(), base);
        holdContent(() => held);
      },
    },
  };
}
