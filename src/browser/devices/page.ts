import { showCards } from '../results/point-card.ts';
import { makeSortable } from '../results/sort-table.ts';
import { makeFilter } from './filter.ts';
import { rove } from './rove.ts';
import { makeTray } from './tray.ts';

/** Make a device's page answer: points show what they are, controls filter, and up to five rows stand side by side. */
const tables = [...document.querySelectorAll<HTMLTableElement>('main .scroll table')];
const params = new URLSearchParams(location.search);
for (const table of tables) makeSortable(table);
for (const svg of document.querySelectorAll<SVGSVGElement>('.plot > svg')) {
  showCards(svg);
  rove(svg);
}
const filter = makeFilter(tables);
const tray = makeTray(tables, params.get('with') ?? '');
tray.onChange(write);
filter?.onChange(write);
filter?.set(params);
markEntry(params.get('entry') ?? '');

/** The address holds all that was asked. */
function write() {
  const next = new URLSearchParams(filter?.asked() ?? []);
  const entry = params.get('entry');
  if (entry) next.set('entry', entry);
  const ticked = tray.ticked();
  const text = [next.toString(), ticked.length > 0 && `with=${ticked.join(',')}`]
    .filter(Boolean)
    .join('&');
  history.replaceState(null, '', location.pathname + (text && `?${text}`) + location.hash);
}

/** The points of one entry stand out where an address asks for them: `?entry=papers/mobilenetv4`. */
function markEntry(id: string) {
  for (const point of document.querySelectorAll<SVGAElement>('.plot [data-row]')) {
    const link = document.querySelector(`#${point.dataset.row} th a`);
    if (!id || !link?.getAttribute('href')?.endsWith(`/${id}/`)) continue;
    point.classList.add('us');
    point.closest('.plot')?.classList.add('asked');
  }
}
