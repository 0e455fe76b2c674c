import { normaliseAddress } from '../catalogue/normalise-address.ts';
import { toWords } from '../catalogue/tag-index.ts';
import type { UnfiledDraft } from '../import/imported-draft.ts';
import { workFinder, workKeys } from '../import/known-addresses.ts';
import { parseMarkdownList } from '../import/list/parse-markdown-list.ts';
import { TooMuchToRead } from '../import/list/too-much.ts';
import type { ListSubject } from '../import/list-subject.ts';
import type { Work } from '../import/work.ts';
import type { Find } from './find.ts';

/**
 * The works that a Markdown list has and had not at an earlier time; `list` is the id of its entry, `known` are the
 * entries that stand. Without an earlier text, all of them are new. A sentence says why the list cannot be read.
 */
export function listAdditions(
  list: string,
  { before, now }: { before: string | undefined; now: string },
  { categories, tags, added, known }: Pick<ListSubject, 'categories' | 'tags' | 'added' | 'known'>,
): Find[] | string {
  // Without a place for the rest, an import takes only what stands below a heading that it knows.
  const place = { kind: 'papers' as const, category: categories.papers[0]?.id ?? 'papers' };
  const subject = { categories, tags, added, known: [], ...place };
  try {
    const all = parse(now);
    const stands = workFinder(known);
    const here = all.filter((entry) => stands(entry) !== undefined).length;
    const old = new Set(before === undefined ? [] : parse(before).flatMap(keysOf));
    const additions = all.filter((entry) => !keysOf(entry).some((key) => old.has(key)));
    return additions.map((entry) => ({
      work: toWork(entry),
      evidence: [{ type: 'listed', list, works: all.length, here }],
    }));
  } catch (error) {
    if (error instanceof TooMuchToRead) return error.message;
    if (error instanceof RangeError) return 'It nests too deep to be read.';
    throw error;
  }

  function parse(text: string): UnfiledDraft[] {
    return parseMarkdownList(text, subject).entries;
  }
}

/** Also every other address of the item, so that a link that became the second is no new work. */
function keysOf(entry: UnfiledDraft): string[] {
  const words = toWords(entry.title);
  const title = words.includes(' ') ? [`title:${words}`] : [];
  return [...workKeys(entry), ...entry.links.map(({ url }) => normaliseAddress(url)), ...title];
}

function toWork(entry: UnfiledDraft): Work {
  const { kind, title, url, links, section, hints } = entry;
  const { authors, year, venue, venueName, venueType, arxiv, doi, repository, code } = entry;
  const { title: _, ...comments } = hints;
  return {
    kind,
    title,
    fields: { authors, year, venue, venueName, venueType, arxiv, doi, repository, code },
    main: url,
    addresses: [...(url === undefined ? [] : [url]), ...links.map((link) => link.url)],
    keywords: [],
    section: [...section],
    text: '',
    hints: comments,
  };
}
