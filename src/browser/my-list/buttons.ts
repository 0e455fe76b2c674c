import { element } from '../dom.ts';
import { type Change, changeEntry, type MyList, renameEntries } from './list.ts';
import { say } from './say.ts';
import { onChange, readList, updateList } from './store.ts';
import { toDay } from './visits.ts';

type Mark = 'saved' | 'read';
/** What stands before a mark's name, without it and with it: a tick says that something is done. */
const signs: Record<Mark, [string, string]> = { saved: ['☆', '★'], read: ['○', '✓'] };
type Named = { id: string; title: string };

/** Add the buttons to save an entry and to mark it as read, on its page and in every list, those drawn later too. */
export function addButtons(): void {
  followRenamed();
  const main = document.querySelector('main');
  if (!main) return;
  addToLists(main);
  addToPage(main);
  new MutationObserver(() => addToLists(main)).observe(main, { childList: true, subtree: true });
  onChange(() => showMarks(readList()));
}

/** A button that saves an entry or marks it as read; its name says which entry. */
export function markButton(
  mark: Mark,
  { id, title }: Named,
  look: { class: string; label?: string },
  list = readList(),
): HTMLButtonElement {
  const name = mark === 'saved' ? 'Save' : 'Mark read';
  const button = element(
    'button',
    {
      type: 'button',
      class: look.class,
      'data-mark': mark,
      'data-id': id,
      'aria-label': `${name}: ${title}`,
    },
    element('span', { 'aria-hidden': 'true' }),
    look.label,
  );
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    const change: Change = { [mark]: pressed ? undefined : toDay(new Date()) };
    say(updateList((stored) => changeEntry(stored, { id, title }, change)));
  });
  showMark(button, list);
  return button;
}

function addToLists(main: Element): void {
  const items = main.querySelectorAll<HTMLElement>('li[data-entry]:not([data-marked])');
  if (items.length === 0) return;
  const list = readList();
  for (const item of items) {
    item.dataset.marked = '';
    const title = item.querySelector('h2, h3')?.textContent?.trim() ?? '';
    const entry = { id: item.dataset.entry ?? '', title };
    item.querySelector('.acts')?.append(markButton('saved', entry, { class: 'star' }, list));
  }
}

function addToPage(main: HTMLElement): void {
  const id = main.dataset.entry;
  const actions = main.querySelector(':scope > .does');
  if (!id || !actions) return;
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  // Room was left for them, so that nothing moves.
  for (const room of actions.querySelectorAll('.later')) room.remove();
  actions.append(
    element('li', {}, markButton('saved', { id, title }, { class: 'btn', label: ' Save' })),
    element('li', {}, markButton('read', { id, title }, { class: 'btn', label: ' Mark read' })),
  );
}

function showMarks(list: MyList): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-mark]'))
    showMark(button, list);
}

function showMark(button: HTMLElement, list: MyList): void {
  const on = Boolean(list.entries.get(button.dataset.id ?? '')?.[button.dataset.mark as Mark]);
  button.setAttribute('aria-pressed', String(on));
  const sign = button.firstElementChild;
  if (sign) sign.textContent = signs[button.dataset.mark as Mark][on ? 1 : 0];
}

/** What was kept about an entry before it was renamed is kept about it under its new id. */
function followRenamed(): void {
  const newIds = new Map<string, string>();
  for (const it of document.querySelectorAll<HTMLElement>('[data-was]')) {
    for (const id of (it.dataset.was ?? '').split(' ')) newIds.set(id, it.dataset.entry ?? id);
  }
  if (newIds.size > 0) updateList((list) => renameEntries(list, (id) => newIds.get(id) ?? id));
}
