import { element } from '../dom.ts';

type Tray = {
  /** The keys of the rows that are ticked, in the order in which they were. */
  ticked: () => readonly string[];
  onChange: (answer: () => void) => void;
};

/** As many stand side by side on a screen. */
const most = 5;

/** Give each row a box to tick; what is ticked stands in a tray, and side by side below it. */
export function makeTray(tables: readonly HTMLTableElement[], given: string): Tray {
  const boxes = new Map<string, HTMLInputElement>();
  const listeners: (() => void)[] = [];
  const bar = element('p', { role: 'status' });
  const show = element('a', { class: 'go', href: '#side-by-side' }, 'Side by side');
  const clear = element('button', { type: 'button' }, 'Clear');
  const tray = element('div', { class: 'tray', hidden: '' }, bar, show, clear);
  const place = element('section', { id: 'side-by-side', hidden: '' });
  const ticked: string[] = [];

  for (const table of tables) {
    for (const row of table.tBodies[0]?.rows ?? []) {
      const link = row.cells[0]?.querySelector('a');
      if (!link) continue;
      const box = element('input', {
        ...{ type: 'checkbox', autocomplete: 'off' },
        'aria-label': `Compare ${link.textContent}, ${conditionsOf(row)}`,
      });
      boxes.set(row.id, box);
      box.addEventListener('change', () => change(row.id, box.checked));
      const held = element('span', { class: 'tick' }, box);
      link.replaceWith(held);
      held.append(link);
    }
  }
  clear.addEventListener('click', () => {
    for (const key of [...ticked]) change(key, false);
    tray.hidden = true;
  });
  const last = tables.at(-1)?.closest('section:not(.scroll)');
  last?.after(tray, place);
  const asked = given.split(',').filter(Boolean);
  const lost = asked.filter((key) => !boxes.has(key)).length;
  for (const key of asked) if (boxes.has(key)) change(key, true);
  if (lost > 0) {
    tray.hidden = false;
    bar.textContent += ` ${lost === 1 ? 'One number of this address is' : `${lost} numbers of this address are`} no longer on the list.`;
  }

  function change(key: string, isTicked: boolean) {
    const at = ticked.indexOf(key);
    if (at >= 0) ticked.splice(at, 1);
    if (isTicked && ticked.length < most) ticked.push(key);
    for (const [id, box] of boxes) {
      box.checked = ticked.includes(id);
      box.disabled = ticked.length >= most && !box.checked;
      box.closest('tr')?.classList.toggle('picked', box.checked);
      document.querySelector(`.plot [data-row="${id}"]`)?.classList.toggle('picked', box.checked);
    }
    tray.hidden = ticked.length === 0;
    bar.textContent = `${ticked.length} of ${most} to compare.`;
    place.hidden = ticked.length < 2;
    show.hidden = place.hidden;
    place.replaceChildren(...(place.hidden ? [] : sideBySide(ticked)));
    for (const answer of listeners) answer();
  }
  return { ticked: () => ticked, onChange: (answer) => listeners.push(answer) };
}

/** A column for each row, a line for each thing that any of them states; what differs is marked. */
function sideBySide(keys: readonly string[]): HTMLElement[] {
  const rows = keys.flatMap((key) => {
    const row = document.getElementById(key);
    return row instanceof HTMLTableRowElement ? [{ row, facts: factsOf(row) }] : [];
  });
  const names = [...new Set(rows.flatMap(({ facts }) => [...facts.keys()]))];
  const conditions = [
    'Processor',
    'Format',
    'Engine',
    'Threads',
    'Batch',
    'Context',
    'Conditions',
    'Source',
  ];
  const differs = names.filter(
    (name) =>
      conditions.includes(name) && new Set(rows.map(({ facts }) => facts.get(name))).size > 1,
  );
  const head = element(
    'tr',
    {},
    element('td', {}),
    ...rows.map(({ row }) => {
      const link = row.cells[0]?.querySelector('a');
      return element('th', { scope: 'col' }, link?.cloneNode(true) ?? '');
    }),
  );
  const lines = names.map((name) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...rows.map(({ facts }) => element('td', {}, facts.get(name) ?? '–')),
    ),
  );
  const said =
    differs.length === 0
      ? 'All that is stated of their settings is equal.'
      : `Their settings differ in ${differs.map((it) => it.toLowerCase()).join(', ')}: do not read the numbers as a ranking.`;
  return [
    element('h2', { class: 'part' }, 'Side by side'),
    element('p', {}, said),
    element(
      'div',
      { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Side by side' },
      element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines)),
    ),
  ];
}

function factsOf(row: HTMLTableRowElement): Map<string, string> {
  const titles = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])];
  const facts = titles.slice(1).flatMap((title, at): [string, string][] => {
    const text = row.cells[at + 1]?.textContent?.trim() ?? '–';
    return text === '–' ? [] : [[title.textContent?.trim() ?? '', text]];
  });
  return new Map(facts);
}

/** What distinguishes rows of one model for those who do not see the table. */
function conditionsOf(row: HTMLTableRowElement): string {
  return [...factsOf(row)]
    .filter(([name]) => ['Processor', 'Format', 'Engine'].includes(name))
    .map(([, text]) => text)
    .join(', ');
}
