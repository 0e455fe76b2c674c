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

/** `owner/name` of the model that an address of Hugging Face shows, or a file of, or nothing for other addresses. */
export function modelName(url: string): string | undefined {
  const path = /^https:\/\/huggingface\.co\/([\w.-]+)\/([\w.-]+)(?:[/?#]|$)/i.exec(url);
  return path && !otherPages.has(path[1] ?? '') ? `${path[1]}/${path[2]}` : undefined;
}

/** What stands there in place of an owner. */
const otherPages = new Set(
  'datasets spaces docs blog papers posts collections models tasks organizations learn api'.split(
    ' ',
  ),
);

/** The models that an entry leads to; with `sources`, also those that its facts were checked at. */
export function entryModels(entry: Entry, { sources = false } = {}): string[] {
  const { url, code = '', links = [] } = entry;
  const named = [{ url }, { url: code }, ...links, ...(sources ? (entry.sources ?? []) : [])];
  return [...new Set(named.flatMap((it) => modelName(it.url) ?? []))];
}

/** The last day on which somebody held an entry against its sources. */
export function lastCheck({ sources = [] }: Pick<Entry, 'sources'>): string | undefined {
  return sources
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1);
}

/** A file in a repository of GitHub that an address shows: `owner/name`, its path, and its branch where the address names one and no commit. */
export type SourceFile = { name: string; path: string; branch?: string };

/** The file in a repository that an address shows, or nothing for other addresses. */
export function sourceFile(url: string): SourceFile | undefined {
  const parts =
    /^https:\/\/(?:(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|raw)|raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+))\/([^/?#]+)\/([^?#]+)/i.exec(
      url,
    );
  if (!parts) return undefined;
  const [, name = parts[2] ?? '', , branch = '', path = ''] = parts;
  if (!isDecodable(path)) return undefined;
  const isCommit = /^[0-9a-f]{7,40}$/.test(branch);
  return { name, path: decodeURIComponent(path), ...(!isCommit && { branch }) };
}

function isDecodable(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text) && !/%[89a-f]/i.test(text);
}
