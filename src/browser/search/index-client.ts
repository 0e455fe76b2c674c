import { toSearchForm, wholeName } from '../../catalogue/words.ts';
import { type FacetName, facetNames } from '../../search/facets.ts';
import { fetchFile } from '../fetch-file.ts';
import { allowOwnWorkers } from '../trusted.ts';
import { byScore } from './by-score.ts';
import type { SearchState } from './state.ts';

/** What Pagefind's JavaScript offers, as far as the site uses it (pagefind.app/docs/api). */
type Pagefind = {
  options(options: {
    excerptLength?: number;
    ranking?: {
      metaWeights?: Record<string, number>;
      pageLength?: number;
      termFrequency?: number;
    };
  }): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(
    query: string | null,
    options: {
      filters?: Record<string, { any: string[] }>;
      sort?: Record<string, 'asc' | 'desc'>;
    },
  ): Promise<{ results: Hit[]; filters: FacetCounts; totalFilters: FacetCounts }>;
};

/** An entry that was found; what is shown of it is loaded by `data`. */
export type Hit = {
  id: string;
  score: number;
  /** Whether an author of the name that was asked for wrote it. */
  isTheirs?: boolean;
  /** The words of the query that the index found in it, where it was not asked for all of them. */
  has?: ReadonlySet<string>;
  data: () => Promise<Fragment>;
};
/** A hit with other ranks; it holds the first, since Pagefind drops the data of a hit that nothing holds. */
export function rankHit(hit: Hit, ranks: Pick<Hit, 'score' | 'isTheirs' | 'has'>): Hit {
  return { ...ranks, id: hit.id, data: () => hit.data() };
}

/** What is shown of an entry that was found: a part of its text with marks, and its fields by their names. */
export type Fragment = { excerpt: string; meta: Record<string, string> };
/** How many entries have each value of each facet. */
export type FacetCounts = Record<string, Record<string, number>>;
type Found = { hits: Hit[]; counts: FacetCounts };

type SearchIndex = {
  /** The hits of a query with the facets and the order of a state. */
  search: (state: SearchState, query: string) => Promise<Found>;
  /** All hits of a query, whatever the facets. */
  findHits: (query: string) => Promise<Hit[]>;
  /** The hits of authors whose whole name is the query or begins with it. */
  findPerson: (query: string) => Promise<Hit[]>;
};

/**
 * How results are ranked: a match in a field of an entry counts far more than one in its text, and
 * neither the length of a note nor a word's repetition in it says much about an entry.
 */
const ranking = {
  metaWeights: {
    title: 20,
    names: 20,
    parts: 10,
    forms: 10,
    ids: 20,
    words: 15,
    also: 6,
    says: 6,
    by: 5,
    whole: 0,
    venue: 5,
    where: 5,
    facts: 5,
    category: 6,
    measured: 4,
    why: 4,
    state: 0,
    year: 3,
    tags: 0,
    weight: 0,
    id: 0,
  },
  pageLength: 0,
  termFrequency: 0.3,
};

/** Open the search index below `folder`, for the first time or after failures; rejects where it cannot be loaded. */
export async function openIndex(folder: string, failures: number): Promise<SearchIndex> {
  const address = `${folder}pagefind.js${failures > 0 ? `?again=${failures}` : ''}`;
  allowOwnWorkers();
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ excerptLength: 28, ranking });
  // Counts cover only facets that were loaded.
  await pagefind.filters();
  const ask = remember(pagefind);
  const findHits = async (query: string) =>
    byScore((await ask(query, { filters: {}, sort: {} })).results);
  return {
    search: (state, query) => search(ask, state, query || null),
    findHits,
    async findPerson(query) {
      if (!/\S\s+\S/.test(query)) return [];
      const name = wholeName(query);
      const hits = await findHits(name);
      // For a word that it lacks, and that begins none, the index finds some that begin alike.
      const first = await hits[0]?.data();
      return first?.meta.whole?.split(' ').some((it) => it.startsWith(name)) ? hits : [];
    },
  };
}

/** The same query is asked for its words, then for what is shown, and again at the way back: the index answers once. */
function remember(pagefind: Pagefind): Pagefind['search'] {
  const answers = new Map<string, ReturnType<Pagefind['search']>>();
  return (query, options) => {
    const key = JSON.stringify([query, options]);
    const answer = answers.get(key) ?? pagefind.search(query && toSearchForm(query), options);
    if (answers.size > 50) answers.clear();
    answers.set(key, answer);
    // Nothing is found where a part of the index could not be loaded, which the next try may reach.
    const forget = () => answers.delete(key);
    answer.then(({ results }) => results[0] ?? forget(), forget);
    return answer;
  };
}

/** Pagefind finds nothing where a part of its index cannot be loaded; rejects where that may be the reason. */
export async function assertReachable(folder: string): Promise<void> {
  await fetchFile(`${folder}pagefind-entry.json`, { cache: 'no-store' });
}

/**
 * Search with all facets; the values of a facet that is in use are counted as if it were not, so
 * that a reader sees what a second value would add.
 */
async function search(
  ask: Pagefind['search'],
  state: SearchState,
  query: string | null,
): Promise<Found> {
  const sort: Record<string, 'desc'> =
    state.sort === 'year' || query === null ? { year: 'desc' } : {};
  const run = (without?: FacetName) => ask(query, { filters: toFilters(state, without), sort });
  const used = facetNames.filter((name) => state.facets[name].length > 0);
  const [all, others] = await Promise.all([run(), Promise.all(used.map(run))]);
  const counts = { ...all.filters };
  used.forEach((name, index) => {
    counts[name] = others[index]?.filters[name] ?? {};
  });
  return { hits: 'year' in sort ? all.results : byScore(all.results), counts };
}

function toFilters(state: SearchState, without?: FacetName): Record<string, { any: string[] }> {
  return Object.fromEntries(
    facetNames
      .filter((name) => name !== without && state.facets[name].length > 0)
      .map((name) => [name, { any: state.facets[name] }]),
  );
}
