import { siteContent } from './site-content.ts';

let former: Set<string> | undefined;

/** Where pages stood before that are no entries. */
const formerPages = ['/comparisons/inference-engines/'];

/** Tell whether an address of the built site is a former one, of a renamed entry or a page, which only leads on. */
export function isFormerAddress(url: string): boolean {
  former ??= new Set([
    ...formerPages,
    ...siteContent().catalogue.entries.flatMap(({ kind, formerSlugs = [] }) =>
      formerSlugs.map((slug) => `/${kind}/${slug}/`),
    ),
  ]);
  return [...former].some((path) => url.endsWith(path));
}
