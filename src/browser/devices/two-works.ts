import { type Compared, compareWorks, type WorksCompared } from '../../catalogue/compare-works.ts';
import type { Entry } from '../../catalogue/entry.ts';
import { type DeviceRun, measureText, toDeviceRun } from '../../catalogue/results/device-runs.ts';
import { resultRows } from '../../catalogue/results/result-rows.ts';
import type { ResultsJson } from '../../publish/results-json.ts';
import type { Device } from '../../schema/devices.ts';
import { element } from '../dom.ts';
import { fetchFile } from '../fetch-file.ts';

const form = document.querySelector<HTMLFormElement>('.two');
const [one, other] = form?.querySelectorAll('select') ?? [];
const place = form?.querySelector('.answer');
if (form && one && other && place) answer(form, one, other, place);

type Known = { runs: DeviceRun[]; devices: ReadonlyMap<string, Device> };

/** Answer as soon as two works are chosen, by hand or in the address: `?compare=papers/a,papers/b`. */
function answer(
  form: HTMLFormElement,
  one: HTMLSelectElement,
  other: HTMLSelectElement,
  place: Element,
) {
  const { results = '', engines = '{}', base = '/' } = form.dataset;
  let known: Promise<Known> | undefined;
  other.append(...[...one.options].map((option) => option.cloneNode(true)));
  const show = async () => {
    const works = [one, other].map(toWork) as [Compared | undefined, Compared | undefined];
    const [first, second] = works;
    if (!first || !second) return place.replaceChildren();
    const query = `?compare=${first.id},${second.id}`;
    history.replaceState(null, '', location.pathname + query);
    if (first.id === second.id) {
      return place.replaceChildren(element('p', {}, 'Choose two different works.'));
    }
    try {
      known ??= load(results, JSON.parse(engines));
      const { runs, devices } = await known;
      // Meanwhile another one may have been chosen.
      if (one.value !== first.id || other.value !== second.id) return;
      const compared = compareWorks([first, second], runs, (id) => devices.get(id)?.class);
      place.replaceChildren(...toElements(compared, base));
    } catch {
      known = undefined;
      place.replaceChildren(
        element('p', {}, 'The results did not load. Check the connection and choose again.'),
      );
    }
  };
  form.addEventListener('change', () => void show());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  const asked = (new URLSearchParams(location.search).get('compare')?.split(',') ?? []).map(
    (id) => findRenamed(one, id) ?? id,
  );
  for (const [at, select] of [one, other].entries()) {
    const id = asked[at];
    if ([...select.options].some(({ value }) => value === id)) select.value = id ?? '';
  }
  const lost = asked.filter((id) => ![...one.options].some(({ value }) => value === id));
  if (lost.length > 0) {
    const said = `No results of ${lost.map((id) => `“${id}”`).join(' and ')} stand on this list. Choose from those below.`;
    place.replaceChildren(element('p', {}, said));
  } else void show();
}

/** The id of a work today, by one that it had before. */
function findRenamed({ options }: HTMLSelectElement, id: string): string | undefined {
  return [...options].find(({ dataset }) => dataset.former?.split(' ').includes(id))?.value;
}

function toWork({ value, selectedOptions: [option] }: HTMLSelectElement): Compared | undefined {
  return value && option ? { id: value, name: option.text } : undefined;
}

async function load(address: string, engines: Record<string, string>): Promise<Known> {
  const json: ResultsJson = await (await fetchFile(address)).json();
  const devices = new Map(json.devices.map((device) => [device.id, device]));
  const entries = [...Map.groupBy(json.results, ({ entry }) => entry)].map(
    ([id, results]) => ({ id, title: id, results }) as unknown as Entry,
  );
  const titles = Object.entries(engines).map(
    ([id, title]) => [id, { id, kind: 'libraries', title } as Entry] as const,
  );
  const rows = resultRows(entries, { devices, entries: new Map(titles) });
  const runs = rows.flatMap((row) => row.runs.map((run) => toDeviceRun(row, run)));
  return { devices, runs: runs.filter(({ run }) => run.device !== undefined) };
}

function toElements({ said, byName, runs }: WorksCompared, base: string): HTMLElement[] {
  const rows = runs.map(({ row, run, setting, value }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: `${base}${row.entry.id}/` }, row.model)),
      element(
        'td',
        {},
        run.device ? element('a', { href: `${base}devices/${run.device}/` }, run.on) : run.on,
      ),
      element('td', {}, measureText(run)),
      element(
        'td',
        {},
        value === undefined ? '–' : `${value} ${row.unit} ${row.metric} on ${row.dataset}`,
      ),
      element('td', {}, String(row.parameters ?? '–')),
      element('td', {}, String(row.multiplyAdds ?? '–')),
      element(
        'td',
        {},
        [run.processor, setting.conditions, run.conditions, row.conditions]
          .filter(Boolean)
          .join(', '),
      ),
      element('td', {}, element('a', { href: row.source.url, rel: 'noopener' }, row.source.place)),
    ),
  );
  const titles = ['Model', 'Device', 'Cost', 'Reached', 'Parameters, M', 'Multiply-adds, M'];
  titles.push('Conditions', 'Source');
  const head = element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
  const scroll = { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Both works' };
  const warning =
    'Some of these rows stand in entries of other works: they were found by the name of the model alone, which may be that of another one.';
  return [
    element('p', {}, said),
    ...(byName ? [element('p', {}, warning)] : []),
    ...(runs.length > 0 ? [element('div', scroll, table)] : []),
  ];
}
