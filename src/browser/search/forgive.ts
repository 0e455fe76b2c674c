import { toWords } from '../../catalogue/words.ts';
import { type FoundWay, knowWays } from '../../search/find-ways.ts';
import { type KnownWords, knowWords, type SearchWords } from '../../search/known-words.ts';
import { lookUpQuery } from '../../search/look-up-query.ts';
import { isAllKnown, rewriteQuery, tellingWords } from '../../search/rewrite-query.ts';
import { fetchFile } from '../fetch-file.ts';
import { byScore } from './by-score.ts';
import { exactFirst } from './exact-first.ts';
import { type Fragment, type Hit, rankHit } from './index-client.ts';

/** All hits for a query, best first. */
type FindHits = (query: string) => Promise<Hit[]>;

/** What to search for instead of a query. */
type Meant = {
  text: string;
  /** All words that were meant, where the text has only those of the best entry. */
  words?: string;
  /** Whether the catalogue lacks the words; the index would find what begins like them. */
  isUnknown?: boolean;
  /** Whether the index finds nothing for a word that the catalogue has: a part of it is missing. */
  isLost?: boolean;
  /** Hits with all words, to be shown first, where few have them. */
  whole?: Hit[];
  /** Hits with some of the words, best first, to be shown next. */
  some?: Hit[];
};

/** What to search for instead of a query, which pages it may mean, and how to put what was found in order. */
export type Forgiven = Meant & {
  /** What the index is asked: the text without the words that only make a sentence of it. */
  asked: string;
  ways: FoundWay[];
  /** Order what is shown of hits by how much of the query it answers. */
  order: (fragments: readonly Fragment[], hits: readonly Hit[]) => Fragment[];
};

/** Gives the words to search for instead of a query. */
export type Forgiver = (query: string, isExact: boolean, findHits: FindHits) => Promise<Forgiven>;

/** Load the catalogue's words. */
export async function openForgiver(address: string): Promise<Forgiver> {
  const words: SearchWords = await (await fetchFile(address)).json();
  const known = knowWords(words);
  const findWays = knowWays(words.ways);
  return async (query, isExact, findHits) => {
    const meant = isExact
      ? { text: query, isUnknown: !isAllKnown(query, known) }
      : await forgive(query, words, known, findHits);
    const text = meant.words ?? meant.text;
    const judged = {
      words: toWords(tellingWords(text).join(' ')),
      rarity: known.rarity,
      isBest: /\b(?:best|most|top)\b/i.test(query),
    };
    return {
      ...meant,
      words: toTelling(text),
      asked: isExact ? query : toTelling(meant.text),
      ways: [findWays(query), findWays(text)].toSorted((a, b) => scoreOf(b) - scoreOf(a))[0] ?? [],
      order: (fragments, hits) => exactFirst(fragments, hits, [query, meant.text], judged),
    };
  };
}

/** The telling words of a text; a phrase in quotation marks stays whole. */
function toTelling(text: string): string {
  return text.includes('"') ? text : tellingWords(text).join(' ');
}

function scoreOf([first]: readonly FoundWay[]): number {
  return first?.score ?? 0;
}

async function forgive(
  query: string,
  words: SearchWords,
  known: KnownWords,
  findHits: FindHits,
): Promise<Meant> {
  const name = toWords(query).join(' ');
  const named = lookUpQuery(query, words) ?? new Map(Object.entries(words.names)).get(name);
  if (named !== undefined) return { text: named };
  const [best] = (
    await Promise.all(
      rewriteQuery(query, known).map(async (text) => ({
        text,
        hits: await findHits(toTelling(text)),
      })),
    )
  ).toSorted((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
  if (!best) return { text: query, isUnknown: true };
  // Few entries that happen to have all words may hide the one that was meant.
  if (best.hits.length > 3) return { text: best.text };
  const telling = tellingWords(best.text);
  const hits = await Promise.all(telling.map(findHits));
  const some = rank(telling, hits, Object.keys(words.addresses).length);
  const [first] = some;
  if (!first) return { text: query, isLost: telling.some(known.isName) };
  const found = { words: best.text, whole: best.hits, some };
  if (best.hits.length > 0) return { text: best.text, ...found };
  const its = telling.filter((word) => toWords(word).every((it) => first.has?.has(it)));
  return { text: its.join(' '), ...found };
}

/**
 * Rank entries by the words they have: a rare word counts more than a common one, one in a name more than one in a
 * note; those with the numbers, years and chips of the query come before all others.
 */
function rank(
  words: readonly string[],
  hitsOfWords: readonly (readonly Hit[])[],
  entries: number,
): Hit[] {
  const found = new Map<string, { hit: Hit; weight: number; numbers: number; has: Set<string> }>();
  hitsOfWords.forEach((hits, at) => {
    const word = words[at] ?? '';
    const rarity = Math.log(1 + entries / hits.length);
    for (const hit of hits) {
      const ranked = found.get(hit.id) ?? { hit, weight: 0, numbers: 0, has: new Set() };
      // A word in a name has a score of twenty and more, one in a note hardly any.
      ranked.weight += rarity * (0.3 + Math.min(1, hit.score / 20));
      if (/\d/.test(word)) ranked.numbers += 1;
      for (const it of toWords(word)) ranked.has.add(it);
      found.set(hit.id, ranked);
    }
  });
  return byScore(
    [...found.values()].map(({ hit, weight, numbers, has }) =>
      rankHit(hit, { score: 1000 * numbers + (weight * has.size) / words.length, has }),
    ),
  ).slice(0, 20);
}
