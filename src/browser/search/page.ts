import { element } from './dom.ts';
import { drawFacets } from './facets.ts';
import type { Hit } from './index-client.ts';
import { toResult } from './results.ts';
import { type Answer, loadFragments, openSearcher, pageSize } from './searcher.ts';
import { type FacetName, hasFacets, parseState, type SearchState, writeState } from './state.ts';
import { countEntries } from './wording.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

/** Bring the search page to life: results as one types, facets, and the whole state in the address. */
function start(root: HTMLElement): void {
  const base = root.dataset.search ?? '';
  const find = <Part extends Element>(selector: string) => document.querySelector(selector) as Part;
  const form = find<HTMLFormElement>('#search-form');
  const input = find<HTMLInputElement>('#search-query');
  const sort = find<HTMLSelectElement>('#search-sort');
  const status = find<HTMLElement>('#search-status');
  const list = find<HTMLElement>('#search-results');
  const more = find<HTMLButtonElement>('#search-more');
  const facets = find<HTMLElement>('#search-facets');

  let state: SearchState = parseState(location.search);
  const search = openSearcher(base);
  let running = new AbortController();
  let rest: Hit[] = [];
  /** The words that were searched, which may be others than the query. */
  let searched = '';

  function change(next: SearchState, entry: 'push' | 'replace'): void {
    state = next;
    const address = location.pathname + writeState(state);
    try {
      if (entry === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // Safari refuses more than a hundred changes in half a minute; a later one writes the address.
    }
    void show();
  }

  async function show(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    if (input.value !== state.query) input.value = state.query;
    sort.value = state.sort;
    document.title = state.query ? `${state.query} · Search · EMDL` : 'Search · EMDL';
    try {
      const answer = await search(state, signal);
      const first = await draw(answer.hits.slice(0, pageSize), answer.searched);
      signal.throwIfAborted();
      searched = answer.searched;
      rest = answer.hits.slice(pageSize);
      list.replaceChildren(...first);
      root.dataset.ready = '';
      more.hidden = rest.length === 0;
      status.replaceChildren(...sayWhatWasFound(answer));
      // The facets hold hundreds of counts: the results do not wait for them.
      await new Promise((shown) => setTimeout(shown));
      signal.throwIfAborted();
      drawFacets(facets, answer.counts, state);
    } catch (error) {
      if (signal.aborted) return;
      list.replaceChildren();
      more.hidden = true;
      status.replaceChildren(
        'The search index could not be loaded. Check the connection and try again, or browse by ',
        ...waysToBrowse(),
      );
      console.error(error);
    }
  }

  async function draw(hits: readonly Hit[], words: string): Promise<HTMLElement[]> {
    const fragments = await loadFragments(hits, state, words);
    return fragments.map((fragment) => toResult(fragment, words, base));
  }

  function sayWhatWasFound(answer: Answer): (Node | string)[] {
    const query = state.query.trim();
    if (answer.whole > 0) {
      const count = countEntries(answer);
      if (searched === query) return [query ? `${count} for “${query}”` : count];
      return [
        `${count}. Showing results for “${searched}”. `,
        toButton(`Search for “${query}”`, { ...state, exact: true }),
      ];
    }
    const nothing = `Nothing ${query ? `was found for “${query}”` : 'matches the filters'}. `;
    if (hasFacets(state)) {
      const without = { ...parseState(''), query };
      return [nothing, toButton('Search without the filters', without)];
    }
    return [nothing, 'Try fewer or other words, or browse by ', ...waysToBrowse()];
  }

  function waysToBrowse(): (Node | string)[] {
    const link = (name: string) => element('a', { href: `${base}/${name}s/` }, name);
    return [link('tag'), ', ', link('year'), ' or ', link('venue'), '.'];
  }

  function toButton(label: string, next: SearchState): HTMLElement {
    const button = element('button', { type: 'button', class: 'chip' }, label);
    button.addEventListener('click', () => change(next, 'push'));
    return button;
  }

  input.addEventListener('input', () =>
    change({ ...state, query: input.value.slice(0, 300), exact: false }, 'replace'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...state, query: input.value.slice(0, 300) }, 'push');
  });
  sort.addEventListener('change', () =>
    change({ ...state, sort: sort.value === 'year' ? 'year' : 'relevance' }, 'push'),
  );
  facets.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    const name = box.name as FacetName;
    const others = state.facets[name].filter((value) => value !== box.value);
    const values = box.checked ? [...others, box.value] : others;
    change({ ...state, facets: { ...state.facets, [name]: values } }, 'push');
  });
  more.addEventListener('click', async () => {
    const { signal } = running;
    const added = await draw(rest.slice(0, pageSize), searched);
    if (signal.aborted) return;
    rest = rest.slice(pageSize);
    list.append(...added);
    more.hidden = rest.length === 0;
    added[0]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => {
    state = parseState(location.search);
    void show();
  });
  addEventListener('keydown', (event) => moveByKey(event, input, list));

  input.focus();
  void show();
}

/** Arrows move between the field and the results, Enter opens as links do, Escape clears. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === '/' && !(event.target as Element).closest('input, select, textarea')) {
    event.preventDefault();
    input.select();
  }
  const links = [...list.querySelectorAll<HTMLElement>('h2 a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === input;
  if (!inField && at < 0) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    if (inField && input.value === '') {
      input.blur();
      return;
    }
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = at + step;
  (next < 0 ? input : links[next])?.focus();
}
