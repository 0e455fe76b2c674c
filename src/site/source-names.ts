/**
 * Name the addresses where an entry's facts were checked, in their order: by host, a repository's pages
 * by owner and name. Where two would have one name, as much of the address is added as distinguishes them.
 */
export function sourceNames(addresses: readonly string[]): string[] {
  const choices = addresses.map((address) => namesOf(new URL(address)));
  const most = Math.max(0, ...choices.map(({ length }) => length));
  let names = choices.map(([shortest = '']) => shortest);
  for (let size = 1; size < most; size += 1) {
    const before = names;
    const isShared = (name: string) => before.indexOf(name) !== before.lastIndexOf(name);
    names = before.map((name, at) => (isShared(name) ? (choices[at]?.[size] ?? name) : name));
  }
  return names;
}

/** Names of one address, each longer than the one before; the last is the whole address. */
function namesOf(url: URL): string[] {
  const host = url.hostname.replace(/^www\./, '');
  const parts = url.pathname.split('/').filter(Boolean).map(decode);
  const inHost = host + (parts.length > 0 ? `/${parts.join('/')}` : '');
  return [...shortNames(host, parts), inHost, inHost + url.search, url.href];
}

function shortNames(host: string, parts: string[]): string[] {
  const [owner, name, ...place] = parts;
  if (name === undefined || !/^(?:github|raw\.githubusercontent)\.com$/.test(host)) {
    return [host, ...(parts.length > 0 ? [`${host}: ${parts.at(-1)}`] : [])];
  }
  const repository = `${owner}/${name.replace(/\.git$/, '')}`;
  if (place.length === 0) return [repository];
  // `blob/main/docs/a.md` on the one host is `main/docs/a.md` on the other.
  const file = host === 'github.com' ? place.slice(2) : place.slice(1);
  if (host === 'github.com' && place[0] !== 'blob') return [`${repository}: ${place.join('/')}`];
  return [`${repository}: ${file.at(-1) ?? place.join('/')}`, `${repository}: ${file.join('/')}`];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
