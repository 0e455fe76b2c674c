import type { FoundWay } from '../../search/find-ways.ts';
import type { Forgiven, Forgiver } from './forgive.ts';
import {
  assertReachable,
  type FacetCounts,
  type Fragment,
  type Hit,
  openIndex,
  rankHit,
} from './index-client.ts';
import { hasFacets, type SearchState } from './state.ts';

/** What a search found. */
export type Answer = {
  /** The words that were searched, which may be others than the query. */
  searched: string;
  /** Those of them that do not only make a sentence: what is marked. */
  asked: string;
  /** Hits in their order. */
  hits: Hit[];
  /** How many of the hits have all words. */
  whole: number;
  counts: FacetCounts;
  /** Pages beside entries that may be meant. */
  ways: readonly FoundWay[];
  order: Forgiven['order'];
};

/** Searches one index; rejects where it cannot be loaded, and with the signal's reason once that is aborted. */
type Searcher = (state: SearchState, signal: AbortSignal) => Promise<Answer>;

/** Hits that are loaded together, so that an exact one among them can come first. */
export const pageSize = 18;

/** Make a searcher for the site below `base`; the index and the words are loaded at the first search. */
export function openSearcher(base: string): Searcher {
  const folder = `${base}/pagefind/`;
  let index: ReturnType<typeof openIndex> | undefined;
  let forgiver: Promise<Forgiver> | undefined;
  /** Failed loads so far: a browser remembers a script that failed, so each try has an address of its own. */
  let failures = 0;

  async function search(state: SearchState, signal: AbortSignal): Promise<Answer> {
    // Both at once; where the words fail, `forgive` says so.
    if (state.query.trim() !== '') loadForgiver().catch(() => {});
    index ??= openIndex(folder, failures);
    const opened = await index;
    const meant = await forgive(state, opened.findHits);
    const { text, asked, isUnknown, isLost, whole, some, order } = meant;
    // Within facets the entries are what was asked for.
    const ways = hasFacets(state) ? [] : meant.ways;
    signal.throwIfAborted();
    if (isLost) throw new Error(`${folder}: a part of the index is missing`);
    if (isUnknown) return { searched: text, asked, hits: [], whole: 0, counts: {}, ways, order };
    const [{ hits, counts }, theirs] = await Promise.all([
      opened.search(state, asked),
      opened.findPerson(text),
    ]);
    signal.throwIfAborted();
    if (hits.length === 0) await assertReachable(folder);
    return {
      searched: text,
      asked: meant.words ?? asked,
      hits: inPlaces(state, hits, [theirs, whole ?? [], some ?? []]),
      whole: hits.length,
      counts,
      ways,
      order,
    };
  }

  function loadForgiver() {
    // It comes with the first query: a page that nobody asks anything does without it.
    forgiver ??= import('./forgive.ts').then(({ openForgiver }) =>
      openForgiver(`${base}/search-words.json`),
    );
    return forgiver;
  }

  /** What to search for: the query's own words where they are wanted, or where none better are known. */
  async function forgive(
    state: SearchState,
    findHits: (query: string) => Promise<Hit[]>,
  ): Promise<Forgiven> {
    const text = state.query.trim();
    const asItStands = {
      text,
      asked: text,
      ways: [],
      order: (found: readonly Fragment[]) => [...found],
    };
    if (text === '') return asItStands;
    try {
      return await (await loadForgiver())(text, state.exact, findHits);
    } catch (error) {
      // Search works without it, and the next try may find the network again.
      forgiver = undefined;
      console.warn(error);
      return asItStands;
    }
  }

  return async (state, signal) => {
    try {
      return await search(state, signal);
    } catch (error) {
      if (!signal.aborted) {
        // The next try may find the network again.
        index = undefined;
        failures += 1;
      }
      throw error;
    }
  };
}

/** Load what is shown of some hits of an answer, in the order of what was asked for. */
export async function loadFragments(
  hits: readonly Hit[],
  { sort, query }: SearchState,
  { order }: Pick<Answer, 'order'>,
): Promise<Fragment[]> {
  const fragments = await Promise.all(hits.map((hit) => hit.data()));
  return sort === 'year' || query.trim() === '' ? fragments : order(fragments, hits);
}

/** Hits of an author of that name first, then those with all words, those with most, and the rest. */
function inPlaces(
  state: SearchState,
  hits: readonly Hit[],
  better: readonly (readonly Hit[])[],
): Hit[] {
  // By year and within facets the list is what was asked for and no more.
  if (state.sort === 'year' || hasFacets(state)) return [...hits];
  const found = new Map(hits.map((hit) => [hit.id, hit]));
  const ordered = new Map<string, Hit>();
  [...better, hits].forEach((group, at) => {
    for (const hit of group) {
      if (ordered.has(hit.id)) continue;
      // An excerpt shows the words that were searched.
      const shown = found.get(hit.id) ?? hit;
      ordered.set(hit.id, rankHit(shown, { ...hit, isTheirs: at === 0 }));
    }
  });
  return [...ordered.values()];
}
