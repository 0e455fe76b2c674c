import type { Check } from '../subject.ts';
import { categoryPaths } from './vocabulary.ts';

/** A former slug leads to its entry, so nothing else may stand at its address. */
export const formerSlugTaken: Check = ({ entries, categories }) => {
  const paths = categoryPaths(categories);
  const files = new Map(entries.map(({ id, file }) => [id, file]));
  const formerly = new Map<string, string>();
  return entries.flatMap(({ id, kind, file, formerSlugs = [] }) =>
    formerSlugs.flatMap((slug, index) => {
      const former = `${kind}/${slug}`;
      const owner = former === id ? 'this entry’s own slug' : ownerOf(former);
      const other = formerly.get(former);
      if (other === undefined) formerly.set(former, file);
      if (owner === undefined) return [];
      return [
        {
          file,
          at: ['formerSlugs', index],
          message: `"${slug}" is ${owner}: remove it from formerSlugs.`,
        },
      ];

      function ownerOf(address: string): string | undefined {
        const taken = files.get(address);
        if (taken !== undefined) return `the slug of ${taken}`;
        if (paths.has(address)) return `the category ${address}`;
        const before = formerly.get(address);
        return before === undefined || before === file ? undefined : `a former slug of ${before}`;
      }
    }),
  );
};
