import { element } from './dom.ts';
import { exactFirst } from './exact-first.ts';
import { drawFacets } from './facets.ts';
import { type Forgiven, openForgiver } from './forgive.ts';
import {
  assertReachable,
  type Found,
  type Hit,
  openIndex,
  type SearchIndex,
} from './index-client.ts';
import { toResult } from './results.ts';
import { type FacetName, facetNames, parseState, type SearchState, writeState } from './state.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

/** Results drawn at once; the rest comes by a button. */
const pageSize = 20;

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
  let index: ReturnType<typeof openIndex> | undefined;
  let forgiver: ReturnType<typeof openForgiver> | undefined;
  /** Failed loads so far: a browser remembers a script that failed, so each try has an address of its own. */
  let failures = 0;
  let turn = 0;
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
    turn += 1;
    const mine = turn;
    if (input.value !== state.query) input.value = state.query;
    sort.value = state.sort;
    document.title = state.query ? `${state.query} · Search · EMDL` : 'Search · EMDL';
    try {
      index ??= openIndex(`${base}/pagefind/`, failures);
      const opened = await index;
      const { text, whole = [], some = [] } = await forgive(opened);
      if (mine !== turn) return;
      const found = await opened.search(state, text);
      if (mine !== turn) return;
      if (found.hits.length === 0) await assertReachable(`${base}/pagefind/`);
      if (mine !== turn) return;
      searched = text;
      const others = orderHits(found, whole, some);
      const first = await drawNext(mine);
      if (mine !== turn) return;
      list.replaceChildren(...first);
      root.dataset.ready = '';
      more.hidden = rest.length === 0;
      drawFacets(facets, found.counts, state);
      status.replaceChildren(...sayWhatWasFound(found, others));
    } catch (error) {
      if (mine !== turn) return;
      // The next try may find the network again.
      index = undefined;
      failures += 1;
      list.replaceChildren();
      more.hidden = true;
      status.replaceChildren(
        'The search index could not be loaded. Check the connection and try again, or browse by ',
        element('a', { href: `${base}/tags/` }, 'tag'),
        ' or ',
        element('a', { href: `${base}/years/` }, 'year'),
        '.',
      );
      console.error(error);
    }
  }

  /** Put the hits in their order; the number of those with some of the words alone. */
  function orderHits({ hits }: Found, whole: readonly Hit[], some: readonly Hit[]): number {
    rest = hits;
    // By year and within facets the list is what was asked for and no more.
    if (state.sort === 'year' || hasFacets()) return 0;
    const isIn = (all: readonly Hit[], { id }: Hit) => all.some((hit) => hit.id === id);
    const others = some.filter((hit) => !isIn(hits, hit));
    rest = [...hits.toSorted((a, b) => +isIn(whole, b) - +isIn(whole, a)), ...others];
    return others.length;
  }

  /** What to search for: the query's own words where they are wanted, or where none better are known. */
  async function forgive({ findHits }: SearchIndex): Promise<Forgiven> {
    const text = state.query.trim();
    if (text === '' || state.exact) return { text };
    forgiver ??= openForgiver(`${base}/search-words.json`);
    try {
      return await (await forgiver)(text, findHits);
    } catch (error) {
      // Search works without it, and the next try may find the network again.
      forgiver = undefined;
      console.warn(error);
      return { text };
    }
  }

  async function drawNext(mine: number): Promise<HTMLElement[]> {
    const hits = rest.slice(0, pageSize);
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    if (mine === turn) rest = rest.slice(pageSize);
    const ordered =
      state.sort === 'year' ? fragments : exactFirst(fragments, [state.query, searched]);
    return ordered.map((fragment) => toResult(fragment, searched, base));
  }

  function hasFacets(): boolean {
    return facetNames.some((name) => state.facets[name].length > 0);
  }

  function sayWhatWasFound({ hits }: Found, others: number): (Node | string)[] {
    const chosen = hasFacets();
    const query = state.query.trim();
    if (hits.length > 0) {
      const count = `${hits.length} ${hits.length === 1 ? 'entry' : 'entries'}`;
      const then = others > 0 ? `, then ${others} with some of the words` : '';
      if (searched === query) return [query ? `${count} for “${query}”${then}` : count];
      return [
        `${count}${then}. Showing results for “${searched}”. `,
        toButton(`Search for “${query}”`, { ...state, exact: true }),
      ];
    }
    return [
      `Nothing was found for “${query}”. `,
      chosen
        ? toButton('Search without the filters', { ...parseState(''), query: state.query })
        : 'Try fewer or other words, check the spelling, or browse by ',
      ...(chosen
        ? []
        : [
            element('a', { href: `${base}/tags/` }, 'tag'),
            ', ',
            element('a', { href: `${base}/years/` }, 'year'),
            ' or ',
            element('a', { href: `${base}/venues/` }, 'venue'),
            '.',
          ]),
    ];
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
    const added = await drawNext(turn);
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
