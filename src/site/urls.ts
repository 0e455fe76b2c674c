import { deviceClassSlug } from '../catalogue/device-class-slug.ts';
import { bibtex, type CitationFormat } from '../cite/exports.ts';
import type { FeedFormat } from '../publish/feeds.ts';
import type { DeviceClass } from '../schema/devices.ts';
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

/** The path of the list of a kind, without the base path as all paths below. */
export const kindPath = (kind: Kind, page = 1) => paged(`/${kind}/`, page);
/** The path of a category’s list. */
export const categoryPath = (kind: Kind, id: string, page = 1) => paged(`/${kind}/${id}/`, page);
/** The path of an entry’s page. */
export const entryPath = (id: string) => `/${id}/`;
/** The path of a tag’s list. */
export const tagPath = (id: string, page = 1) => paged(`/tags/${id}/`, page);
/** The path of a year’s list. */
export const yearPath = (year: number, page = 1) => paged(`/years/${year}/`, page);
/** The path of a venue’s list. */
export const venuePath = (slug: string, page = 1) => paged(`/venues/${slug}/`, page);
/** The path of a guide. */
export const guidePath = (slug: string) => `/guides/${slug}/`;
/** The path of the page on the health of the list. */
export const healthPath = '/health/';
/** The path of the form for an entry. */
export const newEntryPath = '/contribute/new/';
/** The address of the form for a correction, with the entry that it opens. */
export const correctPath = (id: string) => `/contribute/edit/?id=${id}`;
/** The path of the page on the fields of an entry. */
export const fieldsPath = '/contribute/fields/';
/** The path of the page on problems and how to fix them. */
export const problemsPath = '/contribute/problems/';
/** The path of the page on reading without a network. */
export const offlinePath = '/offline/';
/** The path of the page for maintainers. */
export const maintainPath = '/maintain/';
/** The page of the commands that maintainers run. */
export const commandsPath = '/maintain/commands/';
/** The page of what runs at GitHub by itself. */
export const workflowsPath = '/maintain/workflows/';
/** The page that says how a list of another subject is made of this site. */
export const anotherListPath = '/maintain/another-list/';
/** The path of the comparison of engines. */
export const enginesPath = '/compare/';
/** The address of the comparison with some engines side by side, by their slugs. */
export const sideBySidePath = (slugs: readonly string[]) =>
  `${enginesPath}?with=${slugs.join(',')}`;
/** The path of the results of all entries. */
export const resultsPath = '/results/';
/** The path of the page of all devices. */
export const devicesPath = '/devices/';
/** The path of a device’s page. */
export const devicePath = (id: string) => `${devicesPath}${id}/`;
/** The path of the page of a class of devices, named after all of them. */
export const deviceClassPath = (id: DeviceClass) => devicePath(deviceClassSlug(id));
/** A citation file beside an entry or a list, whose path may be given with its slashes. */
export const citationPath = (path: string, { ending }: Pick<CitationFormat, 'ending'>) =>
  `/${withoutSlashes(path)}${ending}`;
/** The path of the BibTeX file beside an entry or a list. */
export const bibtexPath = (path: string) => citationPath(path, bibtex);
/** A feed of a list, beside its page. */
export const feedPath = (path: string, { file }: Pick<FeedFormat, 'file'>) => path + file;

function withoutSlashes(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
