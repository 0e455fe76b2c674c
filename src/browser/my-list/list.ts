/*
 * What the site keeps for a reader, in the browser's localStorage and nowhere else, as JSON under the
 * one key `NAME:my-list`, NAME being that of the list:
 *
 *   { "version": 1,
 *     "entries": {
 *       "papers/eie": {
 *         "title": "EIE: …",       as it was when it was saved, for when the entry is gone
 *         "saved": "2026-11-23",   the day it was saved; left out where it is not
 *         "read": "2026-11-24",    the day it was marked as read; left out where it is not
 *         "note": "…" } },         the reader's own words; left out where there are none
 *     "visits":                    left out before the first visit; "off" where the reader wants none
 *       { "today": "2026-11-23",   the day of this visit
 *         "last": "2026-11-20",    the day of the visit before, left out on the first
 *         "fresh": ["papers/x"] }  what was added since then, left out until that is known
 *   }
 *
 * A text that is no such thing, or that holds more, is never overwritten: `store.ts` puts it aside
 * under `NAME:my-list:aside-1`, `-2`, … before it writes.
 */

/** What a reader keeps about one entry; at least one of `saved`, `read` and `note` is there. */
export type KeptEntry = { title: string; saved?: string; read?: string; note?: string };

/** `off` where the reader does not want new entries marked. Days are YYYY-MM-DD in the reader's time. */
export type Visits = 'off' | { today: string; last?: string; fresh?: readonly string[] };

/** All that is kept for a reader; entries by their ids. */
export type MyList = { entries: ReadonlyMap<string, KeptEntry>; visits?: Visits };

/** A list with nothing in it, and no visit. */
export const emptyList: MyList = { entries: new Map() };

/** What may be changed about an entry: a day or nothing for `saved` and `read`, a text for `note`. */
export type Change = { [Part in 'saved' | 'read' | 'note']?: string | undefined };

/** Change what is kept about an entry; an entry about which nothing is kept any more leaves the list. */
export function changeEntry(
  list: MyList,
  { id, title }: { id: string; title: string },
  change: Change,
): MyList {
  const entries = new Map(list.entries);
  const kept = withoutGaps({ ...entries.get(id), title, ...change });
  if (kept.saved || kept.read || kept.note) entries.set(id, kept);
  else entries.delete(id);
  return { ...list, entries };
}

/** Take an entry from the list with all that is kept about it. */
export function removeEntry(list: MyList, id: string): MyList {
  const entries = new Map(list.entries);
  entries.delete(id);
  return { ...list, entries };
}

/** Put two lists together: every entry, mark and note of both is in the result, and the visits are the first one's. */
export function mergeLists(own: MyList, other: MyList): MyList {
  const entries = new Map(own.entries);
  for (const [id, kept] of other.entries) entries.set(id, mergeKept(entries.get(id), kept));
  return { ...own, entries };
}

/** Follow renamed entries: what was kept under a former id joins what is kept under the new one. */
export function renameEntries(list: MyList, newId: (id: string) => string): MyList {
  if ([...list.entries.keys()].every((id) => newId(id) === id)) return list;
  const entries = new Map<string, KeptEntry>();
  for (const [id, kept] of list.entries) {
    const to = newId(id);
    entries.set(to, mergeKept(entries.get(to), kept));
  }
  return { ...list, entries };
}

/** Put two notes together: one that holds the other stays as it is, else both stand under each other. */
export function mergeNotes(own = '', other = ''): string {
  if (own.includes(other)) return own;
  return other.includes(own) ? other : `${own}\n\n${other}`;
}

/** What a tab found about entries before it changed them, and what it left; undefined where there was nothing. */
export type Made = ReadonlyMap<string, { was: KeptEntry | undefined; is: KeptEntry | undefined }>;

/** What differs between two lists, by the ids of the entries. */
export function differences(before: MyList, after: MyList): Made {
  const ids = new Set([...before.entries.keys(), ...after.entries.keys()]);
  const made = [...ids].map(
    (id) => [id, { was: before.entries.get(id), is: after.entries.get(id) }] as const,
  );
  return new Map(made.filter(([, { was, is }]) => was !== is));
}

/**
 * Make changes again in a list whose writer had not heard of them. What the writer changed about the
 * same entries stays, and where both changed a note both texts stand in it.
 */
export function makeAgain(list: MyList, made: Made): MyList {
  let whole = list;
  for (const [id, { was, is }] of made) {
    const now = list.entries.get(id);
    const of = (part: keyof Change, merge: typeof earlier) => {
      if (now?.[part] === was?.[part]) return is?.[part];
      return is?.[part] === was?.[part] ? now?.[part] : merge(now?.[part], is?.[part]);
    };
    const title = is?.title ?? now?.title ?? '';
    const change = {
      saved: of('saved', earlier),
      read: of('read', earlier),
      note: of('note', mergeNotes),
    };
    whole = changeEntry(whole, { id, title }, change);
  }
  return whole;
}

/** Leave out what is empty, and put the rest in one order. */
export function withoutGaps({ title, saved, read, note }: { title: string } & Change): KeptEntry {
  return { title, ...(saved && { saved }), ...(read && { read }), ...(note && { note }) };
}

function mergeKept(own: KeptEntry | undefined, other: KeptEntry): KeptEntry {
  if (!own) return other;
  return withoutGaps({
    title: own.title || other.title,
    saved: earlier(own.saved, other.saved),
    read: earlier(own.read, other.read),
    note: mergeNotes(own.note, other.note),
  });
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
