import { type Fit, judgeFit } from '../../catalogue/judge-fit.ts';
import { type Row, readRows } from './read-rows.ts';
import { makeSortable } from './sort-table.ts';
import type { ResultState } from './state.ts';

/** Make all tables of results sortable, and answer a function that keeps rows and points within a state and says what is left. */
export function makeFilter(tables: readonly HTMLTableElement[]): (state: ResultState) => string {
  const parts = tables.map((table) => ({
    table,
    rows: readRows(table),
    sort: makeSortable(table),
    apart: makeApart(table),
  }));
  const points = Map.groupBy(
    document.querySelectorAll<SVGAElement>('.plots [data-row]'),
    ({ dataset }) => dataset.row ?? '',
  );
  return (state) => {
    const counts: Record<Fit, number> = { fits: 0, unknown: 0, exceeds: 0 };
    const isAsked = Object.keys(state.limits).length + state.without.length > 0;
    for (const { table, rows, sort, apart } of parts) {
      for (const row of rows) {
        const answer = judge(row, state);
        counts[answer]++;
        row.element.hidden = answer === 'exceeds';
        (answer === 'unknown' ? apart : table.tBodies[0])?.append(row.element);
        markPoints(points.get(row.number) ?? [], answer);
      }
      apart.hidden = apart.rows.length === 1;
      sort();
    }
    return isAsked ? toSentence(counts) : '';
  };
}

function judge(row: Row, { limits, device, without }: ResultState): Fit {
  if (without.includes(row.source)) return 'exceeds';
  const { multiplyAdds, parameters, int8 } = row.numbers;
  const latency = row.latencies.get(device);
  return judgeFit({ 'multiply-adds': multiplyAdds, parameters, int8, latency }, limits);
}

/** The part at a table's end for rows that lack a number that is asked for. */
function makeApart(table: HTMLTableElement): HTMLTableSectionElement {
  const apart = table.createTBody();
  apart.dataset.apart = '';
  const heading = document.createElement('th');
  heading.colSpan = table.tHead?.rows[0]?.cells.length ?? 1;
  heading.scope = 'rowgroup';
  heading.textContent = 'Not stated: these rows lack a number that you limit';
  apart.insertRow().append(heading);
  return apart;
}

function markPoints(points: readonly SVGAElement[], answer: Fit) {
  for (const point of points) {
    point.dataset.fit = answer;
    // What does not fit is a shadow: neither Tab nor a reader stops at it.
    if (answer === 'exceeds') point.setAttribute('tabindex', '-1');
    else point.removeAttribute('tabindex');
  }
}

function toSentence({ fits, unknown, exceeds }: Record<Fit, number>): string {
  const rows = (count: number) => `${count} row${count === 1 ? '' : 's'}`;
  const left = `${rows(fits)} of ${fits + unknown + exceeds} fit${fits === 1 ? 's' : ''}.`;
  if (unknown === 0) return left;
  return `${left} ${rows(unknown)} more ${unknown === 1 ? 'lacks' : 'lack'} a number that you limit, and ${unknown === 1 ? 'stands' : 'stand'} apart below the others.`;
}
