import { filterNames } from '../../catalogue/list-filters.ts';
import address from './list.ts?worker&url';

const tune = document.querySelector<HTMLElement>('.tune');
const details = tune?.querySelector('details');
let tries = 0;

/** Load what sorts and filters a list when its controls are used, or when the address asks for it. */
function load(): void {
  // A browser remembers a script that failed, so each try has an address of its own.
  import(/* @vite-ignore */ tries ? `${address}?${tries}` : address).catch(() => {
    tries += 1;
    if (tries > 1) return;
    tune?.querySelector('[role=status]')?.append('. Not loaded: open it again to retry.');
  });
}

/** Load it for an address that another reader, or an earlier visit, left in a state. */
function look(): void {
  const asked = new URLSearchParams(location.search);
  if (['sort', ...filterNames].some((name) => asked.has(name))) load();
}

/** Filter the list in place by a word above it, which leads to the page of a tag where it is opened elsewhere. */
function filterBy(event: MouseEvent): void {
  const chip = (event.target as Element).closest<HTMLAnchorElement>('.chips a');
  if (!chip || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  const { tag } = chip.dataset;
  const query = new URLSearchParams(location.search);
  query.delete('tag');
  if (tag && !chip.classList.contains('on')) query.append('tag', tag);
  history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

if (tune && details) {
  details.addEventListener('toggle', () => details.open && load());
  if (tune.querySelector('.chips [data-tag]')) tune.addEventListener('click', filterBy);
  addEventListener('popstate', look);
  look();
}
