import type { EntryJson } from '../../publish/entries-json.ts';
import { element } from '../dom.ts';
import { keptItem } from './kept-item.ts';
import { changeEntry, type KeptEntry, type MyList, mergeLists, renameEntries } from './list.ts';
import { isMove, readMove } from './move-address.ts';
import type { MyListPage } from './part.ts';
import { findShared, parseShare } from './share-address.ts';
import { readList, updateList } from './store.ts';
import { toDay } from './visits.ts';

/** `list` is what is added to the reader's own: the entries alone, or what another device sent. */
type Shown = {
  title: string;
  sentences: string[];
  entries: readonly EntryJson[];
  list?: MyList | undefined;
};

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
  // What the address of another device held, once it is unpacked.
  let sent: { address: string; list: MyList | undefined } | undefined;
  const unpack = async (packed: string) => {
    const list = await readMove(packed);
    sent = { address: packed, list };
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return {
    node,
    title: () => shown?.title,
    /** Show the list of the address; false where it has none. */
    show: () => {
      // Who follows a link within the page stays at the list that is shown.
      if (!isPlace(location.hash)) address = location.hash;
      if (!isMove(address)) shown = toShown(page, address);
      else if (sent?.address === address) shown = toSent(page, sent.list);
      else {
        shown = { title: sentTitle, sentences: ['The list is unpacked …'], entries: [] };
        void unpack(address);
      }
      node.hidden = !shown;
      const ids = shown?.list?.entries.keys() ?? shown?.entries.map(({ id }) => id);
      const now = JSON.stringify([address, shown?.sentences, ids && [...ids]]);
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

const sentTitle = 'A list from another device';

/** A whole list as another device sent it, with renamed entries under their ids of today. */
function toSent(page: MyListPage, sent: MyList | undefined): Shown {
  if (!sent) return { title: sentTitle, sentences: [broken], entries: [] };
  const entries = page.entries();
  if (!entries && page.isWaiting())
    return { title: sentTitle, sentences: toWait(page), entries: [] };
  const renamed = renameEntries(sent, (id) => page.find(id)?.id ?? id);
  const kept = [...renamed.entries].map(([id, it]) => {
    return [id, { ...it, title: page.find(id)?.title ?? it.title }] as const;
  });
  const list = { entries: new Map(kept) };
  const notes = kept.filter(([, { note }]) => note).length;
  const count = kept.length === 1 ? '1 entry' : `${kept.length} entries`;
  const withNotes = notes === 0 ? '' : notes === 1 ? ' with 1 note' : ` with ${notes} notes`;
  const gone = entries ? kept.filter(([id]) => !page.find(id)).length : 0;
  return {
    title: sentTitle,
    entries: kept.flatMap(([id]) => page.find(id) ?? []),
    list,
    sentences: [
      `${count}${withNotes} came by this link. Your own list is as it was until you add them.`,
      ...(gone > 0
        ? [
            `${gone} of them ${gone === 1 ? 'is' : 'are'} not on this site, and stored all the same.`,
          ]
        : []),
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

function draw(page: MyListPage, { sentences, entries, list }: Shown): HTMLElement[] {
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
    (list ?? entries.length > 0) && addButton(page, (own) => list ?? asSaved(entries, own)),
    back,
  );
  const shown = list
    ? [...list.entries].map(([id, { title, note }]) => ({ id, title: title || id, note }))
    : entries.map(({ id, title }) => ({ id, title, note: undefined }));
  const items = shown.map(({ id, title, note }) => {
    const entry = page.find(id);
    const isGone = !entry && page.entries() !== undefined;
    const item = keptItem(
      { id, title, isGone, removed: page.removed(id), ...(entry && { entry }) },
      page.base,
    );
    if (note) item.children[1]?.append(element('div', { class: 'note' }, element('p', {}, note)));
    item.classList.toggle('kept', Boolean(note));
    return item;
  });
  return [
    element('p', { class: 'notice' }, sentences.join(' ')),
    bar,
    element('ul', { class: 'entries' }, ...items),
  ].filter(({ textContent }) => textContent !== '');
}

/** `toAdd` makes of the reader's own list what joins it. */
function addButton(page: MyListPage, toAdd: (own: MyList) => MyList): HTMLElement {
  const button = element('button', { type: 'button', class: 'chip on' }, 'Add all to my list');
  button.addEventListener('click', () => {
    let before: MyList = readList();
    let joined: MyList = before;
    const fault = updateList((list) => {
      before = list;
      joined = toAdd(list);
      return mergeLists(list, joined);
    });
    if (fault) page.say(fault);
    else {
      const isThere = (id: string, kept: KeptEntry | undefined) =>
        before.entries.has(id) && (!kept?.saved || before.entries.get(id)?.saved);
      const there = [...joined.entries].filter(([id, kept]) => isThere(id, kept)).length;
      const added = joined.entries.size - there;
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
