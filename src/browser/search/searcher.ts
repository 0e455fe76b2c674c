import {
  type Answered,
  allEntries,
  answerQuery,
  certainEntries,
  countWhole,
  few,
  onlyThese,
} from '../../search/answer-query.ts';
import type { FacetCounts } from '../../search/count-facets.ts';
import { inNote, mostOfTexts } from '../../search/entry-weights.ts';
import type { FoundWay } from '../../search/find-ways.ts';
import { tellingWords } from '../../search/rewrite-query.ts';
import type { Meta } from '../../search/search-entries.ts';
import { asksTexts, type Meant, understandQuery } from '../../search/understand-query.ts';
import { type AtHand, openEntries, openTexts } from './entry-client.ts';
import { assertReachable, type Hit, openIndex } from './index-client.ts';
import { type NotesRead, readNotes } from './read-notes.ts';
import { hasFacets, type SearchState } from './state.ts';

/** An entry that was found, with a part of its text with marks where the full text has words of the query. */
export type Found = { meta: Meta; excerpt?: Hit['excerpt'] | undefined };

/** What a search found. */
export type Answer = {
  /** The words that were searched, which may be others than the query. */
  searched: string;
  /** Those that do not only make a sentence: what is marked. */
  asked: string;
  /** Entries in their order. */
  hits: Found[];
  /** How many of them have all words. */
  whole: number;
  counts: FacetCounts;
  /** Pages beside entries that may be meant. */
  ways: readonly FoundWay[];
  /** Whether it is all there is; before it come the entries that stay first, whatever the full text brings. */
  isComplete: boolean;
};

/** Searches a site. */
export type Searcher = {
  /** Gives what is certain at once, then all; rejects where the search cannot be loaded, and with the signal's reason once that is aborted. */
  search: (state: SearchState, signal: AbortSignal) => AsyncGenerator<Answer, void>;
  /** Load what a first answer needs; where that fails, a search says so. */
  prepare: () => void;
};

/** Entries that are shown together. */
export const pageSize = 18;

/** Who types on within so many milliseconds does not ask the full text for what stands there in between. */
const pause = 40;

/** Make a searcher for the site below `base`; what it needs is loaded at the first search. */
export function openSearcher(base: string): Searcher {
  const folder = `${base}/pagefind/`;
  const entries = once(() => openEntries(base));
  const addresses = once(async () => openTexts(base, await entries.load()));
  const fullText = once(() => openIndex(folder, failures));
  /** Failed loads so far: a browser remembers a script that failed, so each try has an address of its own. */
  let failures = 0;
  /** How much a word can count that no field at hand has. */
  let most = mostOfTexts;

  async function loadTexts(): Promise<Record<string, string>> {
    try {
      const loaded = await addresses.load();
      most = inNote;
      return loaded;
    } catch (error) {
      // Search works without them, and the next try may find the network again.
      console.warn(error);
      return {};
    }
  }

  async function* search(state: SearchState, signal: AbortSignal): AsyncGenerator<Answer, void> {
    const atHand = await entries.load();
    const { index, names, findWays } = atHand;
    const query = state.query.trim();
    const request = { wanted: state.facets, isByYear: state.sort === 'year' };
    let meant: Meant | undefined;
    if (query === '') {
      yield toAnswer(allEntries(index, request.wanted), new Map());
      return;
    }
    const known = asksTexts(query, index) ? await loadTexts() : {};
    signal.throwIfAborted();
    meant = understandQuery(query, state.exact, index, { names, addresses: known });
    if (meant.isUnknown) {
      yield toAnswer(onlyThese([], meant.text), new Map());
      return;
    }
    const early = certainEntries(index, meant, request, most);
    if (early.length > 0) {
      yield toAnswer(onlyThese(early, meant.text));
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
    const { notes, excerpts } = await askFullText(atHand, meant, signal);
    const shown = early.slice(0, pageSize);
    yield toAnswer(answerQuery(index, meant, request, notes, shown), excerpts);

    function toAnswer(answered: Answered, excerpts?: NotesRead['excerpts']): Answer {
      const asked = meant?.text ?? '';
      return {
        ...answered,
        asked: asked.includes('"') ? asked : tellingWords(asked).join(' '),
        hits: answered.numbers.map((at) => ({
          meta: index.metas[at] ?? {},
          excerpt: excerpts?.get(at),
        })),
        // Within facets the entries are what was asked for.
        ways: hasFacets(state) || !meant ? [] : likelier(findWays(query), findWays(meant.text)),
        isComplete: excerpts !== undefined,
      };
    }
  }

  async function askFullText(
    { index }: AtHand,
    meant: Meant,
    signal: AbortSignal,
  ): Promise<NotesRead> {
    try {
      const [ask] = await Promise.all([fullText.load(), loadTexts()]);
      signal.throwIfAborted();
      const isFew = (notes: NotesRead['notes']) => countWhole(index, meant, notes) <= few;
      const read = await readNotes(ask, meant.text, isFew);
      signal.throwIfAborted();
      if (read.notes.size > 0) return read;
      // It finds nothing where a part of it cannot be loaded.
      await assertReachable(folder);
      if (!meant.asked.words.some(index.known.isName)) return read;
      throw new Error(`${folder}: a part of the index is missing`);
    } catch (error) {
      if (!signal.aborted) {
        // The next try may find the network again.
        fullText.forget();
        failures += 1;
      }
      throw error;
    }
  }

  return {
    search,
    prepare() {
      entries.load().catch(() => {});
    },
  };
}

/** Loads once, and anew after a failure. */
function once<Loaded>(load: () => Promise<Loaded>) {
  let loaded: Promise<Loaded> | undefined;
  const forget = () => {
    loaded = undefined;
  };
  return {
    load(): Promise<Loaded> {
      if (!loaded) {
        loaded = load();
        loaded.catch(forget);
      }
      return loaded;
    },
    forget,
  };
}

function likelier(one: readonly FoundWay[], other: readonly FoundWay[]): readonly FoundWay[] {
  return (other[0]?.score ?? 0) > (one[0]?.score ?? 0) ? other : one;
}
