import { toWords } from '../../catalogue/words.ts';
import { type KnownWords, knowWords, type SearchWords } from '../../search/known-words.ts';
import { lookUpQuery } from '../../search/look-up-query.ts';
import { isAllKnown, rewriteQuery, tellingWords } from '../../search/rewrite-query.ts';
import { fetchFile } from '../fetch-file.ts';
import { byScore } from './by-score.ts';
import { type Hit, rankHit } from './index-client.ts';

/** All hits for a query, best first. */
type FindHits = (query: string) => Promise<Hit[]>;

/** What to search for instead of a query. */
export type Forgiven = {
  text: string;
  /** Whether the catalogue lacks the words; the index would find what begins like them. */
  isUnknown?: boolean;
  /** Whether the index finds nothing for a word that the catalogue has: a part of it is missing. */
  isLost?: boolean;
  /** Hits with all words, to be shown first, where few have them. */
  whole?: Hit[];
  /** Hits with some of the words, best first, to be shown next. */
  some?: Hit[];
};

/** Gives the words to search for instead of a query. */
export type Forgiver = (query: string, isExact: boolean, findHits: FindHits) => Promise<Forgiven>;

/** Load the catalogue's words. */
export async function openForgiver(address: string): Promise<Forgiver> {
  const words: SearchWords = await (await fetchFile(address)).json();
  const known = knowWords(words);
  return async (query, isExact, findHits) =>
    isExact
      ? { text: query, isUnknown: !isAllKnown(query, known) }
      : forgive(query, words, known, findHits);
}

async function forgive(
  query: string,
  words: SearchWords,
  known: KnownWords,
  findHits: FindHits,
): Promise<Forgiven> {
  const name = toWords(query).join(' ');
  const named = lookUpQuery(query, words) ?? new Map(Object.entries(words.names)).get(name);
  if (named !== undefined) return { text: named };
  const [best] = (
    await Promise.all(
      rewriteQuery(query, known).map(async (text) => ({ text, hits: await findHits(text) })),
    )
  ).toSorted((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
  if (!best) return { text: query, isUnknown: true };
  // Few entries that happen to have all words may hide the one that was meant.
  if (best.hits.length > 3) return { text: best.text };
  const telling = tellingWords(best.text);
  const hits = await Promise.all(telling.map(findHits));
  const some = rank(hits, Object.keys(words.addresses).length);
  const [first] = some;
  if (!first) return { text: query, isLost: telling.some(known.isName) };
  if (best.hits.some(({ id }) => id === first.id))
    return { text: best.text, whole: best.hits, some };
  const its = telling.filter((_, index) => hits[index]?.some(({ id }) => id === first.id));
  return { text: its.join(' '), whole: best.hits, some };
}

/** Rank entries by the words they have: a rare word counts more than a common one, one in a name more than one in a note. */
function rank(hitsOfWords: readonly (readonly Hit[])[], entries: number): Hit[] {
  const weights = new Map<string, { hit: Hit; weight: number }>();
  for (const hits of hitsOfWords) {
    const rarity = Math.log(1 + entries / hits.length);
    for (const hit of hits) {
      const ranked = weights.get(hit.id) ?? { hit, weight: 0 };
      // A word in a name has a score of twenty and more, one in a note hardly any.
      ranked.weight += rarity * (0.3 + Math.min(1, hit.score / 20));
      weights.set(hit.id, ranked);
    }
  }
  return byScore(
    [...weights.values()].map(({ hit, weight }) => rankHit(hit, { score: weight })),
  ).slice(0, 20);
}
