import type { Tag } from '../schema/tags.ts';
import type { Entry } from './entry.ts';

/** Make a function that gives the tags that distinguish a group of entries from the whole list: at least half of the group carry them, and three times the share of the list. */
export function tellingTags(
  tags: readonly Tag[],
  all: readonly Entry[],
): (group: readonly Entry[]) => Tag[] {
  const shareOfAll = countTags(all);
  return (group) => {
    const shares = countTags(group);
    return tags.filter(({ id }) => {
      const share = shares(id);
      return share >= 0.5 && share > 3 * shareOfAll(id);
    });
  };
}

function countTags(entries: readonly Entry[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const id of entries.flatMap(({ tags = [] }) => tags))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => (counts.get(id) ?? 0) / entries.length;
}
