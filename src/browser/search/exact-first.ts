import { toWords } from '../../catalogue/words.ts';
import { tellingWords } from '../../search/rewrite-query.ts';
import { compareScores } from './by-score.ts';
import type { Fragment, Hit } from './index-client.ts';

/**
 * Put entries first whose title is one of the queries itself, then those with such another name or
 * identifier, then those of an author, organization or venue of that name, then those that name every word in full, while
 * the index takes the start of a word for the word; the rest by the place and score of its hits, and
 * a little by how much of the list leads to an entry.
 */
export function exactFirst(
  fragments: readonly Fragment[],
  hits: readonly Hit[],
  queries: readonly string[],
): Fragment[] {
  const wanted = new Set(queries.map(plain).filter(Boolean));
  const words = toWords(tellingWords(queries.at(-1) ?? '').join(' '));
  return fragments
    .map((fragment, at) => {
      const { score = 0, place = 0 } = hits[at] ?? {};
      const known = 1 + 0.05 * Math.log2(1 + Number(fragment.meta.weight));
      return { fragment, rank: rank(fragment, wanted, words), place, score: score * known };
    })
    .toSorted((a, b) => b.rank - a.rank || a.place - b.place || compareScores(a.score, b.score))
    .map(({ fragment }) => fragment);
}

function rank({ meta }: Fragment, wanted: ReadonlySet<string>, words: readonly string[]): number {
  const { id = '', title = '', names = '', ids = '', by = '', where = '', venue = '' } = meta;
  // What stands before a colon is the name people use.
  const [shortTitle = ''] = title.split(':', 1);
  if (wanted.has(plain(title))) return 4;
  const own = [id, shortTitle, ...names.split('|'), ...ids.split(' ')];
  if (own.some((name) => wanted.has(plain(name)))) return 3;
  const dated = `${venue} ${meta.year}`;
  const makers = [...by.split(', '), ...where.split(', '), venue, dated];
  const maker = makers.findIndex((name) => wanted.has(plain(name)));
  // The first author of a work stands before further ones.
  if (maker >= 0) return maker === 0 ? 2.5 : 2;
  const close = closeness(words, [title, names]);
  if (close > 0) return close + 1;
  return closeness(words, [title, names, by, where, dated, meta.words, meta.says]);
}

/** Half where texts have all words in full, and more where they stand side by side. */
function closeness(words: readonly string[], texts: readonly (string | undefined)[]): number {
  const text = ` ${toWords(texts.join(' ')).join(' ')} `;
  if (!words.every((word) => text.includes(` ${word} `))) return 0;
  return text.includes(` ${words.join(' ')} `) ? 0.75 : 0.5;
}

/** Spaces are no difference: `Mobile Net` is MobileNet. */
function plain(text: string): string {
  return toWords(text).join('');
}
