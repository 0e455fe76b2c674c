import { storageName } from '../list-name.ts';
import { type Outcome, readStored, removeStored, store, storedKeys } from '../storage.ts';
import { differences, type KeptEntry, type MyList, makeAgain, mergeLists } from './list.ts';
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

/** What this tab changed in the last moment: a tab that had not heard of it may still write over it. */
const recent = new Map<
  string,
  { was: KeptEntry | undefined; is: KeptEntry | undefined; at: number }
>();
/** Longer than a browser takes to bring a change to another tab, shorter than a reader to take it back there; in milliseconds. */
const moment = 1000;

/**
 * Change the list: what is stored now is read, changed and written in one go. A browser brings what a
 * tab wrote to the others only after a while, and a lock does not make it faster: where another tab
 * wrote meanwhile, the change is made again in what that tab wrote. Gives a sentence for the reader where that failed; then nothing has changed.
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
  remember(list, next);
  for (const listener of listeners) listener();
  return undefined;
}

function remember(before: MyList, after: MyList): void {
  if (recent.size === 0) addEventListener('storage', hear);
  forgetOld();
  const at = performance.now();
  for (const [id, { was, is }] of differences(before, after))
    recent.set(id, { was: recent.has(id) ? recent.get(id)?.was : was, is, at });
}

function hear({ key, newValue }: StorageEvent): void {
  // Who deletes the list wants none of it.
  if (key !== storeKey || newValue === null) return;
  forgetOld();
  if (recent.size > 0) updateList((list) => makeAgain(list, recent));
}

function forgetOld(): void {
  for (const [id, { at }] of recent) if (performance.now() - at > moment) recent.delete(id);
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
  recent.clear();
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
