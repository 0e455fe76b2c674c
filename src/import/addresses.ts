import { address } from '../schema/parts.ts';

/** Tell whether an entry may hold an address: a whole http or https address without control characters. */
export function isWebAddress(url: string): boolean {
  return address.safeParse(url).success && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(url);
}

/** Why an entry can not hold an address, with what to do. */
export function addressFault(url: string): string {
  if (url === '') return 'The link leads nowhere: write its address.';
  if (url.startsWith('#')) return 'The link leads to a section of this file.';
  if (/^mailto:/i.test(url)) return 'The link is a mail address.';
  if (/^https?:\/\//i.test(url)) {
    return 'The address can not be used: write spaces, quotes and other signs as %20 and the like, without a user name.';
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
