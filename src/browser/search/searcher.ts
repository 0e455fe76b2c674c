import { fetchFile } from '../fetch-file.ts';
import { entriesFile, type Searcher } from './answer.ts';
import type { EngineAsked } from './engine-entry.ts';
import address from './engine-entry.ts?worker&url';

export { type Answer, type Found, pageSize } from './answer.ts';

/** Loads of the engine that failed: a browser remembers a script that failed, so each try has an address of its own. */
let failures = 0;

/** Make a searcher for the site below `base`; what it needs, its own script too, is loaded at the first search. */
export function openSearcher(base: string): Searcher {
  let engine: Promise<Searcher> | undefined;

  function load(): Promise<Searcher> {
    if (engine) return engine;
    // Both at once; where the entries do not come, the search says so.
    const first = fetchFile(`${base}/${entriesFile}`);
    first.catch(() => {});
    engine = loadEngine({ base, first });
    engine.catch(() => {
      engine = undefined;
      failures += 1;
    });
    return engine;
  }

  return {
    async *search(state, signal) {
      yield* (await load()).search(state, signal);
    },
    prepare() {
      load().then(
        (loaded) => loaded.prepare(),
        () => {},
      );
    },
  };
}

async function loadEngine(detail: EngineAsked): Promise<Searcher> {
  // Where no page is, there are no events either.
  if (import.meta.env.SSR)
    return (await import('./engine.ts')).openEngine(detail.base, detail.first);
  await import(/* @vite-ignore */ failures > 0 ? `${address}?again=${failures}` : address);
  dispatchEvent(new CustomEvent('open-engine', { detail }));
  if (!detail.engine) throw new Error(`${address}: the engine has not come`);
  return detail.engine;
}
