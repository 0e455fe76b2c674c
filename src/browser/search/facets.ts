import type { FacetCounts } from '../../search/count-facets.ts';
import {
  type FacetName,
  facetNames,
  shownValues,
  sortValues,
  toLabel,
} from '../../search/facets.ts';
import { element } from '../dom.ts';
import type { SearchState } from './state.ts';

/**
 * Draw the facets with their counts, as `SearchFacets.astro` draws the first of the whole list, in steps, of which the
 * last one shows them all at once; the ones the reader has opened stay open, and the focus stays where it was.
 */
export function* drawFacets(
  place: HTMLElement,
  counts: FacetCounts,
  state: SearchState,
): Generator<void, void> {
  const drawn: HTMLElement[] = [];
  for (const name of facetNames) {
    const facet = yield* drawFacet(name, counts[name], state.facets[name]);
    if (facet) drawn.push(facet);
  }
  for (const open of place.querySelectorAll<HTMLElement>('[data-facet][open]')) {
    const { facet } = open.dataset;
    const its = drawn.flatMap((it) => it.querySelector(`[data-facet=${facet}]`) ?? []);
    for (const more of its) more.toggleAttribute('open', true);
  }
  const focused = document.activeElement?.id ?? '';
  place.replaceChildren(...drawn);
  document.getElementById(focused)?.focus();
}

function* drawFacet(
  name: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Generator<void, HTMLElement | undefined> {
  // A chosen value that finds nothing any more must still be there to be taken back.
  const values = [...new Map([...chosen.map((value) => [value, 0] as const), ...counts])];
  if (values.length === 0) return undefined;
  const toBox = boxMaker(name);
  const boxes: Node[] = [];
  for (const [value, count] of sortValues(name, values)) {
    boxes.push(toBox(value, count, chosen.includes(value), `${name}-${boxes.length}`));
    yield;
  }
  const rest = boxes.slice(shownValues);
  const more = element(
    'details',
    { 'data-facet': name },
    element('summary', {}, `${rest.length} more`),
    ...rest,
  );
  more.open = values.slice(shownValues).some(([value]) => chosen.includes(value));
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', { class: 'label' }, name),
    ...boxes.slice(0, shownValues),
    rest.length > 0 && more,
  );
}

/** Makes the boxes of a facet: there are hundreds, and copies of one take less time. */
function boxMaker(name: FacetName) {
  const box = element('input', { type: 'checkbox', form: 'search-form', name });
  const text = element('span', {});
  const number = element('b', {});
  const label = element('label', {}, box, text, number);
  return (value: string, count: number, isChosen: boolean, id: string): Node => {
    box.setAttribute('value', value);
    box.id = id;
    box.toggleAttribute('checked', isChosen);
    text.textContent = toLabel(name, value);
    number.textContent = String(count);
    return label.cloneNode(true);
  };
}
