import type { Observed, ObservedRepository } from '../schema/observed.ts';
import type { Entry } from './entry.ts';
import { codeUrl, githubName } from './entry-links.ts';

/** Nothing was observed yet. */
export function nothingObserved(): Observed {
  return { links: new Map(), repositories: new Map(), models: new Map(), files: new Map() };
}

/** The key of an address among the observed links. */
export function linkKey(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** The key of a repository among the observed ones. */
export function repositoryKey(name: string): string {
  return name.toLowerCase();
}

/** `owner/name` of the GitHub repository that an entry is, or that holds its code, or nothing. */
export function entryRepository(entry: Entry): string | undefined {
  return githubName(codeUrl(entry)) ?? githubName(entry.url);
}

/** What was seen of an entry's repository, or nothing. */
export function observedRepository(
  entry: Entry,
  observed: Observed | undefined,
): ObservedRepository | undefined {
  const name = entryRepository(entry);
  return name === undefined ? undefined : observed?.repositories.get(repositoryKey(name));
}

/** Whether an address is known to be dead. */
export function deadIn(observed: Observed | undefined): (address: string) => boolean {
  return (address) => observed?.links.get(linkKey(address))?.state === 'dead';
}
