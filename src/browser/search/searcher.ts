import { fetchFile } from '../fetch-file.ts';
import { entriesFile, type Searcher } from './answer.ts';

export { type Answer, type Found, pageSize } from './answer.ts';

/** Make a searcher for the site below `base`; what it needs, its own script too, is loaded at the first search. */
export function openSearcher(base: string): Searcher {
  let engine: Promise<Searcher> | undefined;

  function load(): Promise<Searcher> {
    if (engine) return engine;
    // Both at once; where the entries do not come, the search says so.
    const entries = fetchFile(`${base}/${entriesFile}`);
    entries.catch(() => {});
    engine = import('./engine.ts').then(({ openEngine }) => openEngine(base, entries));
    engine.catch(() => {
      engine = undefined;
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
