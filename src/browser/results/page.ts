import { choosePlots } from './choose-plot.ts';
import { makeFilter } from './filter.ts';
import { showCards } from './point-card.ts';
import {
  type LimitName,
  limitNames,
  parseState,
  type ResultState,
  unknownParts,
  writeState,
} from './state.ts';

/** Make the results page answer: choose a plot, sort a table, and show only what a device can run. */
const plots = document.querySelector('.plots');
if (plots) {
  choosePlots(plots);
  for (const svg of plots.querySelectorAll<SVGSVGElement>('.sizes svg')) showCards(svg);
}
addEventListener('hashchange', openTarget);
const form = document.querySelector<HTMLFormElement>('#limits');
if (form) answer(form);
openTarget();

/** Not every browser opens the fold around what an address names. */
function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target?.closest('details');
  if (!fold || fold.open) return;
  fold.open = true;
  target?.scrollIntoView();
}

function answer(form: HTMLFormElement) {
  const filter = makeFilter([...document.querySelectorAll<HTMLTableElement>('main table')]);
  const sliders = [...form.querySelectorAll<HTMLInputElement>('[type=range]')];
  const device = form.querySelector('select');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const status = form.querySelector('[role=status]');
  const toggle = form.querySelector<HTMLButtonElement>('[type=button]');
  let state = parseState(location.search);
  const devices = [...(device?.options ?? [])].map(({ value }) => value);
  let leftOut = unknownParts(location.search, { devices, kinds: boxes.map(({ value }) => value) });
  if (!devices.includes(state.device)) {
    // A limit for a device that is not there would hide everything.
    if (state.device) delete state.limits.latency;
    state.device = device?.value ?? '';
  }

  const show = () => {
    for (const slider of sliders) showLimit(slider, state);
    if (device) device.value = state.device;
    for (const box of boxes) box.checked = !state.without.includes(box.value);
    const { said, unknown } = filter(state);
    const passed =
      leftOut.length > 0
        ? `This page does not know a part of its address, and left it out: ${leftOut.join(', ')}. `
        : '';
    if (status) status.textContent = passed + said;
    if (toggle) showToggle(toggle, unknown, state);
  };
  const change = (next: ResultState) => {
    state = next;
    leftOut = [];
    history.replaceState(null, '', location.pathname + writeState(state) + location.hash);
    show();
  };

  for (const slider of sliders) {
    slider.addEventListener('input', () => {
      const { [slider.name as LimitName]: _, ...limits } = state.limits;
      const limit = stopsOf(slider)[Number(slider.value)];
      change({ ...state, limits: limit ? { ...limits, [slider.name]: limit } : limits });
    });
  }
  device?.addEventListener('change', () => change({ ...state, device: device.value }));
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const without = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
      change({ ...state, without });
    });
  }
  toggle?.addEventListener('click', () => change({ ...state, unstated: !state.unstated }));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change({ limits: {}, device: state.device, without: [], unstated: false });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
  form.hidden = false;
}

/** One button shows and hides all rows that lack a number, and says how many they are. */
function showToggle(toggle: HTMLButtonElement, unknown: number, state: ResultState) {
  const isOne = Object.keys(state.limits).length === 1;
  const rows = `${unknown} row${unknown === 1 ? '' : 's'} that lack${unknown === 1 ? 's' : ''}`;
  toggle.textContent = `${state.unstated ? 'Hide' : 'Show'} ${rows} ${isOne ? 'this number' : 'a number'}`;
  if (toggle.parentElement) toggle.parentElement.hidden = unknown === 0;
}

/** A limit that an address names may lie between two stops: the words give it, and the slider stands at the nearest stop. */
function showLimit(slider: HTMLInputElement, { limits }: ResultState) {
  const limit = limitNames.includes(slider.name as LimitName)
    ? limits[slider.name as LimitName]
    : undefined;
  const stops = stopsOf(slider);
  const at = limit === undefined ? stops.length : stops.findIndex((stop) => stop >= limit);
  slider.value = String(at < 0 ? stops.length - 1 : at);
  const { unit } = slider.dataset;
  slider.ariaValueText = limit === undefined ? 'any' : `at most ${limit} ${unit}`;
  const shown = slider.closest('div')?.querySelector('b');
  if (shown) shown.textContent = limit === undefined ? 'any' : `≤ ${limit} ${unit}`;
}

function stopsOf({ dataset }: HTMLInputElement): number[] {
  return (dataset.stops ?? '').split(' ').map(Number);
}
