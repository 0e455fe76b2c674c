import type { Loader } from 'astro/loaders';
import { plainError } from './plain-error.ts';

// Astro loads its collections through Vite, which would transform every module that reads and checks the content
// another time: what Node loaded for the hooks is asked instead.
const place = globalThis as typeof globalThis & { findContentErrors?: () => Promise<string> };

/** Tell the loaders how to find the errors of the content, in words; an empty text where there is none. */
export function checkContentWith(find: () => Promise<string>): void {
  place.findContentErrors = find;
}

/**
 * A loader of Astro that holds the content against its schemas and checks, as `npm run check` does: a build with a
 * problem that is an error fails with the whole list. A server for development shows the problems on the page instead.
 */
export function checkedContent(folder: string): Loader {
  return {
    name: `content-${folder}`,
    async load({ store, watcher }) {
      store.clear();
      if (watcher) return;
      if (!place.findContentErrors) throw new Error('Nothing checks the content.');
      const errors = await place.findContentErrors();
      if (errors !== '') throw plainError(errors);
    },
  };
}
