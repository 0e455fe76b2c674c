import { countEntries } from '../../search/count-entries.ts';
import css from '../../styles/search-dialog.css?inline';
import { addSheet } from '../add-sheet.ts';
import { element } from '../dom.ts';
import { type Answer, openSearcher } from '../search/searcher.ts';
import { parseState, type SearchState, writeState } from '../search/state.ts';
import { toEntryOption, toRecentOption, toWayOption } from './options.ts';
import { forgetRecent, readRecent, saveRecent } from './recent-searches.ts';

/** Results shown as one types; a link leads to the rest. */
const shown = 8;

/** A search that takes longer says that it runs; most take less. In milliseconds. */
const patience = 150;

let dialog: ReturnType<typeof makeDialog> | undefined;

// A bundle that is loaded by its address has no exports to call.
addEventListener('open-search', (event) => {
  const { searchPath = '', typed = '' } = (event as CustomEvent).detail;
  openDialog(searchPath, typed);
});

/**
 * Show the dialog with what was typed so far; `searchPath` is the path of the search page. The
 * first call makes it, later ones find it as it was left.
 */
function openDialog(searchPath: string, typed: string): void {
  dialog ??= makeDialog(searchPath);
  dialog.open(typed);
}

/** A field with a list below it, after the combobox pattern (w3.org/WAI/ARIA/apg/patterns/combobox). */
function makeDialog(searchPath: string) {
  const base = searchPath.replace(/\/search\/$/, '');
  const { search, prepare } = openSearcher(base);
  let running = new AbortController();
  let state: SearchState = parseState('');
  /** What the list offers, in order, and the place of the active one. */
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  /** What the list answers. */
  let drawn: SearchState | undefined;

  const input = element('input', {
    type: 'text',
    name: 'q',
    autocomplete: 'off',
    maxlength: '300',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-label': 'Search the entries',
    'aria-autocomplete': 'list',
    'aria-controls': 'find-options',
    'aria-expanded': 'false',
    placeholder: 'Title, author, venue, arXiv id, word of a note',
  });
  const close = element('button', { type: 'button' }, 'Close');
  const status = element('p', { role: 'status' });
  const wayBack = element('button', { type: 'button', class: 'chip', hidden: '' });
  const head = element('h2', { class: 'label', id: 'find-recent', hidden: '' }, 'Recent searches');
  const forget = element('button', { type: 'button', class: 'chip', hidden: '' }, 'Forget them');
  const list = element('div', { id: 'find-options', role: 'listbox', 'aria-label': 'Results' });
  const all = element('a', { href: searchPath }, 'All results');
  const node = element(
    'dialog',
    { class: 'finder', 'aria-label': 'Search', closedby: 'any' },
    element('form', { action: searchPath, role: 'search' }, input, close),
    element('div', { class: 'answer' }, status, wayBack, head, forget),
    list,
    element(
      'footer',
      {},
      element('span', { 'aria-hidden': 'true' }, '↑↓ move · ↵ open · ⌘↵ new tab · esc close'),
      all,
    ),
  );
  addSheet(css);
  document.body.append(node);

  async function show(next: SearchState): Promise<void> {
    state = next;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    all.href = searchPath + writeState(state);
    if (state.query.trim() === '') {
      showRecent();
      return;
    }
    const late = setTimeout(() => {
      wayBack.hidden = true;
      status.textContent = 'Searching…';
    }, patience);
    signal.addEventListener('abort', () => clearTimeout(late));
    try {
      for await (const answer of search(state, signal)) {
        if (answer.isComplete) showAll(answer);
        else {
          // What is found already needs no word that more is looked for.
          clearTimeout(late);
          status.replaceChildren();
          drawAnswer(answer);
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      // What was found without the index stays.
      if (drawn !== state) draw([]);
      status.textContent =
        'The search index could not be loaded. Check the connection and try again.';
      console.error(error);
    } finally {
      clearTimeout(late);
    }
  }

  function showAll(answer: Answer): void {
    const { searched, hits, whole } = answer;
    const query = state.query.trim();
    const others = whole > 0 && searched !== query;
    drawAnswer(answer);
    status.replaceChildren(
      ...(hits.length === 0 ? [`Nothing was found for “${query}”.`] : [countEntries(answer)]),
      ...(others ? ['. Showing results for ', element('b', {}, searched), '.'] : []),
    );
    wayBack.hidden = !others;
    wayBack.textContent = `Search for “${query}”`;
    all.textContent = hits.length > shown ? `All ${hits.length} results` : 'Search page';
  }

  function drawAnswer({ hits, ways, asked, isComplete }: Answer): void {
    const entries = hits.slice(0, shown).map((hit) => toEntryOption(hit, asked, base));
    const pages = ways.map((way) => toWayOption(way, asked, base));
    const groups = [toGroup('Entries', entries), toGroup('Guides, categories, comparisons', pages)];
    // A page of that very name is what was asked for.
    const isNamed = (ways[0]?.score ?? 0) > 0.95;
    // What will stand below further entries comes with them, so that it does not move.
    const certain = isComplete || isNamed || entries.length === shown ? groups : groups.slice(0, 1);
    const same = isComplete && drawn === state ? active : undefined;
    draw(isNamed ? certain.reverse() : certain);
    if (same !== undefined) activate(same);
    drawn = state;
    list.setAttribute('aria-label', 'Results');
    head.hidden = true;
    forget.hidden = true;
  }

  function showRecent(): void {
    const recent = readRecent();
    draw(recent.map((query) => toRecentOption(query, base)));
    list.setAttribute('aria-label', 'Recent searches');
    head.hidden = recent.length === 0;
    forget.hidden = recent.length === 0;
    wayBack.hidden = true;
    status.replaceChildren();
    all.textContent = 'Search page';
  }

  function draw(parts: readonly (HTMLElement | undefined)[]): void {
    list.replaceChildren(...parts.filter((part) => part !== undefined));
    options = [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    options.forEach((option, index) => {
      option.id = `find-option-${index}`;
    });
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    // The first result is what Enter opens; a recent search is only taken when it is chosen.
    activate(options.length > 0 && options[0]?.dataset.query === undefined ? 0 : -1);
  }

  function activate(index: number): void {
    active = index;
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = options[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function move(step: number): void {
    const { length } = options;
    // One place more than there are options: none of them, where the field has its own text.
    const next = (active + 1 + step + length + 1) % (length + 1);
    activate(next - 1);
  }

  function set(query: string): void {
    input.value = query;
    void show({ ...parseState(''), query });
  }

  input.addEventListener('input', () =>
    show({ ...parseState(''), query: input.value.slice(0, 300) }),
  );
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const option = options[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && option) {
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (isElsewhere && option.dataset.query === undefined) {
        // Chromium now and then opens no tab for a click that a script makes with these keys held.
        saveRecent(state.query);
        window.open(option.href, '_blank', 'noopener');
      } else option.click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option?.dataset.query !== undefined) {
      event.preventDefault();
      set(option.dataset.query);
      input.focus();
    } else saveRecent(state.query);
  });
  wayBack.addEventListener('click', () => {
    void show({ ...state, exact: true });
    input.focus();
  });
  forget.addEventListener('click', () => {
    forgetRecent();
    showRecent();
    input.focus();
  });
  all.addEventListener('click', () => saveRecent(state.query));
  node.querySelector('form')?.addEventListener('submit', () => saveRecent(input.value));
  close.addEventListener('click', () => node.close());
  node.addEventListener('click', (event) => {
    // A click on the dialog itself is one beside what it holds.
    if (event.target === node) node.close();
  });

  return {
    open(query: string): void {
      if (!node.open) node.showModal();
      prepare();
      if (query) set(query);
      else if (list.children.length === 0) showRecent();
      input.focus();
      if (!query) input.select();
    },
  };
}

/** Options under their heading; nothing where there are none. */
function toGroup(name: string, options: readonly HTMLElement[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const heading = element('span', { class: 'label', 'aria-hidden': 'true' }, name);
  return element('div', { role: 'group', 'aria-label': name }, heading, ...options);
}
