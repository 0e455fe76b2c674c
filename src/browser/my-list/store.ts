import { storageName } from '../list-name.ts';
import { type Outcome, readStored, removeStored, store, storedKeys } from '../storage.ts';
import { type MyList, mergeLists } from './list.ts';
import { parseList, writeList } from './parse-list.ts';

/** Where the list is stored; `list.ts` says in which form. */
export const storeKey = storageName('my-list');
const asideKey = (number: number) => `${storeKey}:aside-${number}`;

/** What is said where the browser lets the site store nothing. */
export const forbidden =
  'This browser does not let the site keep anything, so nothing was saved. Allow site data for this site and try again.';
const full =
  'The room that this browser gives to the site is full, so this was not saved. Export your list, remove notes you no longer need, and try again.';

const listeners = new Set<() => void>();

/** What is stored now; an empty list where the browser lets nothing be read. */
export function readList(): MyList {
  return parseList(readStored(storeKey) ?? null).list;
}

/** Whether the browser lets the site read what it stored. */
export function isAllowed(): boolean {
  return readStored(storeKey) !== undefined;
}

/**
 * Change the list: what is stored now is read, changed and written in one go, so that no other tab's
 * change is lost. Gives a sentence for the reader where that failed; then nothing has changed.
 */
export function updateList(change: (list: MyList) => MyList): string | undefined {
  const text = readStored(storeKey);
  if (text === undefined) return forbidden;
  const { list, whole } = parseList(text);
  const next = change(list);
  // What cannot be read stays as it is until there is something to write.
  if (next === list || writeList(next) === text) return undefined;
  const fault =
    (whole || text === null ? undefined : setAside(text)) ??
    faultOf(store(storeKey, writeList(next)));
  if (fault) return fault;
  for (const listener of listeners) listener();
  return undefined;
}

/** Call a function after every change of the list, in this tab and in others. */
export function onChange(listener: () => void): void {
  listeners.add(listener);
  addEventListener('storage', ({ key }) => {
    // A browser that deletes all a site stored names no key.
    if (key === null || key.startsWith(storeKey)) listener();
  });
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Every text stored by the site, by its key: the list first, then what was put aside. */
export function readAll(): [key: string, text: string][] {
  return storedKeys(storeKey).map((key) => [key, readStored(key) ?? '']);
}

/** Delete all the site stored, or what is under one key; gives a function that brings it back beside what came since, or a sentence. */
export function deleteAll(only?: string): (() => string | undefined) | string {
  if (!isAllowed()) return forbidden;
  const all = readAll().filter(([key]) => only === undefined || key === only);
  for (const [key] of all) removeStored(key);
  for (const listener of listeners) listener();
  return () => {
    for (const [key, text] of all) {
      const fault = key === storeKey ? undefined : setAside(text);
      if (fault) return fault;
    }
    const [, text = null] = all.find(([key]) => key === storeKey) ?? [];
    const { list } = parseList(text);
    return updateList((now) => ({
      ...mergeLists(now, list),
      ...(list.visits && { visits: list.visits }),
    }));
  };
}

/** Keep a text under the first key for such texts that is free; a sentence where that failed. */
function setAside(text: string): string | undefined {
  let number = 1;
  for (; ; number += 1) {
    const there = readStored(asideKey(number));
    if (there === text) return undefined;
    if (there == null) break;
  }
  return faultOf(store(asideKey(number), text));
}

function faultOf(outcome: Outcome): string | undefined {
  return { stored: undefined, full, off: forbidden }[outcome];
}
