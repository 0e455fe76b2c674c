import { element } from '../dom.ts';
import { markButton } from './buttons.ts';
import { keptItem } from './kept-item.ts';
import { type KeptEntry, type MyList, mergeLists, removeEntry } from './list.ts';
import { type NoteField, noteField } from './note.ts';
import type { MyListPage, Part } from './part.ts';
import { updateList } from './store.ts';

/** A drawn entry; `key` is what it was drawn from, apart from marks and note. */
type Row = { node: HTMLElement; title: string; key: string; refresh: () => void };

/** The reader's own entries: what is to be read first, then what is read, each by title. */
export function ownPart(page: MyListPage): Part {
  const node = element('div', {});
  const empty = element(
    'p',
    { class: 'notice' },
    'Nothing is saved yet. Choose the star of an entry in any list, or Save on its page; or import a list below.',
  );
  const toRead = section('To read');
  const done = section('Read');
  node.append(empty, toRead.node, done.node);
  const rows = new Map<string, Row>();

  const draw = ({ entries }: MyList) => {
    for (const [id, { node: item }] of rows) {
      // A note that is being written stays in sight although nothing else is kept about its entry.
      if (!entries.has(id) && !isWriting(item)) rows.delete(id);
    }
    for (const [id, kept] of entries) {
      const title = page.find(id)?.title ?? kept.title;
      // Drawn again when the entries have come, unless the reader is at it.
      const row = rows.get(id);
      const known = row && (row.key === rowKey(page, id, kept) || isWriting(row.node));
      if (!known) rows.set(id, makeRow(page, id, { ...kept, title }));
      else row.refresh();
    }
    const sorted = [...rows].toSorted(
      ([a, one], [b, two]) => one.title.localeCompare(two.title, 'en') || (a < b ? -1 : 1),
    );
    const isRead = ([id]: [string, Row]) => Boolean(entries.get(id)?.read);
    const focused = document.activeElement;
    toRead.fill(sorted.filter((row) => !isRead(row)).map(([, row]) => row.node));
    done.fill(sorted.filter(isRead).map(([, row]) => row.node));
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
    empty.hidden = rows.size > 0;
  };
  return { node, draw };
}

function section(title: string) {
  const count = element('small', { class: 'muted' });
  const list = element('ul', { class: 'entries' });
  const node = element('section', {}, element('h2', { class: 'part' }, `${title} `, count), list);
  return {
    node,
    fill: (items: readonly HTMLElement[]) => {
      node.hidden = items.length === 0;
      count.textContent = String(items.length);
      const same = list.children.length === items.length;
      // A node that is moved loses the focus and what is selected in it.
      if (!same || items.some((item, index) => list.children[index] !== item))
        list.replaceChildren(...items);
    },
  };
}

/** Whether the entry is there, gone, or not known yet, and its title. */
function rowKey(page: MyListPage, id: string, { title }: KeptEntry): string {
  const entry = page.find(id);
  if (entry) return `there: ${entry.title}`;
  return `${page.entries() ? 'gone' : 'unknown'}: ${title}`;
}

function makeRow(page: MyListPage, id: string, kept: KeptEntry): Row {
  const title = kept.title || id;
  const named = { id, title };
  const note = noteField(named);
  const open = noteToggle(title, note);
  const remove = element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': `Remove: ${title}` },
    'Remove',
  );
  remove.addEventListener('click', () => {
    let removed: KeptEntry | undefined;
    const fault = updateList((list) => {
      removed = list.entries.get(id);
      return removeEntry(list, id);
    });
    if (fault || !removed) page.say(fault ?? 'It is no longer in your list.');
    else
      page.offerUndo(`“${title}” is removed from your list.`, () =>
        restore(id, removed as KeptEntry),
      );
  });
  const entry = page.find(id);
  const node = keptItem(
    { id, title, entry, isGone: !entry && page.entries() !== undefined, removed: page.removed(id) },
    page.base,
  );
  node.classList.add('kept');
  node.dataset.marked = '';
  node
    .querySelector('.acts')
    ?.append(
      markButton('read', named, { class: 'chip', label: ' Mark read' }),
      open.button,
      remove,
    );
  node.children[1]?.append(open.box);
  return {
    node,
    title,
    key: rowKey(page, id, kept),
    refresh: () => {
      note.refresh();
      open.refresh();
    },
  };
}

/** A button that opens the field of a note; a note that is there is open. */
function noteToggle(title: string, { field }: NoteField) {
  const box = element('div', { class: 'note' }, field);
  const button = element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': `Note: ${title}` },
    'Note',
  );
  const show = (open: boolean) => {
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  show(field.value !== '');
  button.addEventListener('click', () => {
    show(box.hidden !== false);
    if (!box.hidden) field.focus();
  });
  return {
    box,
    button,
    refresh: () => {
      if (field.value !== '' && box.hidden) show(true);
    },
  };
}

/** Take back the removal of an entry, beside what was changed since. */
function restore(id: string, kept: KeptEntry): string | undefined {
  return updateList((list) => mergeLists(list, { entries: new Map([[id, kept]]) }));
}

function isWriting(item: HTMLElement): boolean {
  const at = document.activeElement;
  return at instanceof HTMLTextAreaElement && item.contains(at);
}
