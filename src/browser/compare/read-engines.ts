import { element } from '../dom.ts';

/** An engine as its row of the table states it, with the box that chooses it. */
export type Engine = {
  slug: string;
  /** Slugs that its entry had before. */
  former: string[];
  name: string;
  href: string;
  row: HTMLTableRowElement;
  tick: HTMLInputElement;
  /** By the titles of the columns, the words that it states. */
  facts: Map<string, string[]>;
};

/** Read all engines of the comparison from its table. */
export function readEngines(): Engine[] {
  const table = document.querySelector<HTMLTableElement>('.engines');
  const titles = [...(table?.tHead?.rows[0]?.cells ?? [])].map(
    (cell) => cell.firstElementChild?.textContent ?? '',
  );
  return [...(table?.tBodies[0]?.rows ?? [])].flatMap((row) => {
    const [head, ...cells] = row.cells;
    const link = head?.querySelector('a');
    if (!link) return [];
    const name = link.textContent;
    const facts = cells.map((cell, at) => [titles[at + 1] ?? '', wordsOf(cell)] as const);
    const state = head?.querySelector('small')?.textContent ?? 'maintained';
    return [
      {
        ...{ name, row, href: link.href, slug: link.pathname.split('/').at(-2) ?? '' },
        former: row.dataset.was?.split(' ') ?? [],
        tick: element('input', {
          type: 'checkbox',
          'aria-label': `Choose ${name}`,
          autocomplete: 'off',
        }),
        facts: new Map([['State', [state]], ...facts]),
      },
    ];
  });
}

function wordsOf(cell: Element): string[] {
  const items = [...cell.querySelectorAll('li')].map((item) => item.textContent);
  if (items.length > 0 || cell.querySelector('span')) return items;
  // Beside the text of a licence or a month stands what folds a card.
  const [text] = [...cell.childNodes].filter((it) => it instanceof Text);
  return text?.data.trim() ? [text.data.trim()] : [];
}
