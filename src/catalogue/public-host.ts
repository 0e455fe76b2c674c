/** Whether a host, as `URL` writes it, can be reached by everybody: no machine or network of somebody's own. */
export function isPublicHost(host: string): boolean {
  if (/^[\d.]+$|^\[/.test(host)) return isPublicNumber(host.replace(/^\[|\]$/g, ''));
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return labels.length > 1 && !ownNames.includes(labels.at(-1) ?? '');
}

/** Names that no public host has: https://www.iana.org/assignments/special-use-domain-names and what networks use in their place. */
const ownNames = 'localhost local internal arpa invalid test lan home corp intranet'.split(' ');

/** Whether an IP address, as it is written without brackets, belongs to the public internet. */
export function isPublicNumber(address: string): boolean {
  if (!address.includes(':')) {
    const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
    return !isWithin(number, closed4);
  }
  // What the zeros that are left out stand for comes behind the first groups.
  const [head = ''] = address.split('::');
  const [first = 0, second = 0] = head.split(':').map((group) => Number.parseInt(group || '0', 16));
  // All that is given out of IPv6 lies in 2000::/3.
  return first >> 13 === 1 && !isWithin(first * 65536 + second, closed6);
}

/** The first 32 bits of a network, and how many of them count. */
type Network = readonly [start: number, bits: number];

function isWithin(number: number, networks: readonly Network[]): boolean {
  return networks.some(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return number >= start && number < start + size;
  });
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry */
const closed4: readonly Network[] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24],
  [0xc0586300, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3],
];

/** https://www.iana.org/assignments/iana-ipv6-special-registry; tunnels are closed, since any IPv4 address fits into them. */
const closed6: readonly Network[] = [
  [0x20010000, 23],
  [0x20010db8, 32],
  [0x20020000, 16],
  [0x3fff0000, 20],
];
