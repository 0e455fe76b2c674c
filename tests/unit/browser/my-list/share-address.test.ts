import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findShared,
  parseShare,
  writeShare,
} from '../../../../src/browser/my-list/share-address.ts';

const entries = Array.from({ length: 2000 }, (_, index) => ({
  id: `papers/entry-${index}`,
  kind: 'papers',
}));

describe('a shared address', () => {
  it('finds exactly the entries it was made of, in their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1 }), (shared) => {
        const { codes, fault } = parseShare(`#${writeShare(shared.map(({ id }) => id))}`) ?? {};
        expect(fault).toBeUndefined();
        expect(findShared(codes ?? [], entries)).toEqual({ found: shared, missing: 0 });
      }),
    );
  });

  it('has five characters an entry that need no escape', () => {
    const address = writeShare(entries.map(({ id }) => id));
    expect(address.length).toBeLessThan(entries.length * 5 + 10);
    expect(encodeURIComponent(address)).toBe(address);
  });

  it('finds a renamed entry by its former id and counts one that is gone', () => {
    const { codes = [] } = parseShare(writeShare(['papers/old-name', 'papers/gone'])) ?? {};
    const renamed = { id: 'papers/new-name', kind: 'papers', formerSlugs: ['old-name'] };
    expect(findShared(codes, [renamed])).toEqual({ found: [renamed], missing: 1 });
  });

  it('is called broken wherever it was cut', () => {
    const whole = writeShare(['papers/a', 'papers/b', 'papers/c']);
    for (let length = 1; length < whole.length; length += 1) {
      expect(parseShare(whole.slice(0, length))?.fault).toBe('broken');
    }
  });

  it.each(['#2.anything', '#12.3'])('of another version, as %j, is called newer', (fragment) => {
    expect(parseShare(fragment)).toEqual({ codes: [], fault: 'newer' });
  });

  it.each([
    '#V8BmWbBO2Q',
    '#garbage',
    '#0.1.aaaaa',
    '#01.1.aaaaa',
    '#2017',
    '#999.1.aaaaa',
    '#.',
    '#%',
  ])('that was never one, as %j, cannot be read', (fragment) => {
    expect(parseShare(fragment)).toEqual({ codes: [], fault: 'unreadable' });
  });

  it.each(['', '#'])('is not there in %j', (fragment) => {
    expect(parseShare(fragment)).toBeUndefined();
  });

  it('can be anything without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const fragment of [text, `1.${text}`]) {
          const codes = parseShare(fragment)?.codes ?? [];
          const { found, missing } = findShared(codes, entries.slice(0, 3));
          expect(found.length + missing).toBe(codes.length);
        }
      }),
    );
  });
});
