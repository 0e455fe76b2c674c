import { toWords } from '../../catalogue/words.ts';
import { type Asked, relevance } from '../../search/relevance.ts';
import { compareScores } from './by-score.ts';
import type { Fragment, Hit } from './index-client.ts';

/** What the best score of the index adds to how much an entry answers. */
const scoreShare = 0.12;

/**
 * Put entries first whose title is one of the queries itself, then those with such another name or
 * identifier, then those of an author, organization or venue of that name; the rest by how much of
 * the query they answer, and by the score of their hits.
 */
export function exactFirst(
  fragments: readonly Fragment[],
  hits: readonly Hit[],
  queries: readonly string[],
  asked: Asked,
): Fragment[] {
  const wanted = new Set(queries.map(plain).filter(Boolean));
  const searched = new Set(toWords(queries.at(-1) ?? ''));
  const highest = Math.max(1e-9, ...hits.map((hit) => hit.score));
  return fragments
    .map((fragment, at) => {
      const { score = 0, isTheirs = false, has = searched } = hits[at] ?? {};
      const { meta } = fragment;
      const said = relevance(meta, asked, (word) => has.has(word));
      const answers = said + (scoreShare * score) / highest;
      return { fragment, rank: rank(fragment, wanted, isTheirs), answers, score };
    })
    .toSorted(
      (a, b) =>
        b.rank - a.rank || compareScores(a.answers, b.answers) || compareScores(a.score, b.score),
    )
    .map(({ fragment }) => fragment);
}

function rank({ meta }: Fragment, wanted: ReadonlySet<string>, isTheirs: boolean): number {
  const { id = '', title = '', names = '', ids = '', by = '', where = '', venue = '' } = meta;
  // What stands before a colon is the name people use.
  const [shortTitle = ''] = title.split(':', 1);
  if (wanted.has(plain(title))) return 4;
  const own = [id, shortTitle, ...names.split('|'), ...ids.split(' ')];
  if (own.some((name) => wanted.has(plain(name)))) return 3;
  const makers = [...by.split(', '), ...where.split(', '), venue, `${venue} ${meta.year}`];
  const maker = makers.findIndex((name) => wanted.has(plain(name)));
  // The first author of a work stands before further ones.
  if (maker >= 0) return maker === 0 ? 2.5 : 2;
  // What an author of that name wrote.
  return isTheirs ? 1 : 0;
}

/** Spaces are no difference: `Mobile Net` is MobileNet. */
function plain(text: string): string {
  return toWords(text).join('');
}
