import { kinds } from '../../schema/parts.ts';
import type { Check } from '../subject.ts';

/** Every category should list an entry: a page without entries disappoints. */
export const unusedCategory: Check = ({ entries, categories, faulty }) => {
  // A file that could not be read may be the one that uses it.
  if (faulty && faulty.size > 0) return [];
  const used = new Set(
    entries.flatMap(({ kind, category, alsoIn = [] }) => [`${kind}/${category}`, ...alsoIn]),
  );
  return kinds.flatMap((kind) =>
    categories[kind].flatMap(({ id }, index) => {
      if (used.has(`${kind}/${id}`)) return [];
      const message = `No entry is in ${kind}/${id}: add one, or remove the category.`;
      return [{ file: 'categories.yaml', at: [kind, index, 'id'], message }];
    }),
  );
};
