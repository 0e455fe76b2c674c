import { toSearchForm } from '../../catalogue/words.ts';
import { fetchFile } from '../fetch-file.ts';
import { completeMark } from '../offline/kept.ts';
import { allowOwnWorkers } from '../trusted.ts';

/** What Pagefind's JavaScript offers, as far as the site uses it (pagefind.app/docs/api). */
type Pagefind = { search(query: string): Promise<{ results: { id: string }[] }> };

/** Finds the entries, by their numbers, with all words of a query in any form, in no order. */
export type FullText = (query: string) => Promise<number[]>;

/** Open the full-text index below `folder`, for the first time or after failures; rejects where it cannot be loaded. */
export async function openIndex(folder: string, failures: number): Promise<FullText> {
  allowOwnWorkers();
  const again = failures > 0 ? `?again=${failures}` : '';
  const [pagefind, pages]: [Pagefind, string[]] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`),
    fetchFile(`${folder}entries.json`).then((response) => response.json()),
  ]);
  const numbers = new Map(pages.map((page, at) => [page, at]));
  const answers = new Map<string, Promise<number[]>>();
  return (query) => {
    const known = answers.get(query);
    if (known) return known;
    const answer = pagefind
      .search(toSearchForm(query))
      .then(({ results }) => results.flatMap(({ id }) => numbers.get(id) ?? []));
    if (answers.size > 50) answers.clear();
    answers.set(query, answer);
    // Nothing is found where a part of the index could not be loaded, which the next try may reach.
    const forget = () => answers.delete(query);
    answer.then(({ length }) => length > 0 || forget(), forget);
    return answer;
  };
}

/** Pagefind finds nothing where a part of its index cannot be loaded; rejects where that may be the reason: without a network, unless the whole list is kept. */
export async function assertReachable(folder: string): Promise<void> {
  try {
    await fetchFile(`${folder}pagefind-entry.json`, { cache: 'no-store' });
  } catch (error) {
    const { href } = new URL(`${folder}..`, location.href);
    if (!(await globalThis.caches?.match(completeMark(href)))) throw error;
  }
}
