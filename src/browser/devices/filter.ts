import { paretoFront } from '../../catalogue/results/pareto-front.ts';
import { numberIn } from '../results/read-rows.ts';

type Filter = {
  /** What is asked, by the names of the columns. */
  asked: () => [string, string][];
  /** Ask what an address names; what no control offers is passed over. */
  set: (params: URLSearchParams) => void;
  onChange: (answer: () => void) => void;
};

/** Make the controls of a device's page filter rows and points; nothing where there are none. */
export function makeFilter(tables: readonly HTMLTableElement[]): Filter | undefined {
  const form = document.querySelector<HTMLFormElement>('.tune');
  const status = form?.querySelector('[role=status]');
  if (!form || !status) return undefined;
  const listeners: (() => void)[] = [];
  const asked = () =>
    [...new FormData(form)].flatMap(([key, value]): [string, string][] =>
      value === '' ? [] : [[key, String(value)]],
    );
  const show = () => {
    const limits = asked().map(([key, value]) => ({ key, value, rule: ruleOf(form, key) }));
    const counts = { fits: 0, unknown: 0, all: 0 };
    for (const table of tables) filterTable(table, limits, counts);
    markPoints();
    status.textContent = limits.length > 0 ? toSentence(counts) : '';
  };
  const change = () => {
    show();
    for (const answer of listeners) answer();
  };
  form.addEventListener('change', change);
  // The fields are empty after the event.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  return {
    asked,
    set: (params) => {
      for (const field of form.elements) {
        if (field instanceof HTMLSelectElement) {
          const value = params.get(field.name) ?? '';
          if ([...field.options].some((option) => option.value === value)) field.value = value;
        }
        if (field instanceof HTMLInputElement && params.get(field.name) === field.value)
          field.checked = true;
      }
      show();
    },
    onChange: (answer) => listeners.push(answer),
  };
}

type Limit = { key: string; value: string; rule: string };

/** A limit holds for the tables that have its column. */
function filterTable(
  table: HTMLTableElement,
  limits: readonly Limit[],
  counts: { fits: number; unknown: number; all: number },
) {
  const keys = keysOf(table);
  const own = limits.filter(({ key }) => keys.includes(key));
  for (const row of table.tBodies[0]?.rows ?? []) {
    const answers = own.map((limit) => judge(row.cells[keys.indexOf(limit.key)], limit));
    const isOut = answers.includes('no');
    const isUnknown = !isOut && answers.includes('unknown');
    row.hidden = isOut || isUnknown;
    counts.all++;
    if (isUnknown) counts.unknown++;
    if (!row.hidden) counts.fits++;
  }
}

function judge(cell: Element | undefined, { value, rule }: Limit): 'yes' | 'no' | 'unknown' {
  const text = cell?.textContent?.trim() ?? '–';
  if (text === '–') return 'unknown';
  if (rule === 'equal') return text === value ? 'yes' : 'no';
  const number = numberIn(cell);
  if (number === undefined) return 'unknown';
  const holds = rule === 'least' ? number >= Number(value) : number <= Number(value);
  return holds ? 'yes' : 'no';
}

/** Points of hidden rows step back, and the front is that of the rest. */
function markPoints() {
  for (const plot of document.querySelectorAll<SVGSVGElement>('.plot > svg')) {
    const points = [...plot.querySelectorAll<SVGAElement>('[data-row]')].flatMap((point) => {
      const row = document.getElementById(point.dataset.row ?? '');
      return row instanceof HTMLTableRowElement ? [{ point, row }] : [];
    });
    const sign = plot.dataset.lower === undefined ? 1 : -1;
    const front = new Set(
      paretoFront(
        points
          .filter(({ row }) => !row.hidden)
          .map(({ point, row }) => ({
            ...{ point, cost: numberOf(row, plot.dataset.cost ?? '') },
            value: sign * numberOf(row, 'value'),
          })),
      ).map(({ point }) => point),
    );
    for (const { point, row } of points) {
      point.classList.toggle('out', row.hidden === true);
      point.classList.toggle('front', front.has(point));
    }
  }
}

/** The number in a row's cell of a column. */
function numberOf(row: HTMLTableRowElement, key: string): number {
  return numberIn(row.cells[keysOf(row.closest('table')).indexOf(key)]) ?? Number.NaN;
}

function keysOf(table: HTMLTableElement | null): (string | undefined)[] {
  return [...(table?.tHead?.rows[0]?.cells ?? [])].map(({ dataset }) => dataset.key);
}

function ruleOf(form: HTMLFormElement, key: string): string {
  const field = form.querySelector<HTMLElement>(`[name="${CSS.escape(key)}"]`);
  return field?.closest<HTMLElement>('[data-rule]')?.dataset.rule ?? '';
}

function toSentence({ fits, unknown, all }: { fits: number; unknown: number; all: number }) {
  const said = `${fits} of ${all} number${all === 1 ? '' : 's'} fit${fits === 1 ? 's' : ''}.`;
  if (unknown === 0) return said;
  return `${said} ${unknown} ${unknown === 1 ? 'does' : 'do'} not state what you ask for.`;
}
