import { type MyList, mergeLists } from './list.ts';
import { parseList, writeList } from './parse-list.ts';

/** Where the list is stored; `list.ts` says in which form. */
export const storeKey = 'emdl:my-list';
const asideKey = (number: number) => `${storeKey}:aside-${number}`;

/** What is said where the browser lets the site store nothing. */
export const forbidden =
  'This browser does not let the site keep anything, so nothing was saved. Allow site data for this site and try again.';
const full =
  'The room that this browser gives to the site is full, so this was not saved. Export your list, remove notes you no longer need, and try again.';

const listeners = new Set<() => void>();

/** What is stored now; an empty list where the browser lets nothing be read. */
export function readList(): MyList {
  return parseList(read(storeKey)).list;
}

/** Whether the browser lets the site read what it stored. */
export function isAllowed(): boolean {
  return open() !== undefined;
}

/**
 * Change the list: what is stored now is read, changed and written in one go, so that no other tab's
 * change is lost. Gives a sentence for the reader where that failed; then nothing has changed.
 */
export function updateList(change: (list: MyList) => MyList): string | undefined {
  const storage = open();
  if (!storage) return forbidden;
  try {
    const text = storage.getItem(storeKey);
    const { list, whole } = parseList(text);
    const next = change(list);
    // What can not be read stays as it is until there is something to write.
    if (next === list || writeList(next) === text) return undefined;
    if (!whole && text !== null) setAside(storage, text);
    storage.setItem(storeKey, writeList(next));
  } catch (error) {
    return isFull(error) ? full : forbidden;
  }
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
  const storage = open();
  if (!storage) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(storeKey))
    .toSorted()
    .map((key) => [key, storage.getItem(key) ?? '']);
}

/** Delete all the site stored, or what is under one key; gives a function that brings it back beside what came since, or a sentence. */
export function deleteAll(only?: string): (() => string | undefined) | string {
  const storage = open();
  if (!storage) return forbidden;
  const all = readAll().filter(([key]) => only === undefined || key === only);
  for (const [key] of all) storage.removeItem(key);
  for (const listener of listeners) listener();
  return () => {
    try {
      for (const [key, text] of all) if (key !== storeKey) setAside(storage, text);
    } catch (error) {
      return isFull(error) ? full : forbidden;
    }
    const [, text = null] = all.find(([key]) => key === storeKey) ?? [];
    const { list } = parseList(text);
    return updateList((now) => ({
      ...mergeLists(now, list),
      ...(list.visits && { visits: list.visits }),
    }));
  };
}

function setAside(storage: Storage, text: string): void {
  let number = 1;
  for (; ; number += 1) {
    const there = storage.getItem(asideKey(number));
    if (there === text) return;
    if (there === null) break;
  }
  storage.setItem(asideKey(number), text);
}

function read(key: string): string | null {
  try {
    return open()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** The browser's storage, or nothing where the browser forbids it, which it does by throwing. */
function open(): Storage | undefined {
  try {
    const storage = globalThis.localStorage;
    storage.getItem(storeKey);
    return storage;
  } catch {
    return undefined;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name);
}
