/** A row of a table, with the numbers that a reader may limit, as they stand in its cells. */
export type Row = {
  element: HTMLTableRowElement;
  number: string;
  source: string;
  numbers: Record<string, number | undefined>;
  /** Milliseconds by setting of the device. */
  latencies: Map<string, number>;
};

/** Read every row of a table of results. */
export function readRows(table: HTMLTableElement): Row[] {
  const keys = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ dataset }) => dataset.key);
  return [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')].map((element) => ({
    element,
    number: element.dataset.row ?? '',
    source: element.dataset.source ?? '',
    numbers: Object.fromEntries(
      keys.flatMap((key, at) => (key ? [[key, numberIn(element.cells[at])]] : [])),
    ),
    latencies: readLatencies(element),
  }));
}

/** The first number in an element's text, as `site/number-text.ts` writes it; an estimate has a sign before it. */
export function numberIn(element: Element | undefined): number | undefined {
  const text = element?.textContent?.match(/-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/)?.[0];
  return text === undefined ? undefined : Number(text.replaceAll(',', ''));
}

/** The best of several runs under one setting counts. */
function readLatencies(row: Element): Map<string, number> {
  const latencies = new Map<string, number>();
  for (const item of row.querySelectorAll<HTMLElement>('[data-on]')) {
    const { on = '' } = item.dataset;
    const milliseconds = numberIn(item);
    if (milliseconds !== undefined)
      latencies.set(on, Math.min(milliseconds, latencies.get(on) ?? Infinity));
  }
  return latencies;
}
