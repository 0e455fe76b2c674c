import type { Categories } from '../../schema/categories.ts';
import { kinds } from '../../schema/parts.ts';

/** Every category as `kind/category`, in reading order. */
export function categoryPaths(categories: Categories): Set<string> {
  return new Set(kinds.flatMap((kind) => categories[kind].map(({ id }) => `${kind}/${id}`)));
}
