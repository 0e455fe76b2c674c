import type { Catalogue } from '../catalogue/entry.ts';
import { siteContent } from './site-content.ts';

let former: Set<string> | undefined;

/** Where pages stood before that are no entries. */
const formerPages = ['/comparisons/inference-engines/'];

/** Tell whether an address of the built site is a former one, of a renamed entry or device or a page, which only leads on. */
export function isFormerAddress(url: string): boolean {
  former ??= formerAddresses(siteContent().catalogue);
  return [...former].some((path) => url.endsWith(path));
}

function formerAddresses({ entries, devices = [] }: Catalogue): Set<string> {
  return new Set([
    ...formerPages,
    ...entries.flatMap(({ kind, formerSlugs = [] }) =>
      formerSlugs.map((slug) => `/${kind}/${slug}/`),
    ),
    ...devices.flatMap(({ formerIds = [] }) => formerIds.map((id) => `/devices/${id}/`)),
  ]);
}
