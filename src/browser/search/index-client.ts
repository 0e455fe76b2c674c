import { toSearchForm } from '../../catalogue/words.ts';
import { fetchFile } from '../fetch-file.ts';
import { completeMark } from '../offline/kept.ts';
import { allowOwnWorkers } from '../trusted.ts';

/** What Pagefind's JavaScript offers, as far as the site uses it (pagefind.app/docs/api). */
type Pagefind = {
  options(options: { excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: PagefindHit[] }>;
};

type PagefindHit = { id: string; data: () => Promise<{ excerpt: string }> };

/** An entry, by its number, in which the full text has all words of a query; the excerpt has marks around them. */
export type Hit = { at: number; excerpt: () => Promise<string> };

/** Finds the entries with all words of a query in any form, in no order. */
export type FullText = (query: string) => Promise<Hit[]>;

/** Open the full-text index below `folder`, for the first time or after failures; rejects where it cannot be loaded. */
export async function openIndex(folder: string, failures: number): Promise<FullText> {
  allowOwnWorkers();
  const again = failures > 0 ? `?again=${failures}` : '';
  const [pagefind, pages]: [Pagefind, string[]] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`),
    fetchFile(`${folder}entries.json`).then((response) => response.json()),
  ]);
  await pagefind.options({ excerptLength: 28 });
  const numbers = new Map(pages.map((page, at) => [page, at]));
  const answers = new Map<string, Promise<Hit[]>>();
  return (query) => {
    const known = answers.get(query);
    if (known) return known;
    const answer = pagefind.search(toSearchForm(query)).then(({ results }) =>
      results.flatMap((hit) => {
        const at = numbers.get(hit.id);
        // It holds the hit, since Pagefind drops the data of one that nothing holds.
        return at === undefined ? [] : { at, excerpt: async () => (await hit.data()).excerpt };
      }),
    );
    if (answers.size > 50) answers.clear();
    answers.set(query, answer);
    // Nothing is found where a part of the index could not be loaded, which the next try may reach.
    const forget = () => answers.delete(query);
    answer.then(([first]) => first ?? forget(), forget);
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
