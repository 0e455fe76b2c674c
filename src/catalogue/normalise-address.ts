import { arxivIdPattern } from '../schema/arxiv-id.ts';

/**
 * One text for all spellings of an address: scheme, `www.`, default port, final slash, fragment and
 * `utm_…` parameters are dropped, a DOI becomes `doi:…`, any form of an arXiv page `arxiv:…`, and a
 * GitHub repository loses its case and `.git`. The result is for comparing, not for opening.
 */
export function normaliseAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null || url.hostname === '') return address;
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  const path = decoded(url.pathname.replace(/\/+$/, ''));
  const known = knownHosts.get(host)?.(path);
  if (known !== undefined) return known;
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${path}${withoutTracking(url.search)}`;
}

/** What `normaliseAddress` gives for the arXiv page of an id. */
export function arxivKey(id: string): string {
  return `arxiv:${id.toLowerCase()}`;
}

/** What `normaliseAddress` gives for the address of a DOI; arXiv’s own DOIs are arXiv pages. */
export function doiKey(doi: string): string {
  const lower = doi.toLowerCase();
  return lower.startsWith(arxivPrefix) ? arxivKey(lower.slice(arxivPrefix.length)) : `doi:${lower}`;
}

const arxivPrefix = '10.48550/arxiv.';

/** Hosts where one thing has many addresses: each turns a path into its key, or gives nothing for its other pages. */
const knownHosts: ReadonlyMap<string, (path: string) => string | undefined> = new Map([
  ['arxiv.org', toArxiv],
  ['export.arxiv.org', toArxiv],
  ['doi.org', toDoi],
  ['dx.doi.org', toDoi],
  ['github.com', toRepository],
]);

const arxivPage = new RegExp(
  String.raw`^/(?:abs|pdf|html)/(${arxivIdPattern})(?:v\d+)?(?:\.pdf)?$`,
  'i',
);

function toArxiv(path: string): string | undefined {
  const id = arxivPage.exec(path)?.[1];
  return id === undefined ? undefined : arxivKey(id);
}

function toDoi(path: string): string | undefined {
  return path.startsWith('/10.') ? doiKey(path.slice(1)) : undefined;
}

function toRepository(path: string): string | undefined {
  const [, owner, name, ...rest] = path.split('/');
  if (!owner || !name) return undefined;
  const repository = `github.com/${owner}/${name.replace(/\.git$/i, '')}`.toLowerCase();
  return [repository, ...rest].join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !/^utm_/i.test(parameter));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
