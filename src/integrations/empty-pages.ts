import type { Catalogue } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { sections, sectionsOf } from '../catalogue/sections.ts';
import { kinds } from '../schema/parts.ts';
import { siteContent } from './site-content.ts';

/** Whether an address, or a path below the site, is a page of which this list has nothing: nothing leads to it, so it is not built. `base` is the site's base path without its last slash. */
export function isEmptyPage(
  address: string,
  base: string,
  { catalogue }: { catalogue: Catalogue } = siteContent(),
): boolean {
  const path = /^(?:https?:\/\/[^/]+)?\/*(.*?)\/*$/.exec(address)?.[1] ?? '';
  const below = base.replace(/^\//, '');
  const own = path.startsWith(`${below}/`) ? path.slice(below.length + 1) : path;
  return emptyPages(catalogue).has(own);
}

/** The paths of pages without anything: those of a kind without a category, and of what no entry has. */
const emptyPages = onceFor((catalogue: Catalogue): ReadonlySet<string> => {
  const has = sectionsOf(catalogue);
  const unused = kinds.filter((kind) => catalogue.categories[kind].length === 0);
  const lacking: string[] = sections.filter((name) => !has.has(name));
  const former = has.has('compare') ? [] : ['comparisons/inference-engines'];
  return new Set([...unused, ...lacking, ...former]);
});
