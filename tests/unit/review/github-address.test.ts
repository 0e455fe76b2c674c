import { expect, test } from 'vitest';
import { longestAddress, newFileAddress } from '../../../src/review/github-address.ts';

const folder = 'https://github.com/a/b/new/main/content/papers';

test('the address holds name and text as they are', () => {
  const text = '---\ntitle: "50 % & more + é #1"\n---\n\n<script>\n';
  const { address, whole } = newFileAddress(folder, 'x.md', text);
  const { searchParams, pathname } = new URL(address);
  expect([whole, pathname]).toEqual([true, '/a/b/new/main/content/papers']);
  expect(Object.fromEntries(searchParams)).toEqual({ filename: 'x.md', value: text });
});

test('a text that would make it too long, also inside the address of the sign-in page, is left out', () => {
  for (const text of ['a'.repeat(8000), 'é'.repeat(800), ' '.repeat(3000), '"'.repeat(2000)]) {
    expect(newFileAddress(folder, 'x.md', text)).toEqual({
      address: `${folder}?filename=x.md`,
      whole: false,
    });
  }
  const { address, whole } = newFileAddress(folder, 'x.md', 'a '.repeat(1500));
  expect(whole).toBe(true);
  expect(encodeURIComponent(address).length).toBeLessThanOrEqual(longestAddress);
});
