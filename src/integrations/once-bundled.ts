import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Calls back when the bundles of a build are written: the folder of the site is empty of old files then, and pages are rendered next. */
export function onceBundled(start: () => void): Plugin {
  return {
    name: 'once-bundled',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: start,
  };
}
