import { countEntries } from '../../search/count-entries.ts';
import type { FacetName } from '../../search/facets.ts';
import { element } from '../dom.ts';
import { followFormer, readFormerValues } from '../former-values.ts';
import { drawFacets } from './facets.ts';
import { inSlices } from './in-slices.ts';
import { toResult, toWay } from './results.ts';
import { type Answer, type Found, openSearcher, pageSize } from './searcher.ts';
import { hasFacets, parseState, type SearchState, writeState } from './state.ts';

start(document.querySelector('[data-search]') as HTMLElement);

/** Bring the search page to life: results as one types, facets, and the whole state in the address. */
function start(root: HTMLElement): void {
  const base = root.dataset.search ?? '';
  const find = <Part extends HTMLElement>(name: string) =>
    document.querySelector(`#search-${name}`) as Part;
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('query');
  const sort = find<HTMLSelectElement>('sort');
  const status = find('status');
  const list = find('results');
  const more = find<HTMLButtonElement>('more');
  const facets = find('facets');
  const pages = find('pages');
  const ways = find<HTMLTemplateElement>('ways').content;
  /** Its `asked` is there while a search is under way; it is empty while nothing of an answer can be shown yet. */
  const page = document.body.dataset;

  const former = readFormerValues(root);
  const asked = () => followFormer(location.search, former);
  // Without an address there is what was typed and chosen while this script was on its way.
  const { title } = document;
  let state = parseState(asked() || new FormData(form));
  const { search } = openSearcher(base);
  /** The newest entries and how many there are, which came with the page. */
  const newest = [...list.children];
  const all = status.textContent ?? '';
  let running = new AbortController();
  let rest: Found[] = [];
  /** The last answer, for more of it. */
  let last: Answer | undefined;

  function change(next: SearchState, entry: 'push' | 'replace'): void {
    state = next;
    const address = location.pathname + writeState(state);
    try {
      history[`${entry}State`](null, '', address);
    } catch {
      // Safari refuses more than a hundred changes in half a minute; a later one writes the address.
    }
    void show();
  }

  async function show(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    page.asked ??= 'again';
    input.value = state.query;
    sort.value = state.sort;
    document.title = state.query ? `${state.query} · ${title}` : title;
    const isAll = writeState(state) === '';
    // What is there already stays, and the focus in it.
    if (isAll && status.textContent !== all) showResults(newest, all);
    /** What the first part of the answer showed stays as it is. */
    const drawn = new Map<string, HTMLElement>();
    try {
      for await (const answer of search(state, signal)) {
        last = answer;
        if (!answer.isComplete) await showFirst(answer, drawn, signal);
        else await showAll(answer, drawn, isAll, signal);
      }
    } catch (error) {
      if (!signal.aborted) sayNotLoaded(error, isAll ? newest : [...drawn.values()]);
    }
  }

  /** Show what is certain before all is known; what was said before stays until then. */
  async function showFirst(
    answer: Answer,
    drawn: Map<string, HTMLElement>,
    signal: AbortSignal,
  ): Promise<void> {
    const results = await draw(answer.hits.slice(0, pageSize), answer);
    signal.throwIfAborted();
    for (const result of results) drawn.set(result.dataset.entry ?? '', result);
    if (page.asked === '') status.textContent = 'Searching…';
    list.replaceChildren(...results);
    page.asked = 'again';
    more.hidden = true;
    showWays(answer);
  }

  async function showAll(
    answer: Answer,
    drawn: ReadonlyMap<string, HTMLElement>,
    isAll: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const { hits, counts } = answer;
    const others = isAll ? [] : hits.slice(0, pageSize);
    const added = await draw(
      others.filter(({ meta }) => !drawn.has(meta.id ?? '')),
      answer,
    );
    signal.throwIfAborted();
    if (drawn.size > 0) {
      list.append(...added);
      status.replaceChildren(...sayWhatWasFound(answer));
    } else if (!isAll) showResults(added, ...sayWhatWasFound(answer));
    showWays(answer);
    rest = hits.slice(list.children.length);
    more.hidden = rest.length === 0;
    // The facets hold hundreds of counts: neither the results nor the next key waits for them.
    await new Promise((shown) => setTimeout(shown));
    signal.throwIfAborted();
    await inSlices(drawFacets(facets, counts, state), signal);
    delete page.asked;
  }

  function showWays({ ways, asked }: Pick<Answer, 'ways' | 'asked'>): void {
    pages.querySelector('ul')?.replaceChildren(...ways.map((way) => toWay(way, asked, base)));
    pages.hidden = ways.length === 0;
  }

  function showResults(results: readonly Element[], ...said: (Node | string)[]): void {
    list.replaceChildren(...results);
    page.asked = 'again';
    more.hidden = true;
    status.replaceChildren(...said);
  }

  function sayNotLoaded(error: unknown, results: readonly Element[]): void {
    showWays({ ways: [], asked: '' });
    showResults(
      results,
      'The search index could not be loaded. Check the connection and try again, or ',
      ways.cloneNode(true),
    );
    delete page.asked;
    console.error(error);
  }

  function draw(hits: readonly Found[], { asked }: Answer): Promise<HTMLElement[]> {
    return Promise.all(hits.map((hit) => toResult(hit, asked, base)));
  }

  function sayWhatWasFound(answer: Answer): (Node | string)[] {
    const query = state.query.trim();
    if (answer.whole > 0) {
      const count = countEntries(answer);
      if (answer.searched === query) return [query ? `${count} for “${query}”` : count];
      return [
        `${count}. Showing results for “${answer.searched}”. `,
        toButton(`Search for “${query}”`, { ...state, exact: true }),
      ];
    }
    const nothing = `Nothing ${query ? `was found for “${query}”` : 'matches the filters'}. `;
    if (hasFacets(state)) {
      const without = { ...parseState(''), query };
      return [nothing, toButton('Search without the filters', without)];
    }
    return [nothing, 'Try fewer or other words, or ', ways.cloneNode(true)];
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
    change(state, 'push');
  });
  sort.addEventListener('change', () =>
    change({ ...state, sort: sort.value as SearchState['sort'] }, 'push'),
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
    try {
      const added = last ? await draw(rest.slice(0, pageSize), last) : [];
      signal.throwIfAborted();
      rest = rest.slice(pageSize);
      list.append(...added);
      more.hidden = rest.length === 0;
      added[0]?.querySelector('a')?.focus();
    } catch (error) {
      if (!signal.aborted) sayNotLoaded(error, [...list.children]);
    }
  });
  addEventListener('popstate', () => {
    state = parseState(asked());
    void show();
  });
  addEventListener('keydown', (event) => moveByKey(event, input, list));

  // Who has moved on while this script was on its way stays there.
  if (document.activeElement === document.body) input.focus();
  if (writeState(state)) change(state, 'replace');
  else {
    delete page.asked;
    // The index is on its way once a reader moves, before the first key.
    for (const sign of ['pointerover', 'keydown']) addEventListener(sign, show, { once: true });
  }
}

/** Arrows move between the field and the results, Enter opens as links do, Escape clears. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
    event.preventDefault();
    input.select();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === '/' && !(event.target as Element).closest('input, select, textarea')) {
    event.preventDefault();
    input.select();
  }
  const stops = [input, ...list.querySelectorAll<HTMLElement>('h2 a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    if (at === 0 && input.value === '') {
      input.blur();
      return;
    }
    input.value = '';
    input.dispatchEvent(new Event('input'));
    input.focus();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  stops[at + step]?.focus();
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
