import type { Guide } from './entry.ts';
import { compareTexts } from './order.ts';

/** Order guides as they can be read: each after its prerequisites, else by title; guides that require each other count as first. */
export function inReadingOrder(guides: readonly Guide[]): Guide[] {
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]));
  const depths = new Map<string, number>();
  function depth(slug: string): number {
    const known = depths.get(slug);
    if (known !== undefined) return known;
    // Whoever comes back here while this is not known has gone in a circle.
    depths.set(slug, 0);
    const before = (bySlug.get(slug)?.prerequisites ?? []).filter((it) => bySlug.has(it));
    const found = before.length === 0 ? 0 : 1 + Math.max(...before.map(depth));
    depths.set(slug, found);
    return found;
  }
  return guides.toSorted((a, b) => depth(a.slug) - depth(b.slug) || compareTexts(a.title, b.title));
}

/** A guide with those that build on it. */
export type GuideBranch = { guide: Guide; after: GuideBranch[] };

/**
 * Guides in reading order as trees: each stands once, below the last of its prerequisites that come before it; one
 * without any stands at the top.
 */
export function guideTrees(inOrder: readonly Guide[]): GuideBranch[] {
  const branches = new Map<string, GuideBranch>();
  const top: GuideBranch[] = [];
  for (const guide of inOrder) {
    const branch = { guide, after: [] };
    const below = [...branches.values()].findLast((it) =>
      guide.prerequisites?.includes(it.guide.slug),
    );
    (below?.after ?? top).push(branch);
    branches.set(guide.slug, branch);
  }
  return top;
}
