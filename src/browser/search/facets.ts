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
 * Draw the facets with their counts, as `SearchFacets.astro` draws the first of the whole list; the ones the reader has
 * opened stay open, and the focus stays where it was.
 */
export function drawFacets(place: HTMLElement, counts: FacetCounts, state: SearchState): void {
  const isOpen = (name: FacetName) => place.querySelector(`[data-facet=${name}][open]`) !== null;
  const focused = document.activeElement?.id ?? '';
  place.replaceChildren(
    ...facetNames.flatMap((name) =>
      drawFacet(name, counts[name], state.facets[name], isOpen(name)),
    ),
  );
  document.getElementById(focused)?.focus();
}

function drawFacet(
  name: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  wasOpen: boolean,
): HTMLElement[] {
  // A chosen value that finds nothing any more must still be there to be taken back.
  const values = [...new Map([...chosen.map((value) => [value, 0] as const), ...counts])];
  const boxes = sortValues(name, values).map(([value, count], index) =>
    toBox(name, value, count, chosen.includes(value), `${name}-${index}`),
  );
  if (boxes.length === 0) return [];
  const rest = boxes.slice(shownValues);
  const more = element(
    'details',
    { 'data-facet': name },
    element('summary', {}, `${rest.length} more`),
    ...rest,
  );
  more.open = wasOpen || rest.some((box) => box.querySelector(':checked'));
  return [
    element(
      'fieldset',
      { class: 'facet' },
      element('legend', { class: 'label' }, name),
      ...boxes.slice(0, shownValues),
      rest.length > 0 && more,
    ),
  ];
}

function toBox(
  name: FacetName,
  value: string,
  count: number,
  isChosen: boolean,
  id: string,
): HTMLElement {
  const box = element('input', { type: 'checkbox', form: 'search-form', name, value, id });
  box.toggleAttribute('checked', isChosen);
  return element(
    'label',
    {},
    box,
    element('span', {}, toLabel(name, value)),
    element('b', {}, String(count)),
  );
}
