import { expect, it } from 'vitest';
import { isPublic } from '../../../../src/net/links/public-address.ts';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  '2001:0:1::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'ff02::1',
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each(['8.8.8.8', '140.82.121.4', '172.32.0.1', '2606:50c0:8000::153'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

it('lets this machine pass for tests, and nothing else', () => {
  expect(
    ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254'].map((it) => isPublic(it, true)),
  ).toEqual([...[true, true, false, false]]);
});
