import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** Where the site stands under its base path, and where a build wrote it last. */
type Place = { base: string; output: string };

/**
 * Answer requests for the index of the search with that of the last build, which a server for development does
 * not make; `say` gets once what to do where there is none. Gives whether the request was one.
 */
export function serveLastIndex(place: () => Place, say: (advice: string) => void) {
  let isTold = false;
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { base, output } = place();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Astro may have taken the base path off before.
    const folder = [`${base}/pagefind/`, '/pagefind/'].find((it) => pathname.startsWith(it));
    if (folder === undefined) return false;
    const index = path.join(output, 'pagefind');
    const file = path.join(index, pathname.slice(folder.length));
    const isThere =
      file.startsWith(index + path.sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) {
      if (!isTold)
        say('The search has no index yet: npm run build makes one, then reload the page.');
      isTold = true;
      response.statusCode = 404;
      response.end();
      return true;
    }
    const isScript = file.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'application/octet-stream');
    createReadStream(file).pipe(response);
    return true;
  };
}
