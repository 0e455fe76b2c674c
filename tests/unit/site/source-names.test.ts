import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceNames } from '../../../src/site/source-names.ts';

test.each([
  ['https://www.example.org/a/b.html', 'example.org'],
  ['https://github.com/ARM-software/CMSIS-NN', 'ARM-software/CMSIS-NN'],
  ['https://github.com/owner/name.git', 'owner/name'],
  ['https://www.github.com/owner/name/releases', 'owner/name: releases'],
  ['https://github.com/owner/name/pull/12', 'owner/name: pull/12'],
  ['https://github.com/owner/name/blob/main/docs/read%20me.md', 'owner/name: read me.md'],
  ['https://raw.githubusercontent.com/owner/name/HEAD/docs/a.md', 'owner/name: a.md'],
  ['https://github.com/owner', 'github.com'],
  ['https://example.org/%', 'example.org'],
])('%s is named %s', (address, name) => {
  expect(sourceNames([address])).toEqual([name]);
});

test('two pages of one host are told apart by as little as that takes', () => {
  const told = (addresses: string[], names: string[]) =>
    expect(sourceNames(addresses)).toEqual(names);
  told(['https://a.org/', 'https://a.org/x', 'https://b.org/x'], ['a.org', 'a.org: x', 'b.org']);
  told(
    ['https://a.org/one/x', 'https://a.org/two/x', 'https://a.org/three'],
    ['a.org/one/x', 'a.org/two/x', 'a.org: three'],
  );
  told(['https://a.org/x?page=1', 'https://a.org/x?page=2'], ['a.org/x?page=1', 'a.org/x?page=2']);
  told(
    [
      'https://github.com/o/n/blob/main/README.md',
      'https://github.com/o/n/blob/main/docs/README.md',
      'https://github.com/o/n',
    ],
    ['o/n: README.md', 'o/n: docs/README.md', 'o/n'],
  );
});

test('no two different addresses have one name', () => {
  const part = fc.constantFrom('a', 'b', 'blob', 'main', 'README.md', '%2F', 'a%20b');
  const address = fc
    .record({
      scheme: fc.constantFrom('http', 'https'),
      host: fc.constantFrom('github.com', 'www.github.com', 'raw.githubusercontent.com', 'a.org'),
      parts: fc.array(part, { maxLength: 5 }),
      end: fc.constantFrom('', '/', '?a', '#a'),
    })
    .map(({ scheme, host, parts, end }) => `${scheme}://${host}/${parts.join('/')}${end}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(address, { maxLength: 6, selector: (it) => new URL(it).href }),
      (all) => {
        expect(new Set(sourceNames(all)).size).toBe(all.length);
      },
    ),
  );
});
