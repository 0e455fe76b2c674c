import type { Check } from '../subject.ts';

/** Every tag should be on an entry: a tag that leads to an empty page disappoints. */
export const unusedTag: Check = ({ entries, tags, faulty }) => {
  // A file that could not be read may be the one that uses it.
  if (faulty && faulty.size > 0) return [];
  const used = new Set(entries.flatMap((entry) => entry.tags ?? []));
  return tags.flatMap(({ id }, index) => {
    if (used.has(id)) return [];
    const message = `No entry has the tag "${id}": give it to one, or remove it.`;
    return [{ file: 'tags.yaml', at: [index, 'id'], message }];
  });
};
