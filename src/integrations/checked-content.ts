import type { Loader } from 'astro/loaders';
import { contentErrors } from './content-errors.ts';
import { plainError } from './plain-error.ts';
import { readableContent } from './site-content.ts';

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
      const errors = contentErrors((await readableContent()).problems);
      if (errors !== '') throw plainError(errors);
    },
  };
}
