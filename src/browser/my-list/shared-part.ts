import type { EntryJson } from '../../publish/entries-json.ts';
import { element } from '../dom.ts';
import { keptItem } from './kept-item.ts';
import { changeEntry, type MyList, mergeLists } from './list.ts';
import type { MyListPage } from './part.ts';
import { findShared, parseShare } from './share-address.ts';
import { readList, updateList } from './store.ts';
import { toDay } from './visits.ts';

type Shown = { title: string; sentences: string[]; entries: readonly EntryJson[] };

const newer =
  'This address was made by a newer version of the site. Reload the page; if that does not help, ask for a new address.';
const broken =
  'A part of this address is missing or was changed: the list may not be whole. Ask for the address again, or copy all of it.';
const unreadable =
  'This address holds no list that could be read: its beginning may be missing. Ask for the address again, or copy all of it.';

/** The list of the address: one that was shared, or what is new; the reader's own list stays as it is. */
export function sharedPart(page: MyListPage) {
  const node = element('div', { hidden: '' });
  let shown: Shown | undefined;
  let key = '';
  let address = '';
  return {
    node,
    title: () => shown?.title,
    /** Show the list of the address; false where it has none. */
    show: () => {
      // Who follows a link within the page stays at the list that is shown.
      if (!isPlace(location.hash)) address = location.hash;
      shown = toShown(page, address);
      node.hidden = !shown;
      const now = JSON.stringify([address, shown?.sentences, shown?.entries.map(({ id }) => id)]);
      // A list that is drawn again would take the focus from its buttons.
      if (shown && now !== key) node.replaceChildren(...draw(page, shown));
      key = now;
      return shown !== undefined;
    },
  };
}

/** Whether a fragment names a place of the page, as `#main` does. */
function isPlace(hash: string): boolean {
  return hash === '#top' || document.getElementById(hash.slice(1)) !== null;
}

function toShown(page: MyListPage, address: string): Shown | undefined {
  const entries = page.entries();
  if (address === '#new') return toNew(page, entries);
  const shared = parseShare(address);
  if (!shared) return undefined;
  const title = 'A shared list';
  if (shared.fault === 'newer') return { title, sentences: [newer], entries: [] };
  if (shared.fault === 'unreadable') return { title, sentences: [unreadable], entries: [] };
  if (!entries) return { title, sentences: toWait(page), entries: [] };
  const { found, missing } = findShared(shared.codes, entries);
  const count = found.length === 1 ? '1 entry was' : `${found.length} entries were`;
  const gone = missing === 1 ? '1 more is' : `${missing} more are`;
  return {
    title,
    entries: found,
    sentences: [
      ...(shared.fault ? [broken] : []),
      ...(found.length > 0
        ? [`${count} shared with you. Your own list is as it was until you add them.`]
        : ['No entry of the site could be found by this address.']),
      ...(found.length > 0 && missing > 0 ? [`${gone} not on the list of this site.`] : []),
    ],
  };
}

/** What to say while there are no entries; where they failed, the page says so already. */
function toWait(page: MyListPage): string[] {
  return page.isWaiting() ? ['The entries are on their way …'] : [];
}

function toNew(page: MyListPage, entries: readonly EntryJson[] | undefined): Shown | undefined {
  const { visits } = readList();
  const title = 'New since your last visit';
  if (visits === undefined || visits === 'off' || !visits.last || !visits.fresh)
    return {
      title,
      sentences: ['No earlier visit is known, so nothing counts as new.'],
      entries: [],
    };
  const found = entries ? visits.fresh.flatMap((id) => page.find(id) ?? []) : [];
  const count = found.length === 1 ? '1 entry came' : `${found.length} entries came`;
  return {
    title,
    entries: found,
    sentences: entries
      ? [`${count} to the list after your visit on ${visits.last}.`]
      : toWait(page),
  };
}

function draw(page: MyListPage, { sentences, entries }: Shown): HTMLElement[] {
  const back = element('a', { class: 'chip', href: '#' }, 'Show my list');
  back.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    dispatchEvent(new HashChangeEvent('hashchange'));
    document.querySelector('h1')?.focus();
  });
  const bar = element(
    'div',
    { class: 'bar' },
    entries.length > 0 && addButton(page, entries),
    back,
  );
  const items = entries.map((entry) =>
    keptItem({ id: entry.id, title: entry.title, entry }, page.base),
  );
  return [
    element('p', { class: 'notice' }, sentences.join(' ')),
    bar,
    element('ul', { class: 'entries' }, ...items),
  ].filter(({ textContent }) => textContent !== '');
}

function addButton(page: MyListPage, entries: readonly EntryJson[]): HTMLElement {
  const button = element('button', { type: 'button', class: 'chip on' }, 'Add all to my list');
  button.addEventListener('click', () => {
    let before: MyList = readList();
    const fault = updateList((list) => {
      before = list;
      return mergeLists(list, asSaved(entries, list));
    });
    if (fault) page.say(fault);
    else {
      const added = entries.filter(({ id }) => !before.entries.get(id)?.saved).length;
      const there = entries.length - added;
      page.say(
        `${added === 1 ? '1 entry is' : `${added} entries are`} added to your list${there > 0 ? `; ${there} ${there === 1 ? 'was' : 'were'} there before` : ''}.`,
      );
    }
  });
  return button;
}

function asSaved(entries: readonly EntryJson[], own: MyList): MyList {
  const day = toDay(new Date());
  let list: MyList = { entries: new Map() };
  for (const entry of entries) {
    list = changeEntry(list, entry, { saved: own.entries.get(entry.id)?.saved ?? day });
  }
  return list;
}
