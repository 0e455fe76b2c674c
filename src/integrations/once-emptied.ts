import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Calls back once, before anything is bundled: the folder of the site is empty of old files then, and the first bundle is about to be made. */
export function onceEmptied(start: () => void): Plugin {
  let isStarted = false;
  return {
    name: 'once-emptied',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      if (!isStarted) start();
      isStarted = true;
    },
  };
}
