import { siteContent } from './site-content.ts';

let former: Set<string> | undefined;

/** Tell whether an address of the built site is that of a renamed entry, which only leads on. */
export function isFormerAddress(url: string): boolean {
  former ??= new Set(
    siteContent().catalogue.entries.flatMap(({ kind, formerSlugs = [] }) =>
      formerSlugs.map((slug) => `/${kind}/${slug}/`),
    ),
  );
  return [...former].some((path) => url.endsWith(path));
}
