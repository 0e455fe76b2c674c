import { arxivKey, doiKey, normaliseAddress } from '../catalogue/normalise-address.ts';
import { parsePersonName } from '../catalogue/person-name.ts';
import { toWords } from '../catalogue/tag-index.ts';
import type { Draft } from '../checks/subject.ts';

type WorkIds = { title?: string; url?: string; arxiv?: string; doi?: string; authors?: string[] };

/** Every key under which an entry or an item is the same work: its address, its arXiv id, its DOI. */
export function workKeys({ url, arxiv, doi }: WorkIds): string[] {
  const keys = [
    url === undefined ? undefined : normaliseAddress(url),
    arxiv === undefined ? undefined : arxivKey(arxiv),
    doi === undefined ? undefined : doiKey(doi),
  ];
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** Make a function that finds the entry which stands for a work: by the work's address, or by a further link of an entry that says or is called the same. */
export function workFinder(entries: readonly Draft[]): (work: WorkIds) => Draft | undefined {
  const byWork = new Map<string, Draft>();
  const byLink = new Map<string, { entry: Draft; same: boolean }[]>();
  for (const entry of entries) {
    for (const key of workKeys(entry)) if (!byWork.has(key)) byWork.set(key, entry);
    const repository = { label: 'Original', url: entry.repository };
    for (const { label, url } of [repository, ...(entry.links ?? [])]) {
      if (url === undefined) continue;
      const key = normaliseAddress(url);
      const found = byLink.get(key);
      const link = { entry, same: sameWork.test(label) };
      if (found) found.push(link);
      else byLink.set(key, [link]);
    }
  }
  return (work) => {
    const keys = workKeys(work);
    const title = toWords(work.title ?? '');
    const linked = keys.flatMap((key) => byLink.get(key) ?? []);
    return (
      keys.map((key) => byWork.get(key)).find((entry) => entry && !isOther(entry, work)) ??
      linked.find(({ entry, same }) => same || isCalled(entry, title))?.entry
    );
  };
}

/** A book's address may stand with each of its chapters: other titles by other people are other works. */
function isOther(entry: Draft, work: WorkIds): boolean {
  const [one, other] = [entry, work].map(({ authors: [first = ''] = [] }) =>
    toWords(parsePersonName(first).family),
  );
  return Boolean(one && other && one !== other && !isCalled(entry, toWords(work.title ?? '')));
}

// Links beside the better address: `Original link`, `PDF`, `Open-access copy (CVF)`. Others lead to other works.
const sameWork = /\b(?:original|pdf|open.access|moved|dead|former|archived?|preprint|arxiv)\b/i;

function isCalled({ title = '', aliases = [] }: Draft, words: string): boolean {
  return [title, ...aliases].some((name) => toWords(name) === words);
}
