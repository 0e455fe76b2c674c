import { filterLabels } from '../../catalogue/list-filters.ts';
import { statusWords } from '../../catalogue/status-words.ts';
import { element } from '../dom.ts';
import type { UsefulSorts } from './select.ts';
import { type FilterName, filterNames, type ListState, type Sort } from './state.ts';

/** What the controls offer, and what becomes of a choice. */
type Offer = {
  useful: Record<FilterName, readonly string[]>;
  orders: UsefulSorts;
  choose: (change: (state: ListState) => ListState) => void;
};

/** The controls of a list; `update` makes them say what a state is and what each value would show. */
export type Controls = {
  element: HTMLElement;
  /** Says how many entries a state shows; who presses it has seen enough of the controls. */
  close: HTMLButtonElement;
  update: (
    state: ListState,
    countsOf: (name: FilterName) => ReadonlyMap<string, number>,
    shown: number,
  ) => void;
};

/** Values shown before "more". */
const shown = 6;

/** Make the controls once for a list: they stay while it changes, and so does the focus in them. */
export function makeControls({ useful, orders, choose }: Offer): Controls {
  const order = element(
    'select',
    {},
    ...[...orders].map(([sort, name]) => element('option', { value: sort }, orderNames[name])),
  );
  order.addEventListener('change', () => {
    choose((state) => ({ ...state, sort: order.value as Sort }));
  });
  const close = element('button', { type: 'button', class: 'btn go' });
  const offered = filterNames.filter((name) => filterLabels[name]);
  const boxes = offered.flatMap((name) => useful[name].map((value) => toBox(name, value)));
  for (const { name, value, input } of boxes) {
    input.addEventListener('change', () => {
      choose((state) => {
        const others = state.filters[name].filter((it) => it !== value);
        const values = input.checked ? [...others, value] : others;
        return { ...state, filters: { ...state.filters, [name]: values } };
      });
    });
  }
  const groups = offered.flatMap((name) =>
    toGroup(
      name,
      boxes.filter((box) => box.name === name),
    ),
  );
  return {
    close,
    element: element(
      'div',
      {},
      orders.size > 1 && element('label', {}, 'Sort ', order),
      ...groups,
      element('p', {}, close),
    ),
    update(state, countsOf, shown) {
      close.textContent = `Show ${shown} ${shown === 1 ? 'entry' : 'entries'}`;
      order.value = state.sort;
      for (const { name, value, input, count } of boxes) {
        input.checked = state.filters[name].includes(value);
        count.textContent = `${countsOf(name).get(value) ?? 0}`;
        const folded = input.closest<HTMLDetailsElement>('fieldset details');
        if (input.checked && folded) folded.open = true;
      }
    },
  };
}

const orderNames: Record<Sort | 'listed', string> = {
  year: 'by year, newest first',
  oldest: 'by year, oldest first',
  title: 'by title',
  venue: 'by venue',
  added: 'by day added, latest first',
  listed: 'as listed',
};

/** How a state's order reads in a sentence. */
export function orderName({ sort }: ListState, orders: UsefulSorts): string {
  return orderNames[orders.get(sort) ?? sort];
}

/** What the controls call values that are not words for readers. */
const said: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  code: { yes: 'with code' },
  results: { yes: 'with measured results' },
  status: statusWords,
};

type Box = {
  name: FilterName;
  value: string;
  input: HTMLInputElement;
  count: HTMLElement;
  label: HTMLElement;
};

function toBox(name: FilterName, value: string): Box {
  const input = element('input', { type: 'checkbox', name, value });
  const count = element('b', {});
  return {
    name,
    value,
    input,
    count,
    label: element('label', {}, input, element('span', {}, said[name]?.[value] ?? value), count),
  };
}

function toGroup(name: FilterName, boxes: readonly Box[]): HTMLElement[] {
  if (boxes.length === 0) return [];
  const labels = boxes.map(({ label }) => label);
  const rest = labels.slice(shown);
  return [
    element(
      'fieldset',
      {},
      element('legend', { class: 'label' }, filterLabels[name] ?? ''),
      ...labels.slice(0, shown),
      rest.length > 0 &&
        element('details', {}, element('summary', {}, `${rest.length} more`), ...rest),
    ),
  ];
}
