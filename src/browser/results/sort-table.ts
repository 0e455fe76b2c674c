import { numberIn } from './read-rows.ts';

/** Give a table buttons in its headings that sort it; call the answer after its rows have moved. */
export function makeSortable(table: HTMLTableElement): () => void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const heading of headings.filter(({ dataset }) => dataset.key)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder(heading);
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.ariaSort = order;
      sort();
    });
  }
  function sort() {
    const at = headings.findIndex(({ ariaSort }) => ariaSort);
    const heading = headings[at];
    if (!heading) return;
    const sign = heading.ariaSort === 'descending' ? -1 : 1;
    const isNumber = heading.classList.contains('n');
    for (const body of table.tBodies) {
      const rows = [...body.querySelectorAll<HTMLTableRowElement>('[data-row]')];
      const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[at], isNumber) }));
      keyed.sort((a, b) => compare(a.key, b.key, sign) || numberOf(a.row) - numberOf(b.row));
      body.append(...keyed.map(({ row }) => row));
    }
  }
  return sort;
}

/** The other way round where it sorts already; words from A, numbers that cost from the least. */
function nextOrder({ ariaSort, dataset }: HTMLTableCellElement): 'ascending' | 'descending' {
  if (ariaSort === 'ascending') return 'descending';
  if (ariaSort === 'descending') return 'ascending';
  return dataset.key === 'value' ? 'descending' : 'ascending';
}

type Key = number | string | undefined;

function keyOf(cell: HTMLTableCellElement | undefined, isNumber: boolean): Key {
  if (isNumber) return numberIn(cell);
  const text = cell?.textContent?.trim().toLowerCase();
  return text === '–' ? undefined : text;
}

/** What is not stated comes last, whichever way the column runs. */
function compare(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -sign : sign;
}

function numberOf({ dataset }: HTMLTableRowElement): number {
  return Number(dataset.row);
}
