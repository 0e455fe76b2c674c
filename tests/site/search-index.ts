import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { openSearcher, pageSize } from '../../src/browser/search/searcher.ts';
import { parseState } from '../../src/browser/search/state.ts';

/** Queries that are asked at a time: a search waits for a person who types on, and a test has hundreds of them. */
const atOnce = 16;

/** Search a built site by the search page's own searcher, without a page: the first ids for each query, in their order. */
export function searchSite(folder: string): (queries: readonly string[]) => Promise<string[][]> {
  readFilesByFetch();
  const { search } = openSearcher(pathToFileURL(folder).href);
  return async (queries) => {
    const found: string[][] = [];
    const waiting = queries.entries();
    await Promise.all(Array.from({ length: atOnce }, askOn));
    return found;

    /** Ask one query after another, of those that nobody has asked yet. */
    async function askOn(): Promise<void> {
      for (const [at, query] of waiting) found[at] = await ask(query);
    }
  };

  async function ask(query: string): Promise<string[]> {
    // As the page's address gives it: no longer than the field takes.
    const state = parseState(`?${new URLSearchParams({ q: query })}`);
    let ids: string[] = [];
    for await (const { hits } of search(state, new AbortController().signal))
      ids = hits.slice(0, pageSize).map(({ meta }) => meta.id ?? '');
    return ids;
  }
}

/** Let `fetch` read files, too, as a page of a site fetches its own. */
function readFilesByFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : `${input}`;
    if (!address.startsWith('file:')) return fetch(input, init);
    return new Response(new Uint8Array(await readFile(new URL(address))));
  };
}
