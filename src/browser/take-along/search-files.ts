import { openSearcher } from '../search/searcher.ts';
import { parseState } from '../search/state.ts';
import { fileButtons } from './file-buttons.ts';

/** Give the search page buttons for all it found as one file; the first click searches once more, for the ids. */
export function offerSearchFiles(more: Element, base: string): void {
  const { search } = openSearcher(base);
  const buttons = fileButtons(base, async () => {
    let ids: string[] = [];
    const answers = search(parseState(location.search), new AbortController().signal);
    for await (const { hits } of answers) ids = hits.map(({ meta }) => meta.id ?? '');
    return ids;
  });
  more.after(buttons);
}
