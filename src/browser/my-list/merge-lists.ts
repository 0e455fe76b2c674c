import { type KeptEntry, type MyList, withoutGaps } from './list.ts';

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
