import { element } from '../dom.ts';
import type { Facts } from './facts.ts';
import type { Sort } from './state.ts';

type Item = Facts & { element: HTMLElement };

/** The items with headings between them, as `PartHeading.astro` writes them: a part or a year each where they stand as listed, else one that names their order. */
export function withHeadings(items: readonly Item[], sort: Sort, name: string): HTMLElement[] {
  const groups =
    sort === 'year' || sort === 'oldest'
      ? [...Map.groupBy(items, headingOf)]
      : [[capitalise(name), items] as const];
  return groups.flatMap(([title, group]) => [
    element(
      'li',
      { class: 'year' },
      element('h2', {}, title),
      ' ',
      element('small', {}, `${group.length}`),
    ),
    ...group.map((item) => item.element),
  ]);
}

function headingOf({ part, year }: Facts): string {
  return part || (year ? `${year}` : 'Without a year');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
