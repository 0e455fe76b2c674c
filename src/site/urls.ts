import { bibtex, type CitationFormat } from '../cite/exports.ts';
import type { FeedFormat } from '../publish/feeds.ts';
import type { Kind } from '../schema/parts.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of the site, under the base path: `href('/papers/')`. */
export function href(path: string): string {
  return base + path;
}

/** The same with the host, for feeds, canonical links and exports. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The paths of pages, without the base path. */
export const kindPath = (kind: Kind, page = 1) => paged(`/${kind}/`, page);
export const categoryPath = (kind: Kind, id: string, page = 1) => paged(`/${kind}/${id}/`, page);
export const entryPath = (id: string) => `/${id}/`;
export const tagPath = (id: string, page = 1) => paged(`/tags/${id}/`, page);
export const yearPath = (year: number, page = 1) => paged(`/years/${year}/`, page);
export const venuePath = (slug: string, page = 1) => paged(`/venues/${slug}/`, page);
export const guidePath = (slug: string) => `/guides/${slug}/`;
export const healthPath = '/health/';
export const newEntryPath = '/contribute/new/';
export const correctPath = (id: string) => `/contribute/edit/?id=${id}`;
export const fieldsPath = '/contribute/fields/';
export const problemsPath = '/contribute/problems/';
export const maintainPath = '/maintain/';
export const enginesPath = '/comparisons/inference-engines/';
export const resultsPath = '/results/';
/** What cuts across the kinds, as the bar offers it beside them. */
export const ways = [
  { path: enginesPath, title: 'Compare' },
  { path: resultsPath, title: 'Devices' },
  { path: '/guides/', title: 'Guides' },
];
/** A citation file beside an entry or a list, whose path may be given with its slashes. */
export const citationPath = (path: string, { ending }: Pick<CitationFormat, 'ending'>) =>
  `/${withoutSlashes(path)}${ending}`;
export const bibtexPath = (path: string) => citationPath(path, bibtex);
/** A feed of a list, beside its page. */
export const feedPath = (path: string, { file }: Pick<FeedFormat, 'file'>) => path + file;

function withoutSlashes(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
