import { element } from './dom.ts';
import type { FacetCounts } from './index-client.ts';
import { type FacetName, facetNames, type SearchState } from './state.ts';

const titles: Record<FacetName, string> = {
  kind: 'Kind',
  category: 'Category',
  year: 'Year',
  venue: 'Venue',
  organization: 'Organization',
  tag: 'Tag',
};

/** Values shown before "more". */
const shown = 8;

/** Draw the facets with their counts; the ones the reader has opened stay open, and the focus stays where it was. */
export function drawFacets(place: HTMLElement, counts: FacetCounts, state: SearchState): void {
  const opened = new Set(
    [...place.querySelectorAll('details[open]')].map((it) => it.getAttribute('data-facet')),
  );
  const focused = document.activeElement?.id;
  place.replaceChildren(
    ...facetNames.flatMap((name) =>
      drawFacet(name, counts[name] ?? {}, state.facets[name], opened),
    ),
  );
  if (focused) place.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
}

function drawFacet(
  name: FacetName,
  counts: Record<string, number>,
  chosen: readonly string[],
  opened: ReadonlySet<string | null>,
): HTMLElement[] {
  // A chosen value that finds nothing any more must still be there to be taken back.
  const values = [...new Set([...Object.keys(counts), ...chosen])]
    .filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value))
    .sort((a, b) => order(name, counts, a, b));
  if (values.length === 0) return [];
  const boxes = values.map((value, index) =>
    toBox(name, value, counts[value] ?? 0, chosen.includes(value), `${name}-${index}`),
  );
  const rest = boxes.slice(shown);
  const isOpen = opened.has(name) || values.slice(shown).some((value) => chosen.includes(value));
  return [
    element(
      'fieldset',
      { class: 'facet' },
      element('legend', { class: 'label' }, titles[name]),
      ...boxes.slice(0, shown),
      rest.length > 0 &&
        element(
          'details',
          { 'data-facet': name, ...(isOpen ? { open: '' } : {}) },
          element('summary', {}, `${rest.length} more`),
          ...rest,
        ),
    ),
  ];
}

function toBox(name: string, value: string, count: number, on: boolean, id: string): HTMLElement {
  const [kind = '', category] = value.split('/');
  const label = name === 'category' && category ? `${category} (${kind})` : value;
  const box = element('input', {
    type: 'checkbox',
    name,
    value,
    id,
    ...(on ? { checked: '' } : {}),
  });
  return element('label', {}, box, element('span', {}, label), element('b', {}, String(count)));
}

function order(name: FacetName, counts: Record<string, number>, a: string, b: string): number {
  if (name === 'year') return Number(b) - Number(a);
  return (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b);
}
