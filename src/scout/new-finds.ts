import { toWords } from '../catalogue/tag-index.ts';
import { titleTwins } from '../checks/similar-title.ts';
import type { Draft } from '../checks/subject.ts';
import { workFinder } from '../import/known-addresses.ts';
import type { Removed } from '../schema/removed.ts';
import type { Scout } from '../schema/scout.ts';
import type { Find } from './find.ts';
import { findKeys, idKey } from './work-id.ts';

/** The finds that are new, and how many were left out because the list has them or because somebody rejected them. */
export type Sifted = { finds: Find[]; known: number; rejected: number };

/** Leave out what the list has, by id, address or nearly its title, what was rejected, and by its title what was taken from the list. */
export function siftFinds(
  finds: readonly Find[],
  known: readonly Draft[],
  { rejected }: Scout = {},
  removed: readonly Pick<Removed, 'title'>[] = [],
): Sifted {
  const isOnList = knownWork(finds, known);
  const turnedDown = new Set(rejected?.map(({ id }) => idKey(id)));
  const gone = new Set(removed.map(({ title }) => toWords(title)));
  const isRejected = (find: Find) =>
    findKeys(find).some((key) => turnedDown.has(key)) || gone.has(toWords(find.work.title));
  const unknown = finds.filter((find) => !isOnList(find));
  const left = unknown.filter((find) => !isRejected(find));
  return {
    finds: left,
    known: finds.length - unknown.length,
    rejected: unknown.length - left.length,
  };
}

function knownWork(finds: readonly Find[], known: readonly Draft[]): (find: Find) => boolean {
  const stands = workFinder(known);
  const names = new Set(
    known.flatMap(({ title = '', aliases = [] }) => [title, ...aliases].map(toWords)),
  );
  const drafts = new Map(finds.map((find, index) => [find, toDraft(find, index)]));
  const isKnown = new Set(known);
  const twins = titleTwins([...known, ...drafts.values()]);
  return (find) => {
    const { title, main, addresses, fields } = find.work;
    const { arxiv, doi, authors } = fields;
    const words = toWords(title);
    // Of a name of one or two words, such as “Bender”, there are several.
    if (words.split(' ').length > 2 && names.has(words)) return true;
    if (stands({ title, url: main ?? addresses[0], arxiv, doi, authors })) return true;
    const twin = twins.get(drafts.get(find) as Draft);
    return twin !== undefined && isKnown.has(twin);
  };
}

function toDraft({ work }: Find, index: number): Draft {
  const kind = work.kind ?? 'libraries';
  const slug = `find-${index}`;
  return { id: `${kind}/${slug}`, kind, slug, file: '', note: '', noteLine: 0, title: work.title };
}
