import type { AstroIntegration } from 'astro';
import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import { holdContent } from '../publish/held-content.ts';
import { toHeld } from './hold-content.ts';
import { siteContent } from './site-content.ts';

/** Have the pages of a build read the content from memory, once Astro’s collections have found no fault in it. */
export function buildContent(): AstroIntegration {
  let base = '';
  return {
    name: 'build-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': () => {
        const content = siteContent();
        const places = linkPlaces(contentLinks(content.subject, nowhere));
        const held = toHeld(content, base, () => places);
        holdContent(() => held);
      },
    },
  };
}
