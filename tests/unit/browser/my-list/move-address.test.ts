import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMove, readMove, writeMove } from '../../../../src/browser/my-list/move-address.ts';
import { lists } from './made-lists.ts';

test('a list with its marks and notes comes back whole, but for visits', () =>
  fc.assert(
    fc.asyncProperty(lists, async (list) => {
      fc.pre(list.entries.size > 0);
      const address = await writeMove(list, () => false);
      expect(isMove(address) && encodeURIComponent(address)).toBe(address);
      expect(await readMove(`#${address}`)).toEqual({ entries: list.entries });
    }),
  ));

test('titles of entries that are on the site stay at home', async () => {
  const entries = new Map([
    ['papers/a', { title: 'Here', saved: '2026-01-01' }],
    ['papers/b', { title: 'Gone', note: 'Kept' }],
  ]);
  const list = await readMove(await writeMove({ entries }, (id) => id === 'papers/a'));
  expect(list?.entries.get('papers/a')?.title).toBe('');
  expect(list?.entries.get('papers/b')?.title).toBe('Gone');
});

test('an address that was cut or changed anywhere gives nothing', async () => {
  const entries = new Map([['papers/a', { title: 'A', note: 'A note of some words.' }]]);
  const whole = await writeMove({ entries }, () => false);
  for (let at = 2; at < whole.length; at += 1) {
    expect(await readMove(whole.slice(0, at))).toBeUndefined();
    const other = whole[at] === 'A' ? 'B' : 'A';
    const changed = await readMove(whole.slice(0, at) + other + whole.slice(at + 1));
    // The last letters of base64 hold bits that mean nothing.
    if (changed) expect(changed).toEqual({ entries });
  }
});

test.each([
  ['what unpacks without measure', Buffer.alloc(9_000_000)],
  ['another thing', Buffer.from('[]')],
  ['a list of nothing', Buffer.from('{"version":1,"entries":{}}')],
  ['no text', Buffer.from([0xff, 0xfe])],
])('%s gives nothing', async (_, data) => {
  expect(await readMove(`2.${deflateSync(data).toString('base64url')}`)).toBeUndefined();
});

test('anything else gives nothing, and no error', () =>
  fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect(await readMove(`#2.${text}`)).toBeUndefined();
    }),
  ));
