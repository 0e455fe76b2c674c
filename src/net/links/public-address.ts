import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicNumber } from '../../catalogue/public-host.ts';
import { NoReply } from '../http.ts';

/** Throw `NoReply` where a host is given as the number of a private network: entries are anybody's, and must not reach there. */
export function refusePrivateNumber(host: string, allowLocal: boolean): void {
  if (isIP(host) !== 0 && !isPublic(host, allowLocal)) throw new NoReply('PRIVATE_ADDRESS');
}

/**
 * Look up a host's addresses and take the public ones; the connection is made to what was looked
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
  return (allowLocal && /^127\.|^::1$/.test(address)) || isPublicNumber(address);
}
