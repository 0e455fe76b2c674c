import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { NoReply } from '../http.ts';

/** Throw `NoReply` where a host is given as the number of a private network: entries are anybody's, and must not reach there. */
export function refusePrivateNumber(host: string, allowLocal: boolean): void {
  if (isIP(host) !== 0 && !isPublic(host, allowLocal)) throw new NoReply('PRIVATE_ADDRESS');
}

/**
 * Look up a host's addresses and keep the public ones; the connection is made to what was looked
 * at here, so that a name cannot lead elsewhere the second time it is asked for.
 */
export function publicLookup(allowLocal: boolean): LookupFunction {
  return (host, options, callback) => {
    lookUp(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => isPublic(address, allowLocal));
      const [first] = allowed;
      if (!first) return callback(new NoReply('PRIVATE_ADDRESS'), '', 0);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}

/** Whether an IP address belongs to the public internet; `allowLocal` lets this machine itself pass. */
export function isPublic(address: string, allowLocal = false): boolean {
  const type = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (allowLocal && local.check(address, type)) return true;
  if (type === 'ipv4') return !closed.check(address);
  // All that is given out of IPv6 lies in 2000::/3.
  return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry */
const closed4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** https://www.iana.org/assignments/iana-ipv6-special-registry; tunnels are closed, since any IPv4 address fits into them. */
const closed6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, bits] of closed4) closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of closed6) closed.addSubnet(net, bits, 'ipv6');

const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

const local = new BlockList();
local.addSubnet('127.0.0.0', 8, 'ipv4');
local.addAddress('::1', 'ipv6');
