import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeEntry, emptyList } from '../../../../src/browser/my-list/list.ts';
import { parseList, writeList } from '../../../../src/browser/my-list/parse-list.ts';
import { lists } from './made-lists.ts';

describe('the stored list', () => {
  it('reads back as it was written, and writes the same bytes again', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const text = writeList(list);
        const read = parseList(text);
        expect(read).toEqual({ list, whole: true });
        expect(writeList(read.list)).toBe(text);
      }),
    );
  });

  it('is empty and whole where nothing is stored', () => {
    expect(parseList(null)).toEqual({ list: emptyList, whole: true });
  });

  it('is never read from a text that is none, and such a text is not called whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { list, whole } = parseList(text);
        expect(whole).toBe(false);
        expect(list.entries.size).toBe(0);
      }),
    );
  });

  it.each([
    ['another version', '{"version":2,"entries":{}}'],
    ['no entries', '{"version":1}'],
    ['entries in a row', '{"version":1,"entries":[]}'],
    ['a field that is not known', '{"version":1,"entries":{},"colour":"red"}'],
    ['visits that are none', '{"version":1,"entries":{},"visits":7}'],
  ])('is not whole with %s', (_, text) => {
    expect(parseList(text)).toEqual({ list: emptyList, whole: false });
  });

  it.each([
    ['an id of no kind', { 'books/x': { title: 'X', saved: '2026-01-01' } }],
    ['an entry that is none', { 'papers/x': 'saved' }],
    ['a day that is none', { 'papers/x': { title: 'X', saved: 'yesterday' } }],
    ['nothing kept about it', { 'papers/x': { title: 'X' } }],
  ])('keeps the other entries beside %s', (_, bad) => {
    const good = { 'papers/eie': { title: 'EIE', saved: '2026-01-01' } };
    const text = JSON.stringify({ version: 1, entries: { ...bad, ...good } });
    const { list, whole } = parseList(text);
    expect(Object.fromEntries(list.entries)).toEqual(good);
    expect(whole).toBe(false);
  });

  it('has no entry under a name that all objects have', () => {
    const text = '{"version":1,"entries":{"__proto__":{"title":"X","saved":"2026-01-01"}}}';
    expect(parseList(text).list.entries.size).toBe(0);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('a change', () => {
  const entry = { id: 'papers/eie', title: 'EIE' };

  it('of one mark leaves the others as they are', () => {
    const saved = changeEntry(emptyList, entry, { saved: '2026-01-01', note: 'Mine.' });
    const read = changeEntry(saved, entry, { read: '2026-01-02' });
    expect(read.entries.get('papers/eie')).toEqual({
      title: 'EIE',
      saved: '2026-01-01',
      read: '2026-01-02',
      note: 'Mine.',
    });
    expect(changeEntry(read, entry, { saved: undefined }).entries.get('papers/eie')?.note).toBe(
      'Mine.',
    );
  });

  it('that leaves nothing takes the entry from the list', () => {
    const saved = changeEntry(emptyList, entry, { saved: '2026-01-01' });
    expect(changeEntry(saved, entry, { saved: undefined })).toEqual(emptyList);
  });
});
