import css from '../../styles/list-controls.css?inline';
import { addSheet } from '../add-sheet.ts';
import { basePath } from '../base-path.ts';
import { element } from '../dom.ts';
import { followFormer, readFormerValues } from '../former-values.ts';
import { fileButtons } from '../take-along/file-buttons.ts';
import { type Controls, makeControls, orderName } from './controls.ts';
import { type Facts, readFacts } from './facts.ts';
import { withHeadings } from './headings.ts';
import { itemsIn, loadPages, placeInList } from './pages.ts';
import { countValues, keepUseful, selectItems, usefulSorts, usefulValues } from './select.ts';
import { isWhole, type ListState, parseState, writeState } from './state.ts';

type Item = Facts & { element: HTMLElement };

const tune = document.querySelector<HTMLElement>('.tune');
const list = document.querySelector<HTMLElement>('.tune ~ .entries');
if (tune && list) {
  addSheet(css);
  start(tune, list);
}

/** Sort and filter a list in place, over all its pages, with the whole state in the address. */
function start(tune: HTMLElement, list: HTMLElement): void {
  const find = <Part extends HTMLElement>(selector: string) => tune.querySelector(selector) as Part;
  const details = find<HTMLDetailsElement>('details');
  const summary = find('summary');
  const status = find('[role=status]');
  const turning = document.querySelector<HTMLElement>('nav.pages');
  // The number alone: what failed before stands behind it.
  const whole = {
    said: `${Number.parseInt(status.textContent ?? '', 10)} entries`,
    items: itemsIn(document),
    nodes: [...list.children],
  };
  const hasHeadings = list.querySelector(':scope > .year') !== null;
  const { here, pages } = placeInList();
  /** The items of each page that is here; pages that could not be loaded are missing. */
  const loaded = new Map([[here, whole.items]]);

  const clear = element('button', { type: 'button', class: 'chip' }, 'Clear');
  const again = element('button', { type: 'button', class: 'chip' }, 'Try again');
  const missing = element('p', { role: 'alert' });
  clear.hidden = true;
  const files = fileButtons(basePath(), () =>
    itemsIn(document).map((it) => it.dataset.entry ?? ''),
  );
  files.hidden = true;
  list.after(files);
  status.after(clear);
  tune.append(missing);

  const former = readFormerValues(tune);
  let state = parseState(followFormer(location.search, former));
  let turn = 0;
  let loading: Promise<void> | undefined;
  let items: Item[] = [];
  let useful = usefulValues(items);
  let orders = usefulSorts(items);
  let controls: Controls | undefined;

  async function show(): Promise<void> {
    turn += 1;
    const mine = turn;
    if (details.open || !isWhole(state)) {
      loading ??= loadMissing();
      await loading;
      if (mine !== turn) return;
      controls ??= offerControls();
    }
    const shown = keepUseful(state, useful, orders);
    const isChanged = !isWhole(shown);
    const selected = isChanged ? selectItems(items, shown) : items;
    list.replaceChildren(...(isChanged ? toNodes(selected, shown) : whole.nodes));
    if (turning) turning.hidden = isChanged;
    controls?.update(shown, (name) => countValues(items, name, shown), selected.length);
    markChips(shown.filters.tag);
    clear.hidden = !isChanged;
    files.hidden = !isChanged || selected.length === 0;
    status.replaceChildren(...(isChanged ? sayHowMany(selected.length, shown) : [whole.said]));
  }

  function toNodes(selected: readonly Item[], shown: ListState): HTMLElement[] {
    return hasHeadings
      ? withHeadings(selected, shown.sort, orderName(shown, orders))
      : selected.map((it) => it.element);
  }

  async function loadMissing(): Promise<void> {
    const wanted = Array.from({ length: pages }, (_, index) => index + 1);
    await loadPages(
      wanted.filter((page) => !loaded.has(page)),
      (page, found) => {
        if (found) loaded.set(page, found);
      },
    );
    const lost = wanted.filter((page) => !loaded.has(page));
    const known = new Map<string | undefined, Item>();
    for (const element of wanted.flatMap((page) => loaded.get(page) ?? [])) {
      const id = element.dataset.entry;
      if (!known.has(id)) known.set(id, { ...readFacts(element), element });
    }
    items = [...known.values()];
    useful = usefulValues(items);
    orders = usefulSorts(items);
    missing.replaceChildren(...(lost.length > 0 ? [sayWhatIsMissing(lost), ' ', again] : []));
  }

  function offerControls(): Controls {
    const made = makeControls({
      useful,
      orders,
      choose: (next) => change(next(keepUseful(state, useful, orders))),
    });
    summary.after(made.element);
    made.close.addEventListener('click', close);
    return made;
  }

  function close(): void {
    details.open = false;
    summary.focus();
  }

  /** The words above the list say which of them it is filtered by; the first is the whole list. */
  function markChips(tags: readonly string[]): void {
    for (const chip of tune.querySelectorAll<HTMLElement>('.chips a')) {
      const { tag } = chip.dataset;
      const on = tag ? tags.includes(tag) : tags.length === 0;
      chip.classList.toggle('on', on);
      chip.ariaCurrent = on ? 'true' : null;
    }
  }

  function change(next: ListState): void {
    state = next;
    try {
      history.pushState(null, '', location.pathname + writeState(state, location.search));
    } catch {
      // Safari refuses more than a hundred changes in half a minute; a later one writes the address.
    }
    void show();
  }

  function sayHowMany(count: number, shown: ListState): (string | Node)[] {
    const order = element('span', { class: 'unseen' }, `, ${orderName(shown, orders)}`);
    return [`${count} of ${items.length} ${items.length === 1 ? 'entry' : 'entries'}`, order];
  }

  clear.addEventListener('click', () => {
    change(parseState(''));
    // The button goes, and the focus must not go with it.
    summary.focus();
  });
  again.addEventListener('click', () => {
    loading = undefined;
    controls?.element.remove();
    controls = undefined;
    summary.focus();
    void show();
  });
  addEventListener('popstate', () => {
    state = parseState(followFormer(location.search, former));
    void show();
  });
  details.addEventListener('toggle', () => void show());
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && details.open) close();
  });
  void show();
}

function sayWhatIsMissing(lost: readonly number[]): string {
  const [page] = lost;
  return lost.length === 1
    ? `Page ${page} of this list could not be loaded: its entries are missing here.`
    : `${lost.length} pages of this list could not be loaded: their entries are missing here.`;
}
