import { tellingWords } from '../../catalogue/rewrite-query.ts';
import { toWords } from '../../catalogue/words.ts';
import type { Fragment } from './index-client.ts';

/**
 * Put entries first whose title is one of the queries itself, then those with such another name or
 * identifier, then those of an author, organization or venue of that name, then those that name every word in full, while
 * the index takes the start of a word for the word; otherwise they keep their order.
 */
export function exactFirst(fragments: readonly Fragment[], queries: readonly string[]): Fragment[] {
  const wanted = new Set(queries.map(plain).filter((query) => query !== ''));
  const words = toWords(tellingWords(queries.at(-1) ?? '').join(' '));
  const ranks = new Map(fragments.map((fragment) => [fragment, rank(fragment, wanted, words)]));
  return fragments.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
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
  if (makers.some((name) => wanted.has(plain(name)))) return 2;
  const all = toWords([title, names, by, where, dated, meta.words].join(' '));
  return words.every((word) => all.includes(word)) ? 1 : 0;
}

/** Spaces are no difference: `Mobile Net` is MobileNet. */
function plain(text: string): string {
  return toWords(text).join('');
}
