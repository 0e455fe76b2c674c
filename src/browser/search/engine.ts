import { toWords } from '../../catalogue/words.ts';
import {
  type Answered,
  allEntries,
  answerQuery,
  certainEntries,
  countWhole,
  few,
  onlyThese,
} from '../../search/answer-query.ts';
import { inNote, mostOfTexts } from '../../search/entry-weights.ts';
import type { FoundWay } from '../../search/find-ways.ts';
import { tellingWords } from '../../search/rewrite-query.ts';
import { asksTexts, type Meant, understandQuery } from '../../search/understand-query.ts';
import { fetchFile } from '../fetch-file.ts';
import { type Answer, entriesFile, pageSize, type Searcher } from './answer.ts';
import { type AtHand, openEntries, openTexts } from './entry-client.ts';
import { nextTask } from './in-slices.ts';
import { assertReachable, openIndex } from './index-client.ts';
import { type NotesRead, readNotes } from './read-notes.ts';
import { hasFacets, type SearchState } from './state.ts';

/** Who types on within so many milliseconds does not ask the full text for what stands there in between. */
const pause = 40;

/** Make what searches the site below `base`; `first` is the answer with the entries, which was asked for before. */
export function openEngine(base: string, first: Promise<Response>): Searcher {
  const folder = `${base}/pagefind/`;
  let given: Promise<Response> | undefined = first;
  const entries = once(() => {
    const response = given ?? fetchFile(`${base}/${entriesFile}`);
    given = undefined;
    return openEntries(response);
  });
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
    const notes = await askFullText(atHand, meant, signal);
    const shown = early.slice(0, pageSize);
    const answered = answerQuery(index, meant, request, notes, shown);
    // A task of its own: what is drawn of it makes the next key wait for that alone.
    await nextTask();
    signal.throwIfAborted();
    yield toAnswer(answered, notes);

    function toAnswer(answered: Answered, notes?: NotesRead): Answer {
      const asked = meant?.text ?? '';
      return {
        ...answered,
        asked: asked.includes('"') ? asked : tellingWords(asked).join(' '),
        hits: answered.numbers.map((at) => ({
          meta: index.metas[at] ?? {},
          isInText: notes?.has(at) ?? false,
        })),
        // Within facets the entries are what was asked for.
        ways: hasFacets(state) || !meant ? [] : likelier(findWays(query), findWays(meant.text)),
        isComplete: notes !== undefined,
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
      const isFew = (notes: NotesRead) => countWhole(index, meant, notes) <= few;
      // For a word that no entry has, the full text would find others that begin as it does.
      const askKnown: typeof ask = async (query) =>
        toWords(query).some(index.known.isOther) ? [] : ask(query);
      const notes = await readNotes(askKnown, meant.text, isFew);
      signal.throwIfAborted();
      if (notes.size > 0) return notes;
      // It finds nothing where a part of it cannot be loaded.
      await assertReachable(folder);
      // “fkil-cli” was asked for whole: that “cli” is a name promises nothing of it.
      const wanted = tellingWords(meant.text).map(toWords);
      if (!wanted.some((words) => words.length > 0 && words.every(index.known.isName)))
        return notes;
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
