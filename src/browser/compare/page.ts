import css from '../../styles/compare-beside.css?inline';
import { element } from '../dom.ts';
import { besideTable } from './beside-table.ts';
import { type Engine, readEngines } from './read-engines.ts';
import { type CompareState, mostBeside, parseState, writeState } from './state.ts';

/** Put the state of the comparison into its address, count what is left in words, and set engines side by side. */
const tools = document.querySelector<HTMLElement>('.tools');
const place = document.querySelector<HTMLElement>('#beside');
if (tools && place) start(tools, place);

function start(tools: HTMLElement, place: HTMLElement): void {
  const engines = readEngines();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const controls = [...tools.querySelectorAll('input')];
  const boxes = controls.filter(({ type, id }) => type === 'checkbox' && id !== 'maintained');
  const kinds = controls.filter(({ type }) => type === 'radio');
  const maintained = controls.find(({ id }) => id === 'maintained');
  const status = document.querySelector('.sum[role=status]');
  const tray = makeTray();
  const close = element('button', { type: 'button', class: 'btn' }, 'Close');
  let state = parseState(location.search);
  let beside: Engine[] = [];

  for (const engine of engines) {
    engine.row.cells[0]?.prepend(engine.tick);
    engine.tick.addEventListener('change', () => showTray());
  }
  document.querySelector('.box')?.after(tray.node);
  tray.go.addEventListener('click', () => setBeside(ticked().map(({ slug }) => slug)));
  close.addEventListener('click', () => {
    setBeside([]);
    document.querySelector<HTMLElement>('.box')?.focus();
  });
  tray.clear.addEventListener('click', () => {
    for (const { tick } of engines) tick.checked = false;
    showTray();
    if (state.beside.length > 0) setBeside([]);
  });
  tools.querySelector('.clear')?.addEventListener('click', (event) => {
    // What is chosen beside the menus stays.
    event.preventDefault();
    for (const box of boxes) box.checked = false;
    readControls();
  });
  tools.addEventListener('change', readControls);
  addEventListener('popstate', () => {
    state = parseState(location.search);
    showState();
  });
  showState();

  function readControls(): void {
    const [made] = kinds.filter(({ checked }) => checked).map(({ value }) => value);
    const { made: _, ...rest } = state;
    state = {
      ...rest,
      needs: boxes.filter(({ checked }) => checked).map(({ id }) => id),
      all: maintained?.checked === false,
      ...(made && made !== 'all' && { made }),
    };
    history.replaceState(null, '', location.pathname + writeState(state));
    showCount();
  }

  function setBeside(slugs: string[]): void {
    state = { ...state, beside: slugs };
    history.pushState(null, '', location.pathname + writeState(state));
    showBeside();
    if (slugs.length > 0) place.querySelector<HTMLElement>('h2')?.focus();
  }

  function showState(): void {
    for (const box of boxes) box.checked = state.needs.includes(box.id);
    for (const kind of kinds) kind.checked = kind.value === (state.made ?? 'all');
    if (!kinds.some(({ checked }) => checked) && kinds[0]) kinds[0].checked = true;
    if (maintained) maintained.checked = !state.all;
    showBeside();
    showCount();
  }

  function showBeside(): void {
    const known = state.beside.map((slug) => ({
      slug,
      engine: engines.find((it) => it.slug === slug || it.former.includes(slug)),
    }));
    const found = [...new Set(known.flatMap(({ engine }) => engine ?? []))];
    const shown = found.slice(0, mostBeside);
    beside = shown;
    for (const engine of engines) engine.tick.checked = shown.includes(engine);
    const faults = [
      ...known
        .filter(({ engine }) => !engine)
        .map(({ slug }) => `“${slug}” is not among the engines compared on this list.`),
      ...found
        .slice(mostBeside)
        .map(({ name }) => `${name} is left out: ${mostBeside} engines fit side by side.`),
      ...unknownNeeds(state, controls),
    ];
    const notice = faults.length > 0 && element('p', { class: 'notice' }, faults.join(' '));
    const one =
      shown.length === 1 &&
      element('p', {}, `Tick another engine in the table to see it beside ${shown[0]?.name}.`);
    place.replaceChildren(
      ...[notice, one].filter((it) => it !== false),
      ...(shown.length > 1 ? [...besideTable(shown), close] : []),
    );
    place.hidden = !place.hasChildNodes();
    showTray();
  }

  function ticked() {
    return engines.filter(({ tick }) => tick.checked);
  }

  function showTray(): void {
    const chosen = ticked();
    const isFull = chosen.length >= mostBeside;
    for (const { tick } of engines) tick.disabled = isFull && !tick.checked;
    tray.said.textContent = `${chosen.map(({ name }) => name).join(', ')}${isFull ? ': no more fit side by side' : chosen.length === 1 ? ': tick another one' : ''}`;
    tray.go.disabled = chosen.length < 2;
    // What stands side by side already needs no button.
    const isShown = chosen.length > 1 && chosen.every((it) => beside.includes(it));
    tray.node.hidden = chosen.length === 0 || (isShown && chosen.length === beside.length);
  }

  function showCount(): void {
    for (const label of document.querySelectorAll<HTMLLabelElement>('.engines label')) {
      const { control } = label;
      label.classList.toggle('asked', control instanceof HTMLInputElement && control.checked);
    }
    if (!status) return;
    const shown = engines.filter(({ row }) => row.checkVisibility()).length;
    status.textContent =
      shown > 0
        ? `${shown} of ${engines.length} engines shown`
        : `None of ${engines.length} engines states all that is asked for. It may have it and not say so: take one box away.`;
    const go = tools.querySelector('.go');
    if (go) go.textContent = `Show ${shown} engine${shown === 1 ? '' : 's'}`;
  }
}

/** What an address asks for and no box stands for, in words. */
function unknownNeeds(
  { needs, made }: CompareState,
  controls: readonly HTMLInputElement[],
): string[] {
  const ids = new Set(controls.map(({ id }) => id));
  const unknown = [...needs, ...(made ? [`for-${made}`] : [])].filter((id) => !ids.has(id));
  return unknown.map((id) => {
    const [group = ''] = id.split('-', 1);
    return `There is no filter “${id.slice(group.length + 1)}” under “${group}”: it is left out.`;
  });
}

function makeTray() {
  const said = element('span', { role: 'status' });
  const go = element('button', { type: 'button', class: 'btn go' }, 'Side by side');
  const clear = element('button', { type: 'button', class: 'btn' }, 'Clear');
  return { said, go, clear, node: element('div', { class: 'tray screen' }, said, go, clear) };
}
