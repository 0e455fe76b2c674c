import { type Fit, judgeFit } from '../../catalogue/results/judge-fit.ts';
import { type Row, readRows } from './read-rows.ts';
import { makeSortable } from './sort-table.ts';
import type { ResultState } from './state.ts';

/** What is left within a state, in a sentence, and the number of rows that lack a number that is limited. */
type Left = { said: string; unknown: number };

/** As many rows are opened unasked: more would hide where their tables begin. */
const few = 40;

/** Make all tables of results sortable, and answer a function that keeps rows and points within a state and says what is left. */
export function makeFilter(tables: readonly HTMLTableElement[]): (state: ResultState) => Left {
  const parts = tables.map((table) => ({
    table,
    rows: readRows(table),
    sort: makeSortable(table),
    apart: makeApart(table),
    fold: makeFold(table),
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
        row.element.hidden = answer === 'exceeds' || (answer === 'unknown' && !state.unstated);
        (answer === 'unknown' ? apart : table.tBodies[0])?.append(row.element);
        markPoints(points.get(row.number) ?? [], answer);
      }
      apart.hidden = apart.rows.length === 1 || !state.unstated;
      sort();
    }
    const shown = parts.map(({ rows }) => rows.filter(({ element }) => !element.hidden).length);
    const isFew = isAsked && shown.reduce((sum, count) => sum + count, 0) <= few;
    for (const [at, { fold }] of parts.entries()) fold(shown[at] ?? 0, isFew);
    showTasks();
    return { said: isAsked ? toSentence(counts) : '', unknown: counts.unknown };
  };
}

/** Make the fold around a table say how many of its rows are left, hide without any, and open where they are few. */
function makeFold(table: HTMLTableElement): (left: number, isFew: boolean) => void {
  const details = table.closest('details');
  const count = details?.querySelector('summary b');
  const said = count?.textContent ?? '';
  const total = Number.parseInt(said, 10);
  let wasFew = false;
  let isOpened = false;
  return (left, isFew) => {
    if (!details || !count) return;
    details.hidden = left === 0;
    count.textContent = left === total ? said : `${left} of ${said}`;
    if (isFew && !wasFew && !details.open) {
      details.open = true;
      isOpened = true;
    }
    // What the reader opened stays open.
    if (!isFew && isOpened) {
      details.open = false;
      isOpened = false;
    }
    wasFew = isFew;
  };
}

/** A task without any table left is hidden, and so is the link to it. */
function showTasks() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.tasks .chips a')) {
    const task = document.querySelector<HTMLElement>(link.hash);
    const item = link.parentElement;
    if (!task || !item) continue;
    task.hidden = !task.querySelector('details:not([hidden])');
    item.hidden = task.hidden;
  }
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
  return `${left} ${rows(unknown)} more ${unknown === 1 ? 'lacks' : 'lack'} a number that you limit.`;
}
