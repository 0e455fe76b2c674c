import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeEntry,
  differences,
  type MyList,
  makeAgain,
  mergeLists,
  removeEntry,
  renameEntries,
} from '../../../../src/browser/my-list/list.ts';
import { lists } from './made-lists.ts';

describe('two lists put together', () => {
  it('lose no entry, no mark and no note of either', () => {
    fc.assert(
      fc.property(lists, lists, (own, other) => {
        const merged = mergeLists(own, other);
        for (const list of [own, other]) expectKept(merged, list);
        expect(merged.visits).toEqual(own.visits);
      }),
    );
  });

  it('are the same when one of them comes again', () => {
    fc.assert(
      fc.property(lists, lists, (own, other) => {
        const merged = mergeLists(own, other);
        expect(mergeLists(merged, other)).toEqual(merged);
        expect(mergeLists(own, own)).toEqual(own);
      }),
    );
  });

  it('have the earlier of two days', () => {
    const list = (saved: string): MyList => ({
      entries: new Map([['papers/eie', { title: 'EIE', saved }]]),
    });
    const merged = mergeLists(list('2026-02-02'), list('2026-01-01'));
    expect(merged.entries.get('papers/eie')?.saved).toBe('2026-01-01');
  });
});

describe('changes made again in what another tab wrote over them', () => {
  const x = { id: 'papers/x', title: 'X' };
  const saved = changeEntry({ entries: new Map() }, x, { saved: '2026-01-01' });
  const both = (found: MyList, here: MyList, there: MyList) =>
    makeAgain(there, differences(found, here)).entries;

  it('lose no entry, mark or note that either added', () => {
    fc.assert(
      fc.property(lists, lists, lists, (found, here, there) => {
        const now = mergeLists(found, there);
        const whole = makeAgain(now, differences(found, mergeLists(found, here)));
        for (const list of [now, here]) expectKept(whole, list);
      }),
    );
  });

  it('change nothing where nothing was lost', () => {
    fc.assert(
      fc.property(lists, lists, (found, left) => {
        const again = makeAgain(left, differences(found, left));
        expect(again.entries).toEqual(left.entries);
      }),
    );
  });

  it('are a removal, too', () => {
    expect(both(saved, removeEntry(saved, x.id), saved)).toEqual(new Map());
  });

  it('stand beside other changes of the same entry', () => {
    const read = changeEntry(saved, x, { read: '2026-01-02' });
    const noted = changeEntry(saved, x, { note: 'Fast.' });
    expect(both(saved, read, noted).get(x.id)).toEqual({
      ...{ title: 'X', saved: '2026-01-01', read: '2026-01-02' },
      note: 'Fast.',
    });
    const other = changeEntry(saved, x, { note: 'Small.' });
    expect(both(saved, noted, other).get(x.id)?.note).toBe('Small.\n\nFast.');
    expect(both(noted, changeEntry(noted, x, { note: 'Faster.' }), noted).get(x.id)?.note).toBe(
      'Faster.',
    );
  });
});

describe('renamed entries', () => {
  it('lose nothing, even where two ids become one', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const newId = (id: string) => id.replace(/\/.*/, '/renamed');
        const renamed = renameEntries(list, newId);
        for (const [id, kept] of list.entries) {
          const there = renamed.entries.get(newId(id));
          expect(there?.note ?? '').toContain(kept.note ?? '');
          if (kept.saved) expect(there?.saved).toBeDefined();
          if (kept.read) expect(there?.read).toBeDefined();
        }
      }),
    );
  });

  it('leave a list as it is that holds none of them', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(renameEntries(list, (id) => id)).toBe(list);
      }),
    );
  });
});

function expectKept(merged: MyList, list: MyList): void {
  for (const [id, { saved, read, note = '' }] of list.entries) {
    const there = merged.entries.get(id);
    expect(there).toBeDefined();
    if (saved) expect((there?.saved ?? 'none') <= saved).toBe(true);
    if (read) expect((there?.read ?? 'none') <= read).toBe(true);
    expect(there?.note ?? '').toContain(note);
  }
}
