import { toWords } from '../catalogue/words.ts';
import { isQuestionWord } from './question-words.ts';
import { toAmericanStem } from './stem.ts';
import { byOtherName, type OtherNames } from './terms.ts';

/** A page beside the entries that a query may mean: a guide, a category, a tag, a comparison. */
export type Way = {
  path: string;
  title: string;
  /** What it is and what it holds, as a reader sees it: `Guide, 9 entries: …`. */
  about: string;
  /** Other words for it. */
  also: string;
  /** Names of entries that it leads to, with ` | ` between them. */
  holds: string;
};

/** A way with the name of an entry in it that the query has, where this is why it was found. */
export type FoundWay = Way & { holding?: string; score: number };

/** What a word says of a page by where it stands. */
const weights = { title: 1, also: 0.9, about: 0.5, holds: 0.4 };

/** What a word counts of which the beginning alone was typed. */
const begun = 0.8;

/** Pages that answer less of a query are none to offer. */
const least = 0.3;

/** Ways offered at once. */
const most = 3;

/** What a page counts of whose sort, or under whose name, another is offered already. */
const another = 0.8;

/** Make pages ready to be asked: the promise of a function that gives those that a query means, the likeliest first, three at most. */
export function knowWays(
  ways: readonly Way[],
  otherNames: OtherNames = () => [],
): (query: string) => FoundWay[] {
  const places = new Map<string, Map<number, number>>();
  /** The stems of all words, of which a reader may have typed the beginning. */
  const stemOf = new Map<string, string>();
  const also = new Set(ways.flatMap((way) => toWords(way.also)));
  ways.forEach((way, at) => {
    for (const [field, weight] of Object.entries(weights)) {
      for (const word of toWords(way[field as keyof Way])) {
        const stem = toAmericanStem(word);
        const found = places.get(stem) ?? new Map<number, number>();
        found.set(at, Math.max(found.get(at) ?? 0, weight));
        places.set(stem, found);
        stemOf.set(word, stem);
      }
    }
  });

  return (query) => {
    const all = toWords(query);
    // “Versus” asks for a comparison.
    const telling = all.filter((word) => !isQuestionWord(word) || also.has(word));
    // “About” is a page, and in other queries no word at all.
    const words = telling.length > 0 ? telling : all;
    const others = otherNames(words);
    const scores = new Map<number, number>();
    let whole = 0;
    words.forEach((word, at) => {
      const isLast = at === words.length - 1;
      const found = isLast ? begunBy(word, at > 0) : new Map<number, number>();
      for (const [way, weight] of places.get(toAmericanStem(word)) ?? [])
        found.set(way, Math.max(found.get(way) ?? 0, weight));
      const named = others.filter(({ from, size }) => from <= at && at < from + size);
      for (const { words: other } of named)
        for (const [way, weight] of withAll(other))
          found.set(way, Math.max(found.get(way) ?? 0, weight * byOtherName));
      const rarity = Math.log(1 + ways.length / Math.max(1, found.size));
      whole += rarity;
      for (const [way, weight] of found) scores.set(way, (scores.get(way) ?? 0) + rarity * weight);
    });
    const stems = new Set(all.map(toAmericanStem));
    const last = words.at(-1) ?? '';
    const answering = [...scores]
      .map(([at, score]) => ({ at, score: (score / whole) * closeness(at, stems, last) }))
      .filter(({ score }) => score >= least)
      .toSorted((a, b) => b.score - a.score || a.at - b.at);
    return oneOfEach(answering, ({ at }) => ways[at]).map(({ at, score }) => ({
      ...(ways[at] as Way),
      score,
      ...heldBy(at, words),
    }));
  };

  /** The pages that have all of some words. */
  function withAll([first = '', ...rest]: readonly string[]): Map<number, number> {
    const found = new Map(places.get(toAmericanStem(first)));
    for (const word of rest) {
      const own = places.get(toAmericanStem(word));
      for (const [way, weight] of found) {
        const other = own?.get(way);
        if (other === undefined) found.delete(way);
        else found.set(way, Math.min(weight, other));
      }
    }
    return found;
  }

  /** The pages with words that begin so; the first letters of a word alone say nothing yet. */
  function begunBy(start: string, hasOthers: boolean): Map<number, number> {
    const found = new Map<number, number>();
    if ((start.length < 3 && !hasOthers) || isQuestionWord(start)) return found;
    for (const [word, stem] of stemOf) {
      if (!word.startsWith(start)) continue;
      for (const [way, weight] of places.get(stem) ?? [])
        found.set(way, Math.max(found.get(way) ?? 0, weight * begun));
    }
    return found;
  }

  /** A page whose name is what was asked for comes before one that has further words in it. */
  function closeness(at: number, stems: ReadonlySet<string>, last: string): number {
    const own = toWords(ways[at]?.title ?? '');
    const telling = own.filter((word) => !isQuestionWord(word));
    const title = telling.length > 0 ? telling : own;
    const asked = title.filter((word) => stems.has(toAmericanStem(word)) || word.startsWith(last));
    return 0.85 + (0.15 * asked.length) / title.length;
  }

  function heldBy(at: number, words: readonly string[]): { holding?: string } {
    const { title = '', about = '', also = '', holds = '' } = ways[at] ?? {};
    const own = new Set(toWords(`${title} ${about} ${also}`).map(toAmericanStem));
    if (words.some((word) => own.has(toAmericanStem(word)))) return {};
    const holding = holds
      .split(' | ')
      .find((name) => toWords(name).some((it) => words.includes(it)));
    return holding === undefined ? {} : { holding };
  }
}

/** The first of what answers a query; what is like one of them in sort or name comes after what is not and answers nearly as well. */
function oneOfEach<Scored extends { score: number }>(
  answering: readonly Scored[],
  wayOf: (scored: Scored) => Way | undefined,
): Scored[] {
  const chosen: Scored[] = [];
  let rest = [...answering];
  const known = new Map<string, number>();
  while (chosen.length < most && rest.length > 0) {
    const likeness = (it: Scored) =>
      Math.max(...signs(wayOf(it)).map((sign) => known.get(sign) ?? 0));
    const [next] = rest
      .map((it) => ({ it, worth: it.score * another ** likeness(it) }))
      .toSorted((a, b) => b.worth - a.worth);
    if (!next) break;
    chosen.push(next.it);
    rest = rest.filter((it) => it !== next.it);
    for (const sign of signs(wayOf(next.it))) known.set(sign, (known.get(sign) ?? 0) + 1);
  }
  return chosen;
}

/** By what two pages are alike: their sort, as the folder in which they stand says it, and their name. */
function signs({ path, title }: Pick<Way, 'path' | 'title'> = { path: '', title: '' }): string[] {
  const [, folder = '', page = ''] = path.split('/');
  const sort = page === '' ? path : sorts.has(folder) ? folder : 'category';
  return [sort, toWords(title).join(' ')];
}

/** The folders of pages that are no categories. */
const sorts = new Set('guides tags devices venues years contribute'.split(' '));
