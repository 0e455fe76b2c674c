import { openSearcher } from '../search/searcher.ts';
import { parseState } from '../search/state.ts';
import { fileButtons } from './file-buttons.ts';

/** Give the search page buttons for all it found as one file; the first click searches once more, for the ids. */
export function offerSearchFiles(more: Element, base: string): void {
  const search = openSearcher(base);
  const buttons = fileButtons(base, async () => {
    const { hits } = await search(parseState(location.search), new AbortController().signal);
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    return fragments.map(({ meta }) => meta.id ?? '');
  });
  more.after(buttons);
}
