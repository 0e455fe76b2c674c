import { address } from '../schema/parts.ts';

/** Tell whether an entry may hold an address: a whole http or https address without control characters. */
export function isWebAddress(url: string): boolean {
  return address.safeParse(url).success && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(url);
}

/** Put https:// in front of an address that has no scheme, `www.example.org/a`, and the resolver in front of a DOI; other texts stay. */
export function withScheme(address: string): string {
  if (/^10\.\d{4,9}\/[^\s<>"]+$/.test(address)) return `https://doi.org/${address}`;
  const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/|$)/i.exec(address)?.[0] ?? '';
  return host === '' || /\.(?:pdf|html?|php|ps)$/i.test(host) ? address : `https://${address}`;
}

/** An address as everybody opens it, where a file has it with two schemes, or behind a library's door: `https://login.proxy.example/login?url=https://…`, `https://doi-org.proxy.example/10.…`, which has hyphens for the stops of the host. */
export function withoutProxy(address: string): string {
  return address
    .replace(/^https?:\/\/(?=https?:\/\/)/i, '')
    .replace(/^https?:\/\/(?=[^/?]*proxy)[^?#]*\?q?url=(?=https?:\/)/i, '')
    .replace(
      // Each sign of the host has one reading, and no host is longer.
      /^(https?:\/\/)(?=[^/?#]{1,253}(?:[/?#]|$))((?:\w+[.-]+)+(?:com|edu|gov|io|net|org|uk))\.[\w-]*proxy[\w-]*\.[^/?#]+/i,
      (_, scheme: string, host: string) =>
        scheme + (host.includes('.') ? host : host.replaceAll('-', '.')),
    );
}

/** Why an entry cannot hold an address, with what to do. */
export function addressFault(url: string): string {
  if (url === '') return 'The link leads nowhere: write its address.';
  if (url.startsWith('#')) return 'The link leads to a section of this file.';
  if (/^mailto:/i.test(url)) return 'The link is a mail address.';
  if (/^https?:\/\//i.test(url)) {
    return 'The address cannot be used: write spaces, quotes and other signs as %20 and the like, without a user name.';
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return 'Only http and https addresses can be taken in.';
  return 'The link leads to a file beside this one: write the whole address.';
}

/** Tell whether an address is at a host of source code, below an owner and a name. */
export function isCodeAddress(url: string): boolean {
  return /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|codeberg|gitee)\.(?:com|org)\/[\w.-]+\/[\w.-]+/i.test(
    url,
  );
}

/** Tell whether an address is that of a repository as a whole. */
export function isRepositoryAddress(url: string): boolean {
  return isCodeAddress(url) && /^https?:\/\/[^/?#]+\/[\w.-]+\/[\w.-]+\/?$/.test(url);
}

/** Tell whether an address is a bibliographic database's page about a work, a link resolver, or goes through a library's door. */
export function isDatabasePage(url: string): boolean {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  return (
    databases.test(hostname) || records.test(hostname + pathname) || /\/openurl\b/i.test(pathname)
  );
}

const databases =
  /(?:^|\.)(?:scopus|semanticscholar|dblp|webofscience|webofknowledge|isiknowledge|proquest|ebscohost|ovid|embase|engineeringvillage|lens|europepmc|adsabs\.harvard|dialnet\.unirioja)\.(?:com|org|net|edu|es)$|(?:^|[.-])(?:ez|lib)?proxy[\w-]*\.|^(?:sfx|openurl|resolver)\b/i;
/** Parts of hosts that hold works, too: Cochrane’s register of trials stands beside its reviews. */
const records =
  /^(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?(?:ncbi\.nlm\.nih\.gov\/pubmed|cochranelibrary\.com\/central))\b/i;
